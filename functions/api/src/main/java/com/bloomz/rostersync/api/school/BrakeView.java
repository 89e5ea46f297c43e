package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.BrakeSettings.Rollover;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The brake as read and written (X 2).
 *
 * @param rollover null where there is none
 */
record BrakeView(Integer percent, @Nullable RolloverView rollover) {
  /** Dates such as 2027-06-15, both included. */
  record RolloverView(String from, String until) {}

  static BrakeView of(BrakeSettings from) {
    Rollover rollover = from.rollover();
    return new BrakeView(
        from.percent(),
        rollover == null
            ? null
            : new RolloverView(rollover.from().toString(), rollover.until().toString()));
  }

  BrakeSettings brake() {
    RolloverView days = rollover;
    return new BrakeSettings(
        percent,
        days == null
            ? null
            : new Rollover(LocalDate.parse(days.from()), LocalDate.parse(days.until())));
  }

  /** Refuses what is not within the bounds. */
  static void check(@Nullable BrakeView wanted) {
    if (wanted == null) {
      return;
    }
    if (wanted.percent() < BrakeSettings.LEAST || wanted.percent() > BrakeSettings.MOST) {
      throw Problem.field(
              "brake.percent",
              "It must be from %d to %d.".formatted(BrakeSettings.LEAST, BrakeSettings.MOST))
          .asException();
    }
    try {
      Rollover days = wanted.brake().rollover();
      if (days == null || (days.days() > 0 && days.days() <= BrakeSettings.MOST_DAYS)) {
        return;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    throw Problem.field(
            "brake.rollover",
            "It must have two dates such as 2027-06-15, at most %d days in all."
                .formatted(BrakeSettings.MOST_DAYS))
        .asException();
  }
}
