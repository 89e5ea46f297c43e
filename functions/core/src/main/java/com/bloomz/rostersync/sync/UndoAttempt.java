package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.messages.SentInvitations.Sent;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.undo.UndoneImport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes an import back, or shows what that would do, in one attempt (X 3). */
final class UndoAttempt {
  private final ImportRunner.Ports ports;
  private final Claim claim;
  private final ProgressReporter pulse;
  private final PlanTask planned;

  UndoAttempt(ImportRunner.Ports ports, Claim claim, ProgressReporter pulse, PlanTask planned) {
    this.ports = ports;
    this.claim = claim;
    this.pulse = pulse;
    this.planned = planned;
  }

  /** How far it came. */
  sealed interface Result {
    /** The import ended too long ago, or has changed nothing. */
    record TooLate() implements Result {}

    /** It would do something else than its preview has shown. */
    record NotAsShown(Set<PlanPart> moved) implements Result {
      public NotAsShown {
        moved = Set.copyOf(moved);
      }
    }

    /**
     * It is done, or shown where only that was asked for.
     *
     * @param before what was applied before the decision
     */
    record Done(Decision decision, Counts before) implements Result {}

    /** The rest is for a later attempt. */
    record OutOfTime() implements Result {}

    /** People edited the roster in every round. */
    record KeptMoving() implements Result {}
  }

  /**
   * @param rounds how often it is decided again because somebody edited the roster meanwhile
   */
  Result run(ImportTask.Undo task, BatchedWrites writing, int rounds) {
    Optional<UndoneImport> undone = UndoneImport.find(ports.records(), claim, task);
    if (undone.isEmpty()) {
      return new Result.TooLate();
    }
    for (int round = 0; round < rounds; round++) {
      pulse.enter(Phase.COMPARING);
      Counts before = pulse.progress().applied();
      Instant now = pulse.now();
      StoredRoster stored = ports.runs().load(claim.school());
      Decision decision = undone.get().decide(stored.roster());
      Set<PlanPart> moved = moved(decision, task);
      if (!moved.isEmpty()) {
        return new Result.NotAsShown(moved);
      }
      if (task.preview()) {
        planned.keep(decision, stored.roster(), PlanBasis.ofRoster(now));
        return new Result.Done(tellingWhatWasSent(decision, undone.get(), stored), before);
      }
      switch (writing.store(ports.runs(), stored, decision.writes())) {
        case DONE -> {
          return new Result.Done(tellingWhatWasSent(decision, undone.get(), stored), before);
        }
        case OUT_OF_TIME -> {
          return new Result.OutOfTime();
        }
        case MOVED -> {}
      }
    }
    return new Result.KeptMoving();
  }

  private Set<PlanPart> moved(Decision decision, ImportTask.Undo task) {
    ImportId shown = task.shown();
    return shown == null ? Set.of() : planned.moved(decision, shown);
  }

  /** With how many invitations stay sent, among the issues. */
  private Decision tellingWhatWasSent(Decision decision, UndoneImport undone, StoredRoster from) {
    BloomzRoster roster = from.roster();
    List<Sent> sent =
        ports.sent().sentSince(claim.school(), undone.startedAt()).stream()
            .filter(each -> undone.concerned(roster).test(each.member()))
            .toList();
    if (sent.isEmpty()) {
      return decision;
    }
    long emails = sent.stream().filter(Sent::byEmail).count();
    long texts = sent.stream().filter(Sent::byText).count();
    String detail = number(emails, "email") + " and " + number(texts, "text");
    List<Issue> issues = new ArrayList<>(decision.issues());
    issues.add(new Issue(IssueCode.INVITATIONS_STAY_SENT, Issue.Subject.SCHOOL, "", "", detail));
    issues.sort(null);
    return new Decision(
        decision.writes(), issues, decision.counts(), decision.held(), decision.absent());
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
