package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.sync.RequestSlots;
import java.util.random.RandomGenerator;

/** Opens what nights are dispatched by. */
public final class DynamoNights {
  private DynamoNights() {}

  /** The schools whose nightly import is on. */
  public static ScheduledSchools scheduled(Table table) {
    return new DynamoScheduledSchools(table);
  }

  /** What was dispatched. */
  public static DispatchMarks marks(Table table) {
    return new DynamoDispatchMarks(table);
  }

  /**
   * Who works on districts.
   *
   * @param random identifies who claimed, so no two processes may draw the same numbers; safe for
   *     several threads
   */
  public static DistrictClaims claims(Table table, RandomGenerator random) {
    return new DynamoDistrictClaims(table, random);
  }

  /** What was read of schools and not yet used. */
  public static PackedRosters packed(Table table) {
    return new DynamoPackedRosters(table);
  }

  /** What the last walks of districts found. */
  public static LastWalks lastWalks(Table table) {
    return new DynamoLastWalks(table);
  }

  /** What was read of districts and not yet to its end. */
  public static KeptReadings kept(Table table) {
    return new DynamoKeptReadings(table);
  }

  /** The moments at which requests may be sent to Clever. */
  public static RequestSlots slots(Table table) {
    return new DynamoRequestSlots(table);
  }

  /** When admins are reminded of held removals. */
  public static HeldReminders reminders(Table table) {
    return new DynamoHeldReminders(table);
  }

  /** The imports that wait or run. */
  public static WaitingImports waiting(Table table) {
    return new DynamoWaitingImports(table);
  }
}
