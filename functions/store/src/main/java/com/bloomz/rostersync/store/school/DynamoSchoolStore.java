package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
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
 * history, with the item that says which Bloomz school has a Clever school, and with the count in
 * the header that every write of an import checks (I 7).
 */
final class DynamoSchoolStore implements SchoolStore {
  /** The Bloomz school that has a Clever school. */
  private static final String OWNER = "o";

  /** The Bloomz user who began a log-in. */
  private static final String SUBJECT = "u";

  /** When a log-in expires. */
  private static final String EXPIRES = "ex";

  /** The Clever user that a Bloomz user has logged in as. */
  private static final String CLEVER_USER = "c";

  /** When a change was made. */
  private static final String AT = "at";

  /** Who made a change: the user's id in Bloomz. */
  private static final String BY = "by";

  /** The settings that a change is of, each with name, value before and value after. */
  private static final String CHANGES = "c";

  private static final String NAME = "n";
  private static final String BEFORE = "b";
  private static final String AFTER = "a";

  /** From the end of a night on; the rule that closes it fires after an hour and every quarter. */
  private static final Duration UNTIL_CLOSED = Duration.ofHours(2);

  private final Table table;
  private final RandomGenerator random;
  private final InstantSource clock;

  DynamoSchoolStore(Table table, RandomGenerator random, InstantSource clock) {
    this.table = table;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public School find(SchoolId id) {
    Optional<Row> found = table.get(Key.setup(id));
    if (found.isEmpty()) {
      return School.unknown(id);
    }
    School school = found.get().as(has -> SchoolRow.read(id, has));
    makeFound(school, found.get());
    return school;
  }

  @Override
  public Saved save(School next, Changed changed) {
    School before = read(next.id());
    if (before.version() != next.version() - 1) {
      return new Saved.Moved();
    }
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        table
            .actions()
            .put(Key.setup(next.id()), NightKeys.add(SchoolRow.of(next), next), replaces(next)));
    Key history = SchoolKeys.history(next.id(), next.version());
    writes.add(
        table
            .actions()
            .put(
                history,
                row(changed),
                new ConditionalUpdate().when(Conditions.missing(Key.PARTITION))));
    writes.add(
        table
            .actions()
            .update(
                Key.header(next.id()),
                new ConditionalUpdate().increment(HeaderRow.SCHOOL_CHANGES)));
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
  }

  @Override
  public Map<Long, Changed> history(SchoolId id, long before, int limit) {
    Map<Long, Changed> found = new LinkedHashMap<>();
    for (Row row : table.last(SchoolKeys.history(id), SchoolKeys.sortable(before), limit)) {
      found.put(Long.parseLong(row.text(Key.SORT)), changed(row));
    }
    return found;
  }

  @Override
  public Map<CleverId, SchoolId> taken(CleverId district) {
    Map<CleverId, SchoolId> taken = new LinkedHashMap<>();
    table.query(
        Key.links(district),
        "",
        row -> taken.put(new CleverId(row.text(Key.SORT)), new SchoolId(row.text(OWNER))));
    return taken;
  }

  @Override
  public void begin(SchoolId school, Login login) {
    table.put(
        SchoolKeys.login(school, login.state()),
        new RowWriter()
            .text(SUBJECT, login.subject())
            .instant(EXPIRES, login.expires())
            .number(Key.ENDS, login.expires().getEpochSecond()));
  }

  @Override
  public Optional<Login> take(SchoolId school, String state, Instant now) {
    ConditionalUpdate condition =
        new ConditionalUpdate()
            .when(Conditions.present(Key.PARTITION))
            .when(Conditions.more(EXPIRES, "now"))
            .with("now", RowWriter.instant(now));
    return switch (table.delete(SchoolKeys.login(school, state), condition)) {
      case Written.Done(Row was) ->
          Optional.of(new Login(state, was.text(SUBJECT), was.instantOrEpoch(EXPIRES)));
      case Written.Refused(Row found) -> Optional.empty();
    };
  }

  @Override
  public void rememberUser(SchoolId school, String subject, CleverId user) {
    table.put(SchoolKeys.user(school, subject), new RowWriter().text(CLEVER_USER, user.value()));
  }

  @Override
  public Optional<CleverId> user(SchoolId school, String subject) {
    return table
        .get(SchoolKeys.user(school, subject))
        .map(row -> new CleverId(row.text(CLEVER_USER)));
  }

  private School read(SchoolId id) {
    return table
        .get(Key.setup(id))
        .map(row -> row.as(has -> SchoolRow.read(id, has)))
        .orElseGet(() -> School.unknown(id));
  }

  /**
   * A school stored before nights had an index gets what they find it by; not from the begin of a
   * night until that is closed, which it would seem to have missed.
   */
  private void makeFound(School school, Row row) {
    Map<String, AttributeValue> keys = NightKeys.add(new RowWriter(), school).attributes();
    if (keys.isEmpty() || row.has(NightKeys.SHARD) || hasNight(school.settings().timeZone())) {
      return;
    }
    var edit =
        new ConditionalUpdate()
            .when(Conditions.missing(NightKeys.SHARD))
            .when(Conditions.equal(SchoolRow.VERSION, "seen"))
            .with("seen", RowWriter.number(school.version()));
    keys.forEach(edit::set);
    var unused = table.update(Key.setup(school.id()), edit);
  }

  private boolean hasNight(ZoneId zone) {
    Instant now = clock.instant();
    return Night.at(now, zone).isPresent()
        || now.isBefore(Night.lastEnded(now, zone).end().plus(UNTIL_CLOSED));
  }

  private static ConditionalUpdate replaces(School next) {
    long before = next.version() - 1;
    return before == 0
        ? new ConditionalUpdate().when(Conditions.missing(SchoolRow.VERSION))
        : new ConditionalUpdate()
            .when(Conditions.equal(SchoolRow.VERSION, "before"))
            .with("before", RowWriter.number(before));
  }

  private void addOwner(
      List<TransactWriteItem> writes, SchoolId id, @Nullable Origin wanted, @Nullable Origin held) {
    AttributeValue own = RowWriter.text(id.value());
    ConditionalUpdate free =
        new ConditionalUpdate()
            .when(Conditions.any(Conditions.missing(Key.PARTITION), Conditions.equal(OWNER, "own")))
            .with("own", own);
    if (wanted != null) {
      Key key = SchoolKeys.taken(wanted.district(), wanted.cleverSchool());
      writes.add(table.actions().put(key, new RowWriter().text(OWNER, id.value()), free));
    }
    if (held != null) {
      Key key = SchoolKeys.taken(held.district(), held.cleverSchool());
      writes.add(table.actions().delete(key, free));
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
        .instant(AT, changed.at())
        .text(BY, changed.by())
        .list(
            CHANGES,
            changed.changes().stream()
                .map(
                    each ->
                        AttributeValue.fromM(
                            new RowWriter()
                                .text(NAME, each.setting())
                                .text(BEFORE, each.before())
                                .text(AFTER, each.after())
                                .attributes()))
                .toList());
  }

  private static Changed changed(Row row) {
    return new Changed(
        row.instantOrEpoch(AT),
        row.text(BY),
        row.list(CHANGES).stream()
            .map(each -> new Row(each.m()))
            .map(each -> new SettingsChange(each.text(NAME), each.text(BEFORE), each.text(AFTER)))
            .toList());
  }

  private String token() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
