package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One import of a school at a time, and one worker of an import at a time. */
public abstract class ClaimingContract extends ImportStoreContract {
  private static final Progress READING =
      new Progress(Phase.READING_CLEVER, 12_345, 0, Counts.none());

  @Test
  void nothingIsToDoBeforeAnImportWasAskedFor() {
    assertThat(runs().claim(school, NOW, LATER)).isInstanceOf(Claiming.NothingToDo.class);
    assertThat(records().running(school)).isEmpty();
  }

  @Test
  void askingAgainWithTheSameIdIsAccepted() {
    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
    claimedAt(NOW);
    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
  }

  @Test
  void anotherImportIsRefusedAndTheRunningOneNamed() {
    requests().request(school, request(FIRST));
    assertThat(requests().request(school, request(SECOND)))
        .isEqualTo(new Requested.Running(FIRST, request(FIRST).requestedAt()));
    claimedAt(NOW);
    assertThat(requests().request(school, request(SECOND)))
        .isEqualTo(new Requested.Running(FIRST, LATER));
    assertThat(records().running(school)).map(Running::request).contains(request(FIRST));
  }

  @Test
  void anImportThatEndedIsNotStartedAgain() {
    finished(FIRST);
    finished(SECOND);

    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
    assertThat(requests().request(school, request(SECOND))).isEqualTo(new Requested.Accepted());
    assertThat(runs().claim(school, NOW, LATER)).isInstanceOf(Claiming.NothingToDo.class);
  }

  @Test
  void anImportOfALesserIdThatNeverRanIsAccepted() {
    finished(THIRD);

    assertThat(claimed(SECOND).request()).isEqualTo(request(SECOND));
  }

  @Test
  void theFirstClaimHasTheImportAsItWasAskedFor() {
    assertThat(claimed(FIRST))
        .isEqualTo(
            new Claim(
                school,
                request(FIRST),
                1,
                LATER,
                1,
                NOW,
                Progress.waiting(),
                Usage.NONE,
                0,
                null,
                null,
                new TreeSet<>()));
  }

  @Test
  void aClaimedImportIsBusy() {
    claimed(FIRST);

    assertThat(runs().claim(school, LATER.minusNanos(1), LATER.plusSeconds(1)))
        .isEqualTo(new Claiming.Busy(FIRST, LATER));
  }

  @Test
  void anExpiredClaimMakesWayForTheNext() {
    Claim first = claimed(FIRST);
    Claim second = claimedAt(LATER);

    assertThat(second.epoch()).isGreaterThan(first.epoch());
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.startedAt()).isEqualTo(NOW);
  }

  @Test
  void showingProgressLeavesTheEndOfTheClaim() {
    Claim claim = claimed(FIRST);
    assertThat(runs().progress(claim, READING)).isTrue();

    assertThat(runs().claim(school, LATER.minusNanos(1), LATER.plusSeconds(90)))
        .isEqualTo(new Claiming.Busy(FIRST, LATER));
    assertThat(records().running(school)).contains(new Running(request(FIRST), READING));
  }

  @Test
  void whatWasAppliedChangesWithTheWritesAlone() {
    Claim claim = claimed(FIRST);
    Counts applied = applied(claim, Samples.newMembers(0, 3)).applied();

    runs().progress(claim, READING);
    assertThat(records().running(school)).map(now -> now.progress().applied()).contains(applied);
    runs().release(claim, READING, Usage.NONE);
    assertThat(claimedAt(NOW).progress())
        .isEqualTo(new Progress(READING.phase(), READING.done(), READING.total(), applied));
  }

  @Test
  void aClaimGivenBackIsFreeAtOnce() {
    Claim first = claimed(FIRST);
    assertThat(runs().release(first, READING, new Usage(10, 2.5, 7))).isTrue();
    Claim second = claimedAt(NOW.plusSeconds(1));

    assertThat(second.epoch()).isGreaterThan(first.epoch());
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.startedAt()).isEqualTo(NOW);
    assertThat(second.progress()).isEqualTo(READING);
    assertThat(second.usage()).isEqualTo(new Usage(11, 2.5, 8));
  }

  @Test
  void givingBackAgainIsTheSame() {
    Claim claim = claimed(FIRST);

    assertThat(runs().release(claim, READING, Usage.NONE)).isTrue();
    assertThat(runs().release(claim, READING, Usage.NONE)).isTrue();
  }

  @Test
  void aLostClaimWritesNothing() {
    Claim lost = claimed(FIRST);
    Claim newest = claimedAt(LATER);

    assertThat(runs().progress(lost, READING)).isFalse();
    assertThat(runs().release(lost, READING, Usage.NONE)).isFalse();
    refusesEveryWriteOf(lost);
    assertThat(runs().progress(newest, newest.progress())).isTrue();
  }

  @Test
  void aClaimGivenBackWritesNothing() {
    Claim claim = claimed(FIRST);
    runs().release(claim, Progress.waiting(), Usage.NONE);

    assertThat(runs().progress(claim, READING)).isFalse();
    refusesEveryWriteOf(claim);
  }

  @Test
  void aClaimOfAnImportThatEndedWritesNothing() {
    Claim ended = finished(FIRST);
    requests().request(school, request(SECOND));

    assertThat(runs().progress(ended, READING)).isFalse();
    assertThat(runs().release(ended, READING, Usage.NONE)).isFalse();
    assertThat(runs().apply(ended, loaded(), Samples.newMembers(0, 1), READING))
        .isEqualTo(new Applied.LostClaim());
    assertThat(records().running(school))
        .contains(new Running(request(SECOND), Progress.waiting()));
    assertThat(loaded().roster().members()).isEmpty();
  }

  @Test
  void epochsGrowFromImportToImport() {
    long first = finished(FIRST).epoch();
    long second = finished(SECOND).epoch();

    assertThat(second).isGreaterThan(first);
    assertThat(claimed(THIRD).attempt()).isEqualTo(1);
  }

  @Test
  void theRevisionCountsChangesByHand() {
    handEdits().put(school, Samples.member("m-1", "one"));
    handEdits().put(school, Samples.member("m-1", "two"));
    handEdits().put(school, Samples.classOf("c-1", "class", 0));

    assertThat(claimed(FIRST).revision()).isEqualTo(3);
  }

  @Test
  void schoolsOfLikeIdsAreNeverMixedUp() {
    applied(claimed(FIRST), Samples.newMembers(0, 1));
    for (String like : List.of("#I", "%23I", "#R#0", "#J#" + FIRST, "#X#" + FIRST)) {
      var other = new SchoolId(school.value() + like);
      assertThat(runs().claim(other, NOW, LATER)).isInstanceOf(Claiming.NothingToDo.class);
      assertThat(requests().request(other, request(SECOND))).isEqualTo(new Requested.Accepted());
      handEdits().put(other, Samples.member("m-1", "one"));
      assertThat(runs().load(other).roster().members()).hasSize(1);
    }

    assertThat(loaded().roster().members()).hasSize(1);
    assertThat(journal(FIRST)).hasSize(1);
  }

  @Test
  void ofManyWorkersAtOnceOneGetsTheClaim() {
    requests().request(school, request(FIRST));

    assertThat(atOnce(() -> runs().claim(school, NOW, LATER)))
        .filteredOn(Claiming.Claimed.class::isInstance)
        .hasSize(1);
  }

  @Test
  void ofManyRequestsAtOnceOneIsAccepted() {
    List<ImportId> ids =
        IntStream.range(0, 8).mapToObj(i -> new ImportId("20261123T20372" + i + "Z-0")).toList();
    var next = ids.iterator();

    assertThat(
            atOnce(
                () -> {
                  ImportId mine;
                  synchronized (next) {
                    mine = next.next();
                  }
                  return requests().request(school, request(mine));
                }))
        .filteredOn(Requested.Accepted.class::isInstance)
        .hasSize(1);
  }

  private void refusesEveryWriteOf(Claim claim) {
    assertThat(runs().apply(claim, loaded(), Samples.newMembers(0, 1), Progress.waiting()))
        .isEqualTo(new Applied.LostClaim());
    assertThat(runs().finish(claim, report(claim), Findings.NONE, null)).isEmpty();
    assertThat(loaded().roster().members()).isEmpty();
    assertThat(journal(FIRST)).isEmpty();
    assertThat(records().report(school, FIRST)).isEmpty();
    assertThat(records().running(school)).contains(new Running(request(FIRST), Progress.waiting()));
  }

  private static <T> List<T> atOnce(Callable<T> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(java.util.Collections.nCopies(8, work))) {
        answers.add(each.resultNow());
      }
      return answers;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
