package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.WaitingImports.Page;
import com.bloomz.rostersync.nights.WaitingImports.Patience;
import com.bloomz.rostersync.nights.WaitingImports.TakenUp;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes up imports that stand still: a worker died, or a message was lost or parked. Each is told
 * to the workers again; one over which worker after worker dies is ended as failed, so that its
 * school is told and the next import can begin (A 2, A 3).
 */
public final class Sweeping {
  private static final int PAGE = 100;

  /** After that many workers that died over it an import is ended. */
  private static final int MOST_DEATHS = 5;

  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), Duration.ofHours(2));
  private static final Duration TO_END_IT = Duration.ofMinutes(1);

  /** Longer than the end takes to be stored, as a rule; a worker that comes sooner comes again. */
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(5);

  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final WaitingImports waiting;
  private final ImportRequests requests;
  private final Queues queues;
  private final InstantSource clock;

  /** A sweep of what stands in that index. */
  public Sweeping(
      WaitingImports waiting, ImportRequests requests, Queues queues, InstantSource clock) {
    this.waiting = waiting;
    this.requests = requests;
    this.queues = queues;
    this.clock = clock;
  }

  /**
   * Where imports are told to workers.
   *
   * @param requested those that a person asked for
   * @param nightly those of nights
   */
  public record Queues(ImportQueue requested, ImportQueue nightly) {
    ImportQueue of(RunKind kind) {
      return kind == RunKind.NIGHTLY ? nightly : requested;
    }
  }

  /**
   * How many imports were told again, how many ended, and at how many the store or queue failed.
   */
  public record Swept(int toldAgain, int ended, int failed) {
    Swept plus(Swept other) {
      return new Swept(toldAgain + other.toldAgain, ended + other.ended, failed + other.failed);
    }
  }

  /**
   * Looks at every import that waits or runs, as far as the time allows; each time it begins with
   * another shard. Where one fails, the others are looked at all the same.
   */
  public Swept sweep(TimeLeft time) {
    Instant began = clock.instant();
    long first = began.getEpochSecond() / PATIENCE.withDead().toSeconds();
    var sum = new Swept(0, 0, 0);
    for (int i = 0; i < ScheduledSchools.SHARDS; i++) {
      int shard = Math.floorMod(first + i, ScheduledSchools.SHARDS);
      String cursor = null;
      do {
        if (time.left().compareTo(RESERVE) < 0) {
          return sum;
        }
        Page page = waiting.page(shard, began.minus(PATIENCE.withDead()), cursor, PAGE);
        for (SchoolId school : page.schools()) {
          sum = sum.plus(lookAt(school));
        }
        cursor = page.cursor();
      } while (cursor != null);
    }
    return sum;
  }

  private Swept lookAt(SchoolId school) {
    Instant now = clock.instant();
    try {
      TakenUp taken = waiting.takeUp(school, now, PATIENCE).orElse(null);
      if (taken == null) {
        return new Swept(0, 0, 0);
      }
      if (taken.deaths() > MOST_DEATHS) {
        return new Swept(0, end(school, taken.request(), now) ? 1 : 0, 0);
      }
      queues.of(taken.request().kind()).send(school, Trigger.GOES_ON, Duration.ZERO);
      return new Swept(1, 0, 0);
    } catch (StoreException | ImportQueue.QueueException e) {
      return new Swept(0, 0, 1);
    }
  }

  /** The message that leads to the telling of the end goes first. */
  private boolean end(SchoolId school, ImportRequest request, Instant now) {
    Optional<Claim> seized = requests.seize(school, request.id(), now, now.plus(TO_END_IT));
    if (seized.isEmpty()) {
      return false;
    }
    queues.of(request.kind()).send(school, Trigger.GOES_ON, UNTIL_ENDED);
    return requests
        .cancel(
            seized.get(),
            ImportReport.ofSeized(seized.get(), now, ImportState.FAILED, FailureCause.OUR_FAULT))
        .isPresent();
  }
}
