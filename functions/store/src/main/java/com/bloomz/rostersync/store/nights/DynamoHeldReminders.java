package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.index.ReminderRow;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a school's reminder in an item of its own, which only held removals make. */
final class DynamoHeldReminders implements HeldReminders {
  private final Table table;

  DynamoHeldReminders(Table table) {
    this.table = table;
  }

  @Override
  public Page page(int shard, Instant before, @Nullable String cursor, int limit) {
    var part =
        ShardPart.read(
            table,
            NightKeys.reminders(shard),
            NightKeys.minute(before),
            new ShardPart.Start(cursor, limit));
    return new Page(part.schools(), part.cursor());
  }

  @Override
  public Optional<Reminder> find(SchoolId school) {
    return table.get(Key.reminder(school)).map(row -> row.as(ReminderRow::read));
  }

  @Override
  public void move(SchoolId school, Reminder seen, Reminder next) {
    var unused = table.put(Key.reminder(school), ReminderRow.of(school, next), standing(seen));
  }

  @Override
  public void drop(SchoolId school, Reminder seen) {
    var unused = table.delete(Key.reminder(school), standing(seen));
  }

  private static ConditionalUpdate standing(Reminder seen) {
    return new ConditionalUpdate()
        .when(Conditions.equal(ReminderRow.IMPORT, "held"))
        .with("held", RowWriter.text(seen.held().value()))
        .when(Conditions.equal(ReminderRow.DUE, "due"))
        .with("due", RowWriter.instant(seen.due()));
  }
}
