package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.status.ScheduleWriter;
import com.bloomz.rostersync.status.StatusWriter;

/** Opens writers of status emails. Each may be used by many threads. */
public final class StatusWriters {
  private StatusWriters() {}

  /** Writes in English. */
  public static StatusWriter open() {
    return new StatusTexts();
  }

  /** Writes in English of schedules that have ended. */
  public static ScheduleWriter schedules() {
    return new ScheduleTexts();
  }
}
