package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the product has, as a careless change of it would have it. */
final class AlteredValues {
  private AlteredValues() {}

  static boolean isClaim(Outreach next) {
    return next.channels().values().stream().anyMatch(ChannelState.Claimed.class::isInstance);
  }

  static NightlyImports.Standing forgetful(NightlyImports.Standing had) {
    return new NightlyImports.Standing(
        had.previous(), had.revision(), had.waiting(), had.announced(), null);
  }

  static PreviousImport withRevision(PreviousImport last, long revision) {
    return new PreviousImport(
        last.fingerprint(),
        revision,
        last.counts(),
        last.issuesStoredUnder(),
        last.issues(),
        last.held());
  }

  static Claim withPrevious(Claim had, PreviousImport last) {
    return new Claim(
        had.school(),
        had.request(),
        had.epoch(),
        had.until(),
        had.attempt(),
        had.startedAt(),
        had.progress(),
        had.usage(),
        had.revision(),
        withRevision(last, had.revision()),
        had.traits(),
        had.unannounced());
  }

  static Findings holdingNothing(Findings found) {
    return new Findings(
        found.issues(), found.absent(), found.contacts(), null, found.traits(), found.health());
  }

  static RemovalAnswer approving(RemovalAnswer had) {
    return new RemovalAnswer(had.held(), RemovalAnswer.Verdict.APPROVED, had.by(), had.at());
  }

  static RemovalAnswer approval(HeldImport of) {
    return new RemovalAnswer(
        of.report().id(), RemovalAnswer.Verdict.APPROVED, "nobody", of.report().finishedAt());
  }

  static CleverRoster half(CleverRoster roster) {
    int some = (roster.students().size() + 1) / 2;
    return new CleverRoster(
        roster.sections(),
        roster.terms(),
        roster.students().subList(0, some),
        roster.staff(),
        roster.contacts(),
        roster.issues(),
        roster.unknown(),
        roster.schoolPhone());
  }

  static StoredRoster members(@Nullable Object loaded, UnaryOperator<Member> how) {
    var stored = (StoredRoster) Objects.requireNonNull(loaded);
    BloomzRoster roster = stored.roster();
    List<Member> changed = roster.members().values().stream().map(how).toList();
    return new StoredRoster(roster.with(List.of(), changed), stored.revisions(), stored.versions());
  }

  static Member withoutRemovals(Member member) {
    var hat = member.student();
    if (hat == null) {
      return member;
    }
    var open = hat;
    for (var parent : hat.removedParents().keySet()) {
      open = open.withRemoval(parent, null);
    }
    return member.withStudent(open);
  }

  static StoredRoster classes(@Nullable Object loaded) {
    var stored = (StoredRoster) Objects.requireNonNull(loaded);
    List<RosterClass> changed =
        stored.roster().classes().values().stream()
            .map(
                each ->
                    new RosterClass(
                        each.id(),
                        each.name(),
                        each.cleverName(),
                        false,
                        each.source(),
                        each.section(),
                        each.archived(),
                        each.enrolments()))
            .toList();
    return new StoredRoster(
        stored.roster().with(changed, List.of()), stored.revisions(), stored.versions());
  }
}
