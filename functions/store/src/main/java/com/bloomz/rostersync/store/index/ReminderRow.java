package com.bloomz.rostersync.store.index;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.nights.HeldReminders.Reminder;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;

/**
 * When admins are reminded of held removals: {@code i} the import, {@code a} since when it is held,
 * {@code u} when the reminder is due, and by what the index finds it.
 */
public final class ReminderRow {
  public static final String IMPORT = "i";
  public static final String DUE = "u";
  private static final String SINCE = "a";
  private static final String ENDS = "ttl";

  /** Longer than the last reminder takes, whatever fails. */
  private static final Duration KEPT = Duration.ofDays(30);

  private ReminderRow() {}

  public static RowWriter of(SchoolId school, Reminder from) {
    return new RowWriter()
        .text(IMPORT, from.held().value())
        .instant(SINCE, from.since())
        .instant(DUE, from.due())
        .text(NightKeys.SHARD, NightKeys.reminders(school))
        .text(NightKeys.SORT, NightKeys.waitingSince(from.due(), school))
        .number(ENDS, from.due().plus(KEPT).getEpochSecond());
  }

  public static Reminder read(Row row) {
    return new Reminder(
        new ImportId(row.text(IMPORT)), row.instantOrEpoch(SINCE), row.instantOrEpoch(DUE));
  }
}
