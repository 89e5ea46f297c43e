package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of the school.
 *
 * @param id Clever's id
 * @param name as sent, may be empty
 * @param lastDay the day on which it ends, where Clever says one
 */
public record Term(CleverId id, String name, @Nullable LocalDate lastDay) {
  /** Whether it was over before that day began. */
  public boolean endedBefore(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }
}
