package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.text.DayText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That Clever has paused a district's sync and shows its data as they were before (docs/clever.md
 * 17).
 *
 * @param until the day on which it ends; null where Clever does not say
 */
public record SyncPause(@Nullable LocalDate until) {
  /** The day for an admin, such as {@code until Aug 15, 2027}; empty where none is known. */
  public String text() {
    return until == null ? "" : "until " + DayText.FORMAT.format(until);
  }
}
