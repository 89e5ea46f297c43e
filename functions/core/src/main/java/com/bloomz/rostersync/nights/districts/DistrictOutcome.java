package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import java.time.Duration;

/** What came of one attempt at a district's night. */
public sealed interface DistrictOutcome {
  /** Every school is unchanged, has its import asked for, or has one in its way. */
  record Done(Tally tally) implements DistrictOutcome {}

  /** The time is over; the schools that are left are for the next attempt. */
  record GoesOn(Tally tally) implements DistrictOutcome {}

  /** A passing fault; the queue brings the message back. */
  record TryAgain(FailureCause cause) implements DistrictOutcome {}

  /** It is not the time for it now; the district is to be worked on after that. */
  record Later(Duration after) implements DistrictOutcome {}

  /** Another worker has the district. */
  record Busy() implements DistrictOutcome {}

  /** The night was done before. */
  record NothingToDo() implements DistrictOutcome {}

  /** The night is over, and not all of the district's schools were looked at. */
  record Missed() implements DistrictOutcome {}

  /**
   * What was found.
   *
   * @param unchanged schools that are as their last import left them
   * @param asked schools whose import was asked for
   * @param passedOver schools that are no longer to be imported, or have another import in the way
   */
  record Tally(int unchanged, int asked, int passedOver, Traffic traffic) {
    static final Tally NONE = new Tally(0, 0, 0, Traffic.NONE);
    static final Tally UNCHANGED = new Tally(1, 0, 0, Traffic.NONE);
    static final Tally ASKED = new Tally(0, 1, 0, Traffic.NONE);
    static final Tally PASSED_OVER = new Tally(0, 0, 1, Traffic.NONE);

    /** How many schools were looked at. */
    int schools() {
      return unchanged + asked + passedOver;
    }

    Tally plus(Tally other) {
      return new Tally(
          unchanged + other.unchanged,
          asked + other.asked,
          passedOver + other.passedOver,
          traffic.plus(other.traffic));
    }
  }
}
