package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.WaitingImports.LeftAlone;
import com.bloomz.rostersync.nights.WaitingImports.NothingThere;
import com.bloomz.rostersync.nights.WaitingImports.Page;
import com.bloomz.rostersync.nights.WaitingImports.Patience;
import com.bloomz.rostersync.nights.WaitingImports.TakenUp;
import com.bloomz.rostersync.nights.WaitingImports.Unannounced;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.Announcer;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes up imports that stand still: a worker died, or a message was lost or parked. Each is told
 * to the workers again, also one that has ended and whose end is not known to be announced. One
 * over which worker after worker dies, and one that no worker claims for hours, as each dies before
 * that, is ended as failed and announced, so that its school is told and the next import can begin
 * (A 2, A 3).
 */
public final class Sweeping {
  private static final int PAGE = 100;

  /** After that many workers that died over it an import is ended. */
  private static final int MOST_DEATHS = 5;

  /** An import that stands still for that long is ended: long after it was told again. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofHours(6);

  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), Duration.ofHours(2));
  private static final Duration TO_END_IT = Duration.ofMinutes(1);

  /** Longer than the end takes to be stored, as a rule; a worker that comes sooner comes again. */
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(5);

  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final WaitingImports waiting;
  private final Ends ends;
  private final Queues queues;
  private final InstantSource clock;

  /** A sweep of what stands in that index. */
  public Sweeping(WaitingImports waiting, Ends ends, Queues queues, InstantSource clock) {
    this.waiting = waiting;
    this.ends = ends;
    this.queues = queues;
    this.clock = clock;
  }

  /**
   * What an import is ended with.
   *
   * @param announcer as workers that die announce nothing
   * @param faults of what happens at one school
   */
  public record Ends(ImportRequests requests, Announcer announcer, SchoolFaults faults) {}

  /**
   * Where imports are told to workers.
   *
   * @param requested those that a person asked for
   * @param nightly those of nights
   */
  public record Queues(ImportQueue requested, ImportQueue nightly) {
    ImportQueue of(ImportRequest request) {
      return request.isNights() ? nightly : requested;
    }
  }

  /**
   * What came of a sweep.
   *
   * @param toldAgain how many imports were told again
   * @param ended how many were ended
   * @param failed at how many the store or queue failed
   * @param oldest since when imports are due that have not ended
   */
  public record Swept(int toldAgain, int ended, int failed, Oldest oldest) {
    static final Swept NOTHING = new Swept(0, 0, 0, Oldest.NONE);

    Swept plus(Swept other) {
      return new Swept(
          toldAgain + other.toldAgain,
          ended + other.ended,
          failed + other.failed,
          oldest.or(other.oldest));
    }
  }

  /**
   * When the oldest import was requested that has not ended, however often it was put off; null
   * where there is none older than a few minutes.
   *
   * @param requested of those that a person asked for
   * @param nightly of those of nights
   */
  public record Oldest(@Nullable Instant requested, @Nullable Instant nightly) {
    static final Oldest NONE = new Oldest(null, null);

    static Oldest of(ImportRequest request) {
      Instant since = request.requestedAt();
      return request.isNights() ? new Oldest(null, since) : new Oldest(since, null);
    }

    Oldest or(Oldest other) {
      return new Oldest(older(requested, other.requested), older(nightly, other.nightly));
    }

    private static @Nullable Instant older(@Nullable Instant one, @Nullable Instant other) {
      return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
  }

  /**
   * Looks at every import that waits or runs, as far as the time allows; each time it begins with
   * another shard. Where one fails, the others are looked at all the same.
   */
  public Swept sweep(TimeLeft time) {
    Instant began = clock.instant();
    long first = began.getEpochSecond() / PATIENCE.withDead().toSeconds();
    var sum = Swept.NOTHING;
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
      return switch (waiting.takeUp(school, now, PATIENCE)) {
        case TakenUp found when isGivenUp(found, now) ->
            new Swept(0, end(school, found.request(), now) ? 1 : 0, 0, Oldest.of(found.request()));
        case TakenUp(ImportRequest request, int _, Instant _) ->
            tell(school, queues.of(request), Oldest.of(request));
        case LeftAlone(ImportRequest request) -> new Swept(0, 0, 0, Oldest.of(request));
        case Unannounced() -> tell(school, queues.requested(), Oldest.NONE);
        case NothingThere() -> Swept.NOTHING;
      };
    } catch (StoreException | ImportQueue.QueueException e) {
      return new Swept(0, 0, 1, Oldest.NONE);
    } catch (RuntimeException e) {
      ends.faults().note(school, e);
      return new Swept(0, 0, 1, Oldest.NONE);
    }
  }

  private static boolean isGivenUp(TakenUp found, Instant now) {
    return found.deaths() > MOST_DEATHS || !now.isBefore(found.since().plus(GIVEN_UP_AFTER));
  }

  private static Swept tell(SchoolId school, ImportQueue queue, Oldest oldest) {
    queue.send(school, Trigger.GOES_ON, Duration.ZERO);
    return new Swept(1, 0, 0, oldest);
  }

  /** A message that leads to the telling of the end goes first, in case this process dies. */
  private boolean end(SchoolId school, ImportRequest request, Instant now) {
    Optional<Claim> seized = ends.requests().seize(school, request.id(), now, now.plus(TO_END_IT));
    if (seized.isEmpty()) {
      return false;
    }
    queues.of(request).send(school, Trigger.GOES_ON, UNTIL_ENDED);
    Optional<ImportReport> ended =
        ends.requests()
            .cancel(
                seized.get(),
                ImportReport.ofSeized(
                    seized.get(), now, ImportState.FAILED, FailureCause.OUR_FAULT));
    ended.ifPresent(report -> announce(seized.get(), report.id()));
    return ended.isPresent();
  }

  /** What cannot be announced now stays in the index, and is told to a worker again. */
  private void announce(Claim seized, ImportId ended) {
    var ids = new TreeSet<>(seized.unannounced());
    ids.add(ended);
    var unused = ends.announcer().announce(seized.school(), ids);
  }
}
