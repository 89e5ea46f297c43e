package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last complete walk of a district found, and from which event on nothing is known yet.
 *
 * @param position the event up to which nothing is left to be told: read before the walk began, or
 *     on a later night that was passed over
 * @param at when the walk began
 * @param night the date of its night
 * @param lastSync when Clever had last taken over the district's data
 * @param changesOn the first day (UTC) on which the same records make other rosters, as a term or a
 *     student's enrollment begins or ends; null where no day is known
 * @param silent whether Clever had taken over data since the walk before and told no event of it,
 *     or a later walk found the district's sync paused
 * @param schools those whose rosters the walk found, by their ids at Clever
 */
public record LastWalk(
    CleverId position,
    Instant at,
    LocalDate night,
    Instant lastSync,
    @Nullable LocalDate changesOn,
    boolean silent,
    Map<CleverId, SeenSchool> schools) {
  /** More schools than any district has; what would be more is not kept. */
  public static final int MOST_SCHOOLS = 4_000;

  public LastWalk {
    schools = Map.copyOf(schools);
  }

  /** The same with another position. */
  public LastWalk withPosition(CleverId other) {
    return new LastWalk(other, at, night, lastSync, changesOn, silent, schools);
  }

  /** The same, after which events are not relied on. */
  public LastWalk silenced() {
    return new LastWalk(position, at, night, lastSync, changesOn, true, schools);
  }

  /**
   * What a walk found of a school.
   *
   * @param contacts whether its contacts were read
   * @param content a digest of its roster ({@link com.bloomz.rostersync.plan.Fingerprint#of}),
   *     without spaces
   */
  public record SeenSchool(boolean contacts, String content) {
    /** A school that the district does not list, whose own import tells what is with it. */
    public static final SeenSchool ABSENT = new SeenSchool(false, "-");
  }
}
