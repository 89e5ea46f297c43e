package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportStore.Claiming;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import ends once, with the report and the issues of the claim that held. */
public abstract class FinishingContract extends ImportStoreContract {
  private static final List<IssueCode> CODES = List.of(IssueCode.values());
  private static final List<Issue.Subject> SUBJECTS = List.of(Issue.Subject.values());

  @Test
  void theReportIsKeptWithEveryField() {
    Claim claim = claimed(FIRST);
    var counts = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      long n = counts.size() * 10_000L;
      counts.put(entity, new Tally(n + 1, n + 2, n + 3, n + 4, n + 5, n + 6));
    }
    var seconds = new TreeMap<Phase, Duration>();
    for (Phase phase : Phase.values()) {
      seconds.put(phase, Duration.ofNanos(1 + seconds.size()));
    }
    ImportReport report =
        new ImportReport(
            school,
            new ImportRequest(FIRST, RunKind.FULL_DATA, NOW.minusSeconds(9)),
            ImportState.FAILED,
            FailureCause.CLEVER_TOKEN_REJECTED,
            "GET /v3.1/users: 401",
            NOW,
            LATER,
            3,
            new Counts(counts),
            0,
            SECOND,
            new TreeSet<>(Set.of(Entity.STUDENTS, Entity.GUARDIANSHIPS)),
            new Traffic(1, 2, Duration.ofMillis(3)),
            new Usage(100, 20.5, 300),
            seconds);

    ImportReport stored = store().finish(claim, report, null, null).orElseThrow();
    assertThat(store().report(school, FIRST)).contains(stored);
    assertThat(stored.withUsage(report.usage())).isEqualTo(report);
    assertThat(stored.usage().requests()).isEqualTo(102);
    assertThat(stored.usage().readUnits()).isEqualTo(20.5);
    assertThat(stored.usage().writeUnits()).isBetween(302.0, 303.0);
  }

  @Test
  void aFinishedImportMakesRoomForTheNext() {
    finished(FIRST);

    assertThat(store().running(school)).isEmpty();
    assertThat(store().claim(school, NOW, LATER)).isInstanceOf(Claiming.NothingToDo.class);
    assertThat(claimed(SECOND).progress()).isEqualTo(Progress.waiting());
    assertThat(store().report(school, FIRST)).isPresent();
  }

  @Test
  void anEndIsUntoldUntilItIsNotedAsTold() {
    assertThat(store().claim(school, NOW, LATER)).isEqualTo(unannounced());
    finished(FIRST);
    assertThat(store().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST));
    store().markAnnounced(school, SECOND);
    assertThat(store().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST));
    store().markAnnounced(school, FIRST);
    store().markAnnounced(school, FIRST);
    assertThat(store().claim(school, NOW, LATER)).isEqualTo(unannounced());
  }

  @Test
  void anEndStaysUntoldWhateverEndsAfterIt() {
    finished(FIRST);
    Claim second = claimed(SECOND);
    assertThat(second.unannounced()).containsExactly(FIRST);
    store().finish(second, report(second), List.of(), null);
    assertThat(store().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST, SECOND));
    store().markAnnounced(school, SECOND);
    assertThat(claimed(THIRD).unannounced()).containsExactly(FIRST);
    store().markAnnounced(school, FIRST);
    assertThat(claimedAt(LATER).unannounced()).isEmpty();
  }

  @Test
  void issuesAreKeptInOrder() {
    Claim claim = claimed(FIRST);
    List<Issue> issues = issues(5_000);
    store().finish(claim, report(claim), issues, null);

    assertThat(store().issues(school, FIRST)).isEqualTo(issues);
    assertThat(store().issues(school, SECOND)).isEmpty();
  }

  @Test
  void theIssuesOfAnEarlierImportStand() {
    Claim first = claimed(FIRST);
    store().finish(first, report(first), issues(3), null);
    Claim second = claimed(SECOND);
    store().finish(second, report(second), null, null);

    assertThat(store().issues(school, FIRST)).isEqualTo(issues(3));
    assertThat(store().issues(school, SECOND)).isEmpty();
  }

  @Test
  void theNextClaimKnowsWhatTheLastImportFound() {
    var counts = new Counts(new TreeMap<>(Map.of(Entity.STAFF, new Tally(0, 0, 0, 0, 40, 2))));
    var last = new PreviousImport("f".repeat(64), 7, counts, FIRST, 12);
    Claim first = claimed(FIRST);
    store().finish(first, report(first), List.of(), last);
    Claim second = claimed(SECOND);
    assertThat(second.previous()).isEqualTo(last);

    store().finish(second, report(second), null, null);
    assertThat(claimed(THIRD).previous()).isEqualTo(last);
  }

  @Test
  void endingAgainGivesTheFirstReport() {
    Claim claim = claimed(FIRST);
    ImportReport first = store().finish(claim, report(claim), issues(2), null).orElseThrow();
    ImportReport other = report(claim).withUsage(new Usage(999, 999, 999));

    assertThat(store().finish(claim, other, issues(2), null)).contains(first);
    store().request(school, request(SECOND));
    assertThat(store().finish(claim, other, issues(2), null)).contains(first);
    claimedAt(LATER);
    assertThat(store().report(school, FIRST)).contains(first);
    assertThat(store().issues(school, FIRST)).isEqualTo(issues(2));
    assertThat(store().running(school)).map(now -> now.request().id()).contains(SECOND);
  }

  @Test
  void theClaimThatHoldsEndsTheImportWhateverALostOneSays() {
    Claim lost = claimed(FIRST);
    Claim newest = claimedAt(LATER);
    var last = new PreviousImport("lost", 0, Counts.none(), FIRST, 9);
    assertThat(store().finish(lost, report(lost), issues(9), last)).isEmpty();
    assertThat(store().report(school, FIRST)).isEmpty();
    assertThat(store().issues(school, FIRST)).isEmpty();

    ImportReport report = store().finish(newest, report(newest), issues(2), null).orElseThrow();
    assertThat(report.attempts()).isEqualTo(2);
    assertThat(store().finish(lost, report(lost), issues(9), last)).isEmpty();
    assertThat(store().report(school, FIRST)).contains(report);
    assertThat(store().issues(school, FIRST)).isEqualTo(issues(2));
    assertThat(claimed(SECOND).previous()).isNull();
  }

  private static Claiming unannounced(ImportId... ids) {
    return new Claiming.NothingToDo(new TreeSet<>(List.of(ids)));
  }

  private static List<Issue> issues(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Issue(
                    CODES.get(i % CODES.size()),
                    SUBJECTS.get(i % SUBJECTS.size()),
                    "id-" + (count - i),
                    Samples.TEXTS.get(i % Samples.TEXTS.size()),
                    Samples.TEXTS.get((i + 3) % Samples.TEXTS.size())))
        .toList();
  }
}
