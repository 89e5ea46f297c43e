package com.bloomz.rostersync.store.imports;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.atMost;
import static com.bloomz.rostersync.store.Conditions.less;
import static com.bloomz.rostersync.store.Conditions.missing;
import static com.bloomz.rostersync.store.Conditions.present;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.ContactsRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Readings of contacts, one item a school: the last one, and the request for the next. */
final class DynamoContactReadings implements ContactReadings {
  /** When a reading was asked for; missing where none is. */
  private static final String ASKED = "rq";

  /** When the claim of whoever reads expires. */
  private static final String UNTIL = "un";

  /** What the claim's maker recognizes it by. */
  private static final String CLAIMED_BY = "by";

  /** When the last reading failed. */
  private static final String FAILED = "fi";

  /** The {@link FailureCause} of that. */
  private static final String CAUSE = "ca";

  private final Table table;
  private final RandomGenerator random;

  DynamoContactReadings(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  @Override
  public Kept find(SchoolId school) {
    return table
        .get(Key.contacts(school))
        .map(row -> row.as(DynamoContactReadings::kept))
        .orElse(Kept.NOTHING);
  }

  private static Kept kept(Row row) {
    Instant failed = row.instant(FAILED);
    return new Kept(
        ContactsRow.is(row) ? ContactsRow.read(row) : null,
        failed == null
            ? null
            : new Failed(
                failed, row.constant(CAUSE, FailureCause.class, FailureCause.CLEVER_UNREACHABLE)));
  }

  @Override
  public boolean ask(SchoolId school, Instant now, Instant lostBefore) {
    ConditionalUpdate edit =
        free(new ConditionalUpdate().set(ASKED, RowWriter.instant(now)), now)
            .when(any(missing(ASKED), less(ASKED, "lost")))
            .with("lost", RowWriter.instant(lostBefore));
    return table.update(Key.contacts(school), edit) instanceof Written.Done;
  }

  @Override
  public void withdraw(SchoolId school) {
    var unused = table.update(Key.contacts(school), ended());
  }

  @Override
  public boolean claim(SchoolId school, Instant now, Instant until) {
    String maker = Long.toHexString(random.nextLong());
    ConditionalUpdate edit =
        free(
                new ConditionalUpdate()
                    .set(UNTIL, RowWriter.instant(until))
                    .set(CLAIMED_BY, RowWriter.text(maker)),
                now)
            .when(present(ASKED));
    return switch (table.update(Key.contacts(school), edit)) {
      case Written.Done _ -> true;
      case Written.Refused(Row found) -> found.text(CLAIMED_BY).equals(maker);
    };
  }

  @Override
  public void made(SchoolId school, ContactReading reading) {
    ConditionalUpdate edit = ended().remove(FAILED, CAUSE);
    ContactsRow.of(reading).attributes().forEach(edit::set);
    var unused = table.update(Key.contacts(school), edit);
  }

  @Override
  public void failed(SchoolId school, Failed why) {
    ConditionalUpdate edit =
        ended()
            .set(FAILED, RowWriter.instant(why.at()))
            .set(CAUSE, RowWriter.text(why.cause().name()));
    var unused = table.update(Key.contacts(school), edit);
  }

  /** Where nobody reads. */
  private static ConditionalUpdate free(ConditionalUpdate edit, Instant now) {
    return edit.when(any(missing(UNTIL), atMost(UNTIL, "now"))).with("now", RowWriter.instant(now));
  }

  private static ConditionalUpdate ended() {
    return new ConditionalUpdate().remove(ASKED, UNTIL, CLAIMED_BY);
  }
}
