package com.bloomz.rostersync.store.school;

import static com.bloomz.rostersync.store.school.DynamoSchools.translating;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A school is one item with a version. It is written in one transaction with the item of its
 * history and with the item that says which Bloomz school has a Clever school.
 */
final class DynamoSchoolStore implements SchoolStore {
  private static final String OWNER = "o";

  private final Table table;
  private final RandomGenerator random;

  DynamoSchoolStore(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  @Override
  public School find(SchoolId id) {
    return translating("the school could not be read", () -> read(id));
  }

  @Override
  public Saved save(School next, Changed changed) {
    return translating(
        "it is not known whether the school was stored",
        () -> {
          School before = read(next.id());
          if (before.version() != next.version() - 1) {
            return new Saved.Moved();
          }
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(table.putAction(Key.setup(next.id()), SchoolRow.of(next), replaces(next)));
          Key history = SchoolKeys.history(next.id(), next.version());
          writes.add(
              table.putAction(
                  history,
                  row(changed),
                  new ConditionalUpdate().when("attribute_not_exists(#pk)")));
          int owner = writes.size();
          Origin held = held(before.connection());
          Origin wanted = held(next.connection());
          if (!Objects.equals(held, wanted)) {
            addOwner(writes, next.id(), wanted, held);
          }
          List<Integer> refused = table.transact(writes, token());
          if (refused.isEmpty()) {
            return new Saved.Done();
          }
          return refused.contains(owner) && !refused.contains(0) && wanted != null
              ? new Saved.Taken()
              : new Saved.Moved();
        });
  }

  @Override
  public Map<Long, Changed> history(SchoolId id, long before, int limit) {
    return translating(
        "the history could not be read",
        () -> {
          Map<Long, Changed> found = new LinkedHashMap<>();
          for (Row row : table.last(SchoolKeys.history(id), SchoolKeys.sortable(before), limit)) {
            found.put(Long.parseLong(row.text(Key.SORT)), changed(row));
          }
          return found;
        });
  }

  @Override
  public Map<CleverId, SchoolId> taken(CleverId district) {
    return translating(
        "the linked schools could not be read",
        () -> {
          Map<CleverId, SchoolId> taken = new LinkedHashMap<>();
          table.query(
              SchoolKeys.taken(district),
              "",
              row -> taken.put(new CleverId(row.text(Key.SORT)), new SchoolId(row.text(OWNER))));
          return taken;
        });
  }

  @Override
  public void begin(SchoolId school, Login login) {
    var unused =
        translating(
            "the log-in could not be kept",
            () -> {
              table.put(
                  SchoolKeys.login(school, login.state()),
                  new RowWriter()
                      .text("u", login.subject())
                      .instant("ex", login.expires())
                      .number(Key.ENDS, login.expires().getEpochSecond()));
              return login;
            });
  }

  @Override
  public Optional<Login> take(SchoolId school, String state, Instant now) {
    return translating(
        "the log-in could not be read",
        () -> {
          ConditionalUpdate condition =
              new ConditionalUpdate()
                  .when("attribute_exists(#pk) AND #ex > :now")
                  .with("now", RowWriter.instant(now));
          return switch (table.delete(SchoolKeys.login(school, state), condition)) {
            case Written.Done(Row was) ->
                Optional.of(new Login(state, was.text("u"), was.instantOrEpoch("ex")));
            case Written.Refused(Row found) -> Optional.empty();
          };
        });
  }

  @Override
  public void rememberUser(SchoolId school, String subject, CleverId user) {
    var unused =
        translating(
            "the Clever user could not be kept",
            () -> {
              table.put(SchoolKeys.user(school, subject), new RowWriter().text("c", user.value()));
              return user;
            });
  }

  @Override
  public Optional<CleverId> user(SchoolId school, String subject) {
    return translating(
        "the Clever user could not be read",
        () -> table.get(SchoolKeys.user(school, subject)).map(row -> new CleverId(row.text("c"))));
  }

  private School read(SchoolId id) {
    return table
        .get(Key.setup(id))
        .map(row -> SchoolRow.read(id, row))
        .orElseGet(() -> School.unknown(id));
  }

  private static ConditionalUpdate replaces(School next) {
    long before = next.version() - 1;
    return before == 0
        ? new ConditionalUpdate().when("attribute_not_exists(#ve)")
        : new ConditionalUpdate().when("#ve = :before").with("before", RowWriter.number(before));
  }

  private void addOwner(
      List<TransactWriteItem> writes, SchoolId id, @Nullable Origin wanted, @Nullable Origin held) {
    AttributeValue own = RowWriter.text(id.value());
    ConditionalUpdate free =
        new ConditionalUpdate()
            .when("attribute_not_exists(#pk) OR #" + OWNER + " = :own")
            .with("own", own);
    if (wanted != null) {
      Key key = SchoolKeys.taken(wanted.district(), wanted.cleverSchool());
      writes.add(table.putAction(key, new RowWriter().text(OWNER, id.value()), free));
    }
    if (held != null) {
      Key key = SchoolKeys.taken(held.district(), held.cleverSchool());
      writes.add(table.deleteAction(key, free));
    }
  }

  /** The Clever school that a connection holds. */
  private static @Nullable Origin held(@Nullable Connection connection) {
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return connection == null || chosen == null
        ? null
        : new Origin(connection.district(), chosen.id());
  }

  private static RowWriter row(Changed changed) {
    return new RowWriter()
        .instant("at", changed.at())
        .text("by", changed.by())
        .list(
            "c",
            changed.changes().stream()
                .map(
                    each ->
                        AttributeValue.fromM(
                            new RowWriter()
                                .text("n", each.setting())
                                .text("b", each.before())
                                .text("a", each.after())
                                .attributes()))
                .toList());
  }

  private static Changed changed(Row row) {
    return new Changed(
        row.instantOrEpoch("at"),
        row.text("by"),
        row.list("c").stream()
            .map(each -> new Row(each.m()))
            .map(each -> new SettingsChange(each.text("n"), each.text("b"), each.text("a")))
            .toList());
  }

  private String token() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
