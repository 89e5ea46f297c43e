package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.SchoolCodec.District;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.text.DayText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Clever's own sync of a district stood when the district was read (docs/clever.md 17).
 *
 * @param mayHaveMoved whether nothing proves that all records are of one moment
 * @param stoppedSince the day (UTC) of the newest data where no newer ones come; null where the
 *     sync goes on
 */
public record DistrictSync(boolean mayHaveMoved, @Nullable LocalDate stoppedSince) {
  /** As long as that, whatever the state: districts send their data every night. */
  private static final Duration SILENCE = Duration.ofDays(14);

  /** As long as that where Clever says that somebody has to act: short waits are usual. */
  private static final Duration WAIT = Duration.ofDays(3);

  /**
   * Since when a district's sync has stopped; null where it goes on, is paused, or Clever does not
   * say.
   */
  public static @Nullable LocalDate stoppedSince(District district, Instant now) {
    if (district.isPaused()) {
      return null;
    }
    return Cleaning.instant(district.lastSync())
        .filter(last -> last.plus(district.isWaiting() ? WAIT : SILENCE).isBefore(now))
        .map(last -> LocalDate.ofInstant(last, ZoneOffset.UTC))
        .orElse(null);
  }

  Optional<Issue> issue() {
    return Optional.ofNullable(stoppedSince)
        .map(
            day ->
                new Issue(
                    IssueCode.SYNC_STOPPED,
                    Issue.Subject.SCHOOL,
                    "",
                    "",
                    "last updated " + DayText.FORMAT.format(day)));
  }
}
