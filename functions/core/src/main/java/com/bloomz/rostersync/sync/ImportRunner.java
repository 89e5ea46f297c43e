package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.messages.SentInvitations;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.CleverSource.LostClaimException;
import com.bloomz.rostersync.sync.ImportedLink.LinkEndedException;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SortedSet;

/**
 * Makes one attempt at a school's import. Whatever stops it, the next attempt goes on from what is
 * stored and ends in the same roster (A 3).
 */
public final class ImportRunner {
  private static final int MOST_ATTEMPTS = 100;

  private final ImportRuns runs;
  private final ImportRecords records;
  private final SchoolStore schools;
  private final Announcer announcer;
  private final Ports ports;
  private final InstantSource clock;
  private final Limits limits;

  /**
   * @param clock for the claim's expiry, the report's times and today's date
   */
  public ImportRunner(Ports ports, InstantSource clock, Limits limits) {
    this.runs = ports.runs();
    this.records = ports.records();
    this.schools = ports.schools();
    this.announcer = new Announcer(ports.records(), ports.runs(), ports.bus());
    this.ports = ports;
    this.clock = clock;
    this.limits = limits;
  }

  /** What an attempt works with. */
  public record Ports(
      ImportRuns runs,
      ImportRecords records,
      SchoolStore schools,
      CleverSource clever,
      TokenVault vault,
      ImportBus bus,
      Plans plans,
      SentInvitations sent) {}

  /**
   * How an attempt deals with its time.
   *
   * @param reserve what must be left to end an attempt in good order
   * @param heartbeat how often the progress is shown and the claim looked at
   * @param batch how many writes are stored between two looks at the clock
   * @param rounds how often an attempt decides again because somebody edited the roster meanwhile
   */
  public record Limits(Duration reserve, Duration heartbeat, int batch, int rounds) {
    /** For a worker with minutes of time. */
    public static Limits usual() {
      return new Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 490, 10);
    }
  }

  /**
   * Works on the import that the school waits for.
   *
   * @param lastAttempt whether nobody will try again: a passing fault then fails the import
   * @throws RuntimeException where something of ours is wrong; the claim is given back, or the
   *     import recorded as failed, before
   */
  public AttemptOutcome run(SchoolId school, boolean lastAttempt, TimeLeft time) {
    Usage before = runs.usage();
    Claiming claiming;
    try {
      claiming = runs.claim(school, clock.instant(), clock.instant().plus(time.left()));
    } catch (StoreException e) {
      return new AttemptOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
    return switch (claiming) {
      case Claiming.NothingToDo(var unannounced) ->
          told(school, unannounced, new AttemptOutcome.NothingToDo());
      case Claiming.Busy busy -> new AttemptOutcome.Busy();
      case Claiming.Claimed(Claim claim) -> {
        SortedSet<ImportId> unannounced = announcer.begin(claim);
        AttemptOutcome outcome = new Attempt(claim, before, lastAttempt, time).run();
        if (outcome instanceof AttemptOutcome.Ended(ImportReport report)) {
          unannounced.add(report.id());
          yield told(school, unannounced, outcome);
        }
        yield outcome;
      }
    };
  }

  private AttemptOutcome told(SchoolId school, SortedSet<ImportId> ids, AttemptOutcome otherwise) {
    SortedSet<ImportId> unannounced = announcer.announce(school, ids);
    return unannounced.isEmpty() ? otherwise : new AttemptOutcome.NotAnnounced(unannounced.first());
  }

  /** One attempt, from the claim to the report. */
  private final class Attempt {
    private final Claim claim;
    private final boolean lastAttempt;
    private final TimeLeft time;
    private final ProgressReporter pulse;
    private final AttemptFinisher reporting;
    private final ImportedLink link;
    private final StoredChanges ended;
    private final PlanTask planned;
    private final BatchedWrites writing;

    Attempt(Claim claim, Usage before, boolean lastAttempt, TimeLeft time) {
      this.claim = claim;
      this.lastAttempt = lastAttempt;
      this.time = time;
      this.pulse = new ProgressReporter(runs, claim, clock, limits.heartbeat());
      this.reporting = new AttemptFinisher(runs, claim, pulse, before);
      this.link = new ImportedLink(schools, claim, clock);
      this.ended = new StoredChanges(records, claim);
      this.planned = new PlanTask(ports.plans(), ended, claim, reporting);
      this.writing = new BatchedWrites(claim, pulse, limits.batch(), this::isTimeLeft);
    }

    AttemptOutcome run() {
      try {
        return claim.request().task() instanceof ImportTask.Undo task
            ? undo(task)
            : readAndImport();
      } catch (LostClaimException e) {
        return new AttemptOutcome.Busy();
      } catch (LinkEndedException e) {
        return reporting.failed(e.why(), "");
      } catch (StoreException e) {
        return tryAgain(FailureCause.STORE_UNAVAILABLE);
      } catch (TokenVault.VaultException e) {
        return tryAgain(FailureCause.TOKEN_SEALED);
      } catch (RuntimeException e) {
        var unused = tryAgain(FailureCause.OUR_FAULT);
        throw e;
      }
    }

    private AttemptOutcome readAndImport() {
      var standing = link.find();
      reporting.openedToken();
      var wanted =
          standing.wanted(ports.vault().open(claim.school(), standing.connection().token()), claim);
      return switch (read(wanted, time)) {
        case Fetched.Complete complete -> importRoster(standing, complete.roster(), wanted);
        case Fetched.Retry retry -> tryAgain(retry.cause());
        case Fetched.WaitUntil wait -> putOff(wait);
        case Fetched.Refused refused -> reporting.failed(FailureCause.CLEVER_TOKEN_REJECTED, "");
        case Fetched.SyncPaused(var until, var _) ->
            reporting.failed(FailureCause.CLEVER_PAUSED, FailureCause.pauseDetail(until));
        case Fetched.Gone gone -> reporting.failed(FailureCause.CLEVER_SCHOOL_GONE, "");
        case Fetched.NotShared missing -> reporting.failed(missing.cause(), missing.detail());
        case Fetched.Broken broken ->
            reporting.failed(FailureCause.CLEVER_ANSWER_BROKEN, broken.detail());
      };
    }

    /** Whoever looks at the claim looks at the link too. */
    private void read(long records) {
      if (pulse.read(records)) {
        var unused = link.find();
      }
    }

    private Fetched read(CleverSource.Wanted wanted, TimeLeft left) {
      pulse.enter(Phase.READING_CLEVER);
      Fetched fetched = ports.clever().fetch(wanted, left, this::read);
      reporting.add(fetched.traffic());
      return fetched;
    }

    private AttemptOutcome importRoster(
        ImportedLink.Standing readWith, CleverRoster roster, CleverSource.Wanted wanted) {
      pulse.enter(Phase.COMPARING);
      link.keepPhone(readWith, roster.schoolPhone());
      var standstill = new Standstill(roster, time, left -> read(wanted.anew(), left));
      var memories = DecisionInput.Memories.of(records, claim.school(), wanted);
      var input = new DecisionInput(standstill, claim.request(), clock.instant(), memories);
      PreviousImport last = claim.previous();
      if (last != null && isUnchanged(last, input, readWith.settings())) {
        return planned.unchanged(last, input, readWith);
      }
      for (int round = 0; round < limits.rounds(); round++) {
        Counts before = pulse.progress().applied();
        StoredChanges.Found changes = ended.after(before);
        StoredRoster stored = runs.load(claim.school());
        ImportedLink.Standing now = link.find();
        ImportSettings settings = now.settings();
        if (settings.importsParents() && !wanted.contacts()) {
          return readAndImport();
        }
        PlanTask.Decided decided = input.decide(stored.roster(), settings, changes);
        AttemptOutcome unwritten = planned.end(decided, stored, input, now);
        if (unwritten != null) {
          return unwritten;
        }
        switch (writing.store(runs, stored, decided.decision().writes())) {
          case DONE -> {
            return reporting.finished(decided.chosen(), before, input, settings);
          }
          case OUT_OF_TIME -> {
            return outOfTime();
          }
          case MOVED -> pulse.enter(Phase.COMPARING);
        }
      }
      return tryAgain(FailureCause.ROSTER_KEPT_MOVING);
    }

    private boolean isUnchanged(PreviousImport last, DecisionInput input, ImportSettings settings) {
      return !planned.isChosen()
          && last.fingerprint().equals(input.fingerprint(settings))
          && last.revision() == claim.revision()
          && pulse.progress().applied().changed() == 0;
    }

    /** Takes an import back: Clever and the link to it are not asked (X 3). */
    private AttemptOutcome undo(ImportTask.Undo task) {
      var undo = new UndoAttempt(ports, claim, pulse, planned);
      return switch (undo.run(task, writing, limits.rounds())) {
        case UndoAttempt.Result.TooLate() -> reporting.failed(FailureCause.UNDO_TOO_LATE, "");
        case UndoAttempt.Result.NotAsShown(var moved) ->
            reporting.failed(FailureCause.PLAN_MOVED, PlanPart.detail(moved));
        case UndoAttempt.Result.Done(Decision decision, Counts before) ->
            reporting.undone(decision, before);
        case UndoAttempt.Result.OutOfTime() -> outOfTime();
        case UndoAttempt.Result.KeptMoving() -> tryAgain(FailureCause.ROSTER_KEPT_MOVING);
      };
    }

    private boolean isTimeLeft() {
      return time.left().compareTo(limits.reserve()) >= 0;
    }

    private AttemptOutcome outOfTime() {
      boolean stuck = pulse.progress().applied().equals(claim.progress().applied());
      return stuck ? tryAgain(FailureCause.NO_HEADWAY) : goOn();
    }

    /** Goes on, but not for ever: every attempt reads Clever from the start. */
    private AttemptOutcome goOn() {
      if (claim.attempt() >= MOST_ATTEMPTS) {
        return reporting.failed(FailureCause.NO_HEADWAY, "");
      }
      return reporting.release(null)
          ? new AttemptOutcome.GoesOn(Duration.ZERO)
          : new AttemptOutcome.Busy();
    }

    /** Goes on when Clever answers again, but not for ever. */
    private AttemptOutcome putOff(Fetched.WaitUntil wait) {
      if (claim.attempt() >= MOST_ATTEMPTS) {
        return reporting.failed(wait.cause(), "");
      }
      return reporting.release(wait.instant())
          ? new AttemptOutcome.GoesOn(pulse.untilAfter(wait.instant()))
          : new AttemptOutcome.Busy();
    }

    private AttemptOutcome tryAgain(FailureCause cause) {
      if (!lastAttempt) {
        return reporting.tryAgain(cause);
      }
      try {
        if (cause == FailureCause.STORE_UNAVAILABLE) {
          ended.countAgain(pulse);
        }
        return reporting.failed(cause, "");
      } catch (StoreException e) {
        return new AttemptOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
      }
    }
  }
}
