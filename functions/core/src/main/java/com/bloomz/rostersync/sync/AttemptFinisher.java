package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ends an attempt: with a report where the import is over, else by giving the claim back. */
final class AttemptFinisher {
  private final ImportRuns runs;
  private final Claim claim;
  private final ProgressReporter pulse;
  private final Usage usageBefore;
  private final Instant began;
  private Traffic traffic = Traffic.NONE;
  private int tokensOpened;

  /**
   * @param usageBefore what the store had been used for before the claim
   */
  AttemptFinisher(ImportRuns runs, Claim claim, ProgressReporter pulse, Usage usageBefore) {
    this.runs = runs;
    this.claim = claim;
    this.pulse = pulse;
    this.usageBefore = usageBefore;
    this.began = pulse.now();
  }

  void add(Traffic more) {
    traffic = traffic.plus(more);
  }

  /** Whether this import has stored anything. */
  boolean hasWritten() {
    return pulse.progress().applied().changed() > 0;
  }

  /** Counts that a token was opened. */
  void openedToken() {
    tokensOpened++;
  }

  /**
   * Gives the claim back.
   *
   * @param resumes until when the import was put off; null where it was not
   */
  boolean release(@Nullable Instant resumes) {
    return runs.release(claim, pulse.progress(), used(0), resumes);
  }

  /** Ends an import, or a preview, that has nothing to change. */
  AttemptOutcome unchanged(PreviousImport last) {
    ImportState state = claim.request().task().writes() ? last.state() : ImportState.PREVIEWED;
    Ending ending = new Ending(state, null, "", last.counts(), last.issues(), last.held());
    return end(ending, last.issuesStoredUnder(), null, null);
  }

  /**
   * @param before what was applied before the last decision
   */
  AttemptOutcome finished(
      Braked braked, Counts before, DecisionInput input, ImportSettings settings) {
    Decision decision = braked.decision();
    Counts counts = counts(decision, before);
    boolean whole = decision.held().isEmpty() && !leavesOut();
    boolean same = whole || (braked.held() == null && !leavesOut() && input.isProven());
    ImportState state = decision.held().isEmpty() ? done() : ImportState.HELD;
    ImportId id = claim.request().id();
    PreviousImport last =
        same && !staysHeld(counts)
            ? new PreviousImport(
                input.fingerprint(settings),
                claim.revision(),
                standing(counts),
                id,
                decision.issues().size(),
                decision.held())
            : null;
    Findings findings =
        new Findings(
            decision.issues(),
            decision.absent(),
            input.contacts(),
            braked.held(),
            whole && keepsNobody(decision) ? changed(input.traits()) : null,
            input.health(decision, settings));
    return end(Ending.of(state, counts, decision), id, findings, last);
  }

  /**
   * Whether a night that read the school's own lists found nothing to do: what is remembered of the
   * district's lists, which leave something open, then stands (I 6).
   */
  private boolean staysHeld(Counts counts) {
    PreviousImport before = claim.previous();
    return before != null
        && !before.held().isEmpty()
        && before.revision() == claim.revision()
        && claim.request().kind() == RunKind.NIGHTLY
        && traffic.requests() > 0
        && counts.changed() == 0;
  }

  /** How an import ends that has done its task. */
  private ImportState done() {
    return claim.request().task().writes() ? ImportState.SUCCEEDED : ImportState.PREVIEWED;
  }

  /** Whether an admin left something out: the next import is to look again. */
  private boolean leavesOut() {
    return !claim.request().task().optOuts().isEmpty();
  }

  /** Whether nobody stays whom Clever no longer shows: of those its traits say nothing. */
  private boolean keepsNobody(Decision decision) {
    return claim.traits() == null
        || decision.counts().byEntity().values().stream().allMatch(each -> each.notInClever() == 0);
  }

  /** Null where the same are stored already. */
  private @Nullable RosterTraits changed(RosterTraits traits) {
    return traits.digest().equals(claim.traits()) ? null : traits;
  }

  /**
   * Ends a preview. What it found of contact values stays unknown: nothing was compared with it.
   */
  AttemptOutcome previewed(Braked braked, DecisionInput input, ImportSettings settings) {
    Decision decision = braked.decision();
    Findings findings =
        new Findings(
            decision.issues(),
            decision.absent(),
            null,
            braked.held(),
            null,
            input.health(decision, settings));
    Ending ending = Ending.of(done(), decision.counts(), decision);
    return end(ending, claim.request().id(), findings, null);
  }

  /**
   * An undo has taken back what it could, or has shown it.
   *
   * @param before what was applied before the last decision
   */
  AttemptOutcome undone(Decision decision, Counts before) {
    Ending ending = Ending.of(done(), decision.counts().plus(before), decision);
    return end(ending, claim.request().id(), Findings.of(decision.issues()), null);
  }

  /** Ends the import as failed; where that cannot be stored, another attempt is to. */
  AttemptOutcome failed(FailureCause cause, String detail) {
    Ending ending =
        new Ending(
            ImportState.FAILED, cause, detail, pulse.progress().applied(), 0, new TreeSet<>());
    try {
      return end(ending, claim.request().id(), null, null);
    } catch (StoreException e) {
      return new AttemptOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
  }

  /** Gives the claim back for another attempt. */
  AttemptOutcome tryAgain(FailureCause cause) {
    try {
      return release(null) ? new AttemptOutcome.TryAgain(cause) : new AttemptOutcome.Busy();
    } catch (StoreException e) {
      return new AttemptOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
  }

  /** What differs between the ways to end. */
  private record Ending(
      ImportState state,
      @Nullable FailureCause cause,
      String detail,
      Counts counts,
      int issues,
      SortedSet<Entity> held) {
    static Ending of(ImportState state, Counts counts, Decision decision) {
      return new Ending(state, null, "", counts, decision.issues().size(), decision.held());
    }
  }

  private AttemptOutcome end(
      Ending ending,
      ImportId issuesStoredUnder,
      @Nullable Findings findings,
      @Nullable PreviousImport last) {
    ImportReport report =
        new ImportReport(
            claim.school(),
            claim.request(),
            ending.state(),
            ending.cause(),
            ending.detail(),
            claim.startedAt(),
            pulse.now(),
            claim.attempt(),
            ending.counts(),
            ending.issues(),
            issuesStoredUnder,
            ending.held(),
            traffic,
            used(1),
            pulse.spent());
    return runs.finish(claim, report, findings, last)
        .<AttemptOutcome>map(AttemptOutcome.Ended::new)
        .orElseGet(AttemptOutcome.Busy::new);
  }

  private Usage used(int events) {
    Duration time = Duration.between(began, pulse.now());
    return claim
        .usage()
        .plus(runs.usage().minus(usageBefore))
        .plus(new Effort(time, Effort.REQUESTS_A_MESSAGE, tokensOpened, events));
  }

  /** The last decision's counts, with what was applied before counted as changed, not unchanged. */
  private static Counts counts(Decision decision, Counts before) {
    var counts = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      Tally now = decision.counts().of(entity);
      Tally sum = now.plus(before.of(entity));
      long earlier = before.of(entity).created() + before.of(entity).updated();
      counts.put(
          entity,
          new Tally(
              sum.created(),
              sum.updated(),
              sum.removed(),
              sum.archived(),
              Math.max(0, now.unchanged() - earlier),
              now.skipped(),
              now.notInClever()));
    }
    return new Counts(counts);
  }

  /** What an import of the same would find: everything unchanged. */
  private static Counts standing(Counts counts) {
    var standing = new TreeMap<Entity, Tally>();
    counts
        .byEntity()
        .forEach(
            (entity, tally) ->
                standing.put(
                    entity,
                    new Tally(
                        0,
                        0,
                        0,
                        0,
                        tally.created() + tally.updated() + tally.unchanged(),
                        tally.skipped(),
                        tally.notInClever())));
    return new Counts(standing);
  }
}
