package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.SchoolSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A school with all that is chosen for it.
 *
 * @param version counts every change of anything here; 0 for an unknown school
 * @param active whether the service team has activated Clever for it (L 1)
 * @param connection null while it is not linked
 * @param settingsVersion counts the changes of the settings alone
 * @param linkVersion counts the changes of the activation and of which Clever school is linked (I
 *     7)
 * @param origin the Clever school that was chosen last, linked or not; null before the first choice
 * @param phone the origin's number, which nobody is written to at (P 9); null where no import has
 *     read one
 */
public record School(
    SchoolId id,
    long version,
    boolean active,
    Plan plan,
    @Nullable Connection connection,
    SchoolSettings settings,
    long settingsVersion,
    long linkVersion,
    @Nullable Origin origin,
    @Nullable Phone phone) {
  /** A Clever school and its district. */
  public record Origin(CleverId district, CleverId cleverSchool) {}

  /** A school never heard of. */
  public static School unknown(SchoolId id) {
    return new School(id, 0, false, Plan.BLOOMZ, null, SchoolSettings.defaults(), 0, 0, null, null);
  }

  /** The name of the linked Clever school, as Clever has it; empty where none is linked. */
  public String nameAtClever() {
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return chosen == null ? "" : chosen.name();
  }

  /** The next version, activated or not; a plan without scheduled imports ends them (S 5). */
  public School activated(boolean nowActive, Plan nowPlan) {
    boolean ends = nowPlan != Plan.BLOOMZ_FOR_SCHOOLS && settings.scheduledImport();
    return new School(
        id,
        version + 1,
        nowActive,
        nowPlan,
        connection,
        ends ? settings.withSchedule(false) : settings,
        settingsVersion + (ends ? 1 : 0),
        linkVersion + (nowActive == active ? 0 : 1),
        origin,
        phone);
  }

  /** The next version, with that connection; another link ends scheduled imports (S 5). */
  public School connected(@Nullable Connection now) {
    Origin next = now == null || now.cleverSchool() == null ? origin : linked(now);
    boolean moves = !Objects.equals(linked(now), linked(connection));
    boolean ends = moves && settings.scheduledImport();
    return new School(
        id,
        version + 1,
        active,
        plan,
        now,
        ends ? settings.withSchedule(false) : settings,
        settingsVersion + (ends ? 1 : 0),
        linkVersion + (moves ? 1 : 0),
        next,
        Objects.equals(next, origin) ? phone : null);
  }

  /** The next version, with those settings. */
  public School choosing(SchoolSettings now) {
    return new School(
        id,
        version + 1,
        active,
        plan,
        connection,
        now,
        settingsVersion + 1,
        linkVersion,
        origin,
        phone);
  }

  /** The next version, with that number. */
  public School reachedAt(Phone now) {
    return new School(
        id,
        version + 1,
        active,
        plan,
        connection,
        settings,
        settingsVersion,
        linkVersion,
        origin,
        now);
  }

  /**
   * The district with which the school is to be imported every night (S 2); null where it is not:
   * inactive, not linked, not switched on, or without the plan for it.
   */
  public @Nullable CleverId scheduledDistrict() {
    Connection link = connection;
    return active
            && plan == Plan.BLOOMZ_FOR_SCHOOLS
            && settings.scheduledImport()
            && link != null
            && link.cleverSchool() != null
        ? link.district()
        : null;
  }

  /** The Clever school that a connection leads to; null where none is chosen. */
  private static @Nullable Origin linked(@Nullable Connection connection) {
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return connection == null || chosen == null
        ? null
        : new Origin(connection.district(), chosen.id());
  }
}
