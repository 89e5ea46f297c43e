package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;

/** Tells whoever listens that a school's scheduled imports end without a choice of it (S 5). */
public interface ScheduleBus {
  /**
   * Tells it, before the change is stored: it may be told twice, and of a change that is never
   * stored.
   *
   * @throws com.bloomz.rostersync.imports.ImportBus.BusException if it is not known to have been
   *     told
   */
  void announce(ScheduleEnded event);

  /**
   * A change of a school that ends its scheduled imports; what it was stands in the school's
   * history.
   *
   * @param version the school's version with it
   * @param at when it was decided
   */
  record ScheduleEnded(SchoolId school, long version, Instant at) {}
}
