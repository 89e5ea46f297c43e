package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What came of one attempt at a district's night. */
public sealed interface DistrictOutcome {
  /** Every school is unchanged, has its import asked for, or has one in its way. */
  record Done(Tally tally) implements DistrictOutcome {}

  /**
   * The time is over; what is left to read, or the schools that are left, are for the next attempt.
   */
  record GoesOn(Tally tally) implements DistrictOutcome {}

  /** A passing fault; the queue brings the message back. */
  record TryAgain(FailureCause cause) implements DistrictOutcome {}

  /** It is not the time for it now; the district is to be worked on after that. */
  record Later(Duration after) implements DistrictOutcome {}

  /** Another worker has the district. */
  record Busy() implements DistrictOutcome {}

  /** The night was done before. */
  record NothingToDo() implements DistrictOutcome {}

  /**
   * The night is over, and not all of the district's schools were looked at.
   *
   * @param told schools whose nightly import is stored as failed now
   */
  record Missed(int told) implements DistrictOutcome {}

  /**
   * What was found.
   *
   * @param unchanged schools that are as their last import left them
   * @param asked schools whose import was asked for
   * @param passedOver schools that are no longer to be imported, or have another import in the way
   */
  record Tally(int unchanged, int asked, int passedOver, Traffic traffic, EventTally events) {
    static final Tally NONE = new Tally(0, 0, 0, Traffic.NONE);
    static final Tally UNCHANGED = new Tally(1, 0, 0, Traffic.NONE);
    static final Tally ASKED = new Tally(0, 1, 0, Traffic.NONE);
    static final Tally PASSED_OVER = new Tally(0, 0, 1, Traffic.NONE);

    /** Of a night in which nothing was read. */
    public Tally(int unchanged, int asked, int passedOver, Traffic traffic) {
      this(unchanged, asked, passedOver, traffic, EventTally.NONE);
    }

    /** How many schools were looked at. */
    int schools() {
      return unchanged + asked + passedOver;
    }

    Tally plus(Tally other) {
      return new Tally(
          unchanged + other.unchanged,
          asked + other.asked,
          passedOver + other.passedOver,
          traffic.plus(other.traffic),
          events.plus(other.events));
    }

    /** The same with what came of events. */
    public Tally with(EventTally other) {
      return new Tally(unchanged, asked, passedOver, traffic, events.plus(other));
    }
  }

  /**
   * What came of Clever's events.
   *
   * @param walked why the district's lists were read all the same; none where there are no events
   * @param untold schools that had changed without an event: events are lost
   */
  record EventTally(SortedSet<WalkReason> walked, int untold) {
    static final EventTally NONE = new EventTally(new TreeSet<>(), 0);

    public EventTally {
      walked = Collections.unmodifiableSortedSet(new TreeSet<>(walked));
    }

    static EventTally walked(WalkReason why) {
      return why == WalkReason.EVENTS_OFF ? NONE : new EventTally(new TreeSet<>(Set.of(why)), 0);
    }

    static EventTally untold(int schools) {
      return new EventTally(new TreeSet<>(), schools);
    }

    EventTally plus(EventTally other) {
      var both = new TreeSet<>(walked);
      both.addAll(other.walked);
      return new EventTally(both, untold + other.untold);
    }
  }
}
