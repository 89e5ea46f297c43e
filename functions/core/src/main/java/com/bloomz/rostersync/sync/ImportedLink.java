package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.schools.Schools.Next;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.sync.CleverSource.PackedFor;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The link that an import belongs to, looked at again and again while the import runs (I 7). */
final class ImportedLink {
  /** Who changes a school where an import takes over what Clever says of it. */
  private static final String CLEVER = "clever";

  private final SchoolStore schools;
  private final Claim claim;
  private final InstantSource clock;

  ImportedLink(SchoolStore schools, Claim claim, InstantSource clock) {
    this.schools = schools;
    this.claim = claim;
    this.clock = clock;
  }

  /**
   * The link with the settings that stand now.
   *
   * @param phone the school's number as it is known now; null where it is not
   */
  record Standing(
      Connection connection, CleverSchool chosen, ImportSettings settings, @Nullable Phone phone) {
    /** What the plan of that import belongs to. */
    PlanBasis.LinkedTo linkedTo(Claim claim) {
      return new PlanBasis.LinkedTo(chosen.id(), claim.request().link());
    }

    /** What that import reads from Clever with that token. */
    CleverSource.Wanted wanted(AccessToken token, Claim claim) {
      RunKind kind = claim.request().kind();
      return new CleverSource.Wanted(
          connection.district(),
          chosen.id(),
          token,
          kind.readsContacts(settings.importsParents()),
          kind == RunKind.NIGHTLY ? new PackedFor(claim.school(), claim.request().id()) : null);
    }
  }

  /**
   * Looks at what stands now.
   *
   * @throws LinkEndedException where that is not what the import was asked for under
   */
  Standing find() {
    School school = schools.find(claim.school());
    if (!school.active()) {
      throw new LinkEndedException(FailureCause.CLEVER_NOT_ACTIVE);
    }
    Long bound = claim.request().link();
    if (bound != null && bound != school.linkVersion()) {
      throw new LinkEndedException(FailureCause.LINK_CHANGED);
    }
    Connection connection = school.connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    if (connection == null || chosen == null) {
      throw new LinkEndedException(FailureCause.NOT_LINKED);
    }
    return new Standing(connection, chosen, school.settings().imports(), school.phone());
  }

  /**
   * Keeps the school's number (P 9). One that Clever no longer says stays. Where others keep
   * changing the school, the next import does it.
   *
   * @param said null where Clever says none
   */
  void keepPhone(Standing seen, @Nullable Phone said) {
    if (said == null || said.equals(seen.phone())) {
      return;
    }
    var unused =
        new Schools(schools, ImportedLink::endsNoSchedule, clock)
            .change(
                claim.school(),
                CLEVER,
                school ->
                    new Granted<>(
                        isLinkedTo(school, seen)
                            ? new Next(school.reachedAt(said), List.of(change(school, said)))
                            : new Next(school, List.of())));
  }

  private static void endsNoSchedule(ScheduleEnded event) {
    throw new IllegalStateException("an import ended the schedule of " + event.school());
  }

  private static boolean isLinkedTo(School school, Standing seen) {
    return new Origin(seen.connection().district(), seen.chosen().id()).equals(school.origin());
  }

  private static SettingsChange change(School school, Phone said) {
    Phone before = school.phone();
    return new SettingsChange("schoolPhone", before == null ? "" : before.value(), said.value());
  }

  /** An import may write nothing more: its link or its activation has ended. */
  static final class LinkEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCause cause;

    LinkEndedException(FailureCause cause) {
      super(cause.code());
      this.cause = cause;
    }

    FailureCause why() {
      return cause;
    }
  }
}
