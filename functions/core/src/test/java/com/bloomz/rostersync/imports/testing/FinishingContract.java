package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.ReadContacts;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactCounts.OfField;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An import ends once, with the report and the issues of the claim that held. */
public abstract class FinishingContract extends ImportStoreContract {
  private static final List<IssueCode> CODES = List.of(IssueCode.values());
  private static final List<Issue.Subject> SUBJECTS = List.of(Issue.Subject.values());

  @Test
  void x2WhatTheBrakeHoldsIsKept() {
    HeldRemovals held = held();
    RosterTraits traits =
        new RosterTraits(
            new TreeMap<>(Map.of("a1b2c", "3", "zz", "Kindergarten")),
            new TreeMap<>(Map.of("s1", "Fall")),
            new TreeMap<>(Map.of("s1", "math")));
    Claim claim = claimed(FIRST);
    var findings = new Findings(List.of(), AbsentMembers.NONE, null, held, traits, Health.UNKNOWN);
    ImportReport report = finished(claim, findings);

    assertThat(records().findings(school, report.id()).held()).isEqualTo(held);
    assertThat(records().traits(school)).isEqualTo(traits);

    Claim next = claimed(SECOND);
    assertThat(next.traits()).isEqualTo(traits.digest());
    finished(next, Findings.NONE);
    assertThat(records().findings(school, SECOND).held()).isNull();
    assertThat(records().traits(school)).isEqualTo(traits);
  }

  private ImportReport finished(Claim claim, Findings findings) {
    ImportReport report = ImportReport.ofSeized(claim, LATER, ImportState.SUCCEEDED, null);
    return runs().finish(claim, report, findings, null).orElseThrow();
  }

  private static HeldRemovals held() {
    var losses = new TreeMap<Entity, KindLoss>();
    var removals = new ArrayList<Removal>();
    var names = new TreeMap<String, String>();
    for (Entity kind : Entity.values()) {
      removals.add(new Removal(kind, "m-1", kind == Entity.CLASSES ? "" : "c-1"));
      losses.put(kind, new KindLoss(1, 2 + losses.size()));
    }
    names.put("m-1", "Zoë Nguyen");
    var cause = new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared.");
    return new HeldRemovals(removals, losses, cause, names, NOW);
  }

  @Test
  void x2TheLastAnswerIsKept() {
    assertThat(records().answer(school)).isEmpty();
    for (RemovalAnswer.Verdict verdict : RemovalAnswer.Verdict.values()) {
      var answer = new RemovalAnswer(FIRST, verdict, "user-1", NOW);
      requests().answer(school, answer);
      assertThat(records().answer(school)).contains(answer);
    }
  }

  @Test
  void theReportIsKeptWithEveryField() {
    Claim claim = claimed(FIRST);
    var counts = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      long n = counts.size() * 10_000L;
      counts.put(entity, new Tally(n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7));
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

    ImportReport stored = runs().finish(claim, report, null, null).orElseThrow();
    assertThat(records().report(school, FIRST)).contains(stored);
    assertThat(stored.withUsage(report.usage())).isEqualTo(report);
    assertThat(stored.usage().requests()).isEqualTo(102);
    assertThat(stored.usage().readUnits()).isEqualTo(20.5);
    assertThat(stored.usage().writeUnits()).isBetween(302.0, 303.0);
  }

  @Test
  void aFinishedImportMakesRoomForTheNext() {
    finished(FIRST);

    assertThat(records().running(school)).isEmpty();
    assertThat(runs().claim(school, NOW, LATER)).isInstanceOf(Claiming.NothingToDo.class);
    assertThat(claimed(SECOND).progress()).isEqualTo(Progress.waiting());
    assertThat(records().report(school, FIRST)).isPresent();
  }

  @Test
  void anEndIsUntoldUntilItIsNotedAsTold() {
    assertThat(runs().claim(school, NOW, LATER)).isEqualTo(unannounced());
    finished(FIRST);
    assertThat(runs().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST));
    runs().markAnnounced(school, SECOND);
    assertThat(runs().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST));
    runs().markAnnounced(school, FIRST);
    runs().markAnnounced(school, FIRST);
    assertThat(runs().claim(school, NOW, LATER)).isEqualTo(unannounced());
  }

  @Test
  void anEndStaysUntoldWhateverEndsAfterIt() {
    finished(FIRST);
    Claim second = claimed(SECOND);
    assertThat(second.unannounced()).containsExactly(FIRST);
    runs().finish(second, report(second), Findings.NONE, null);
    assertThat(runs().claim(school, NOW, LATER)).isEqualTo(unannounced(FIRST, SECOND));
    runs().markAnnounced(school, SECOND);
    assertThat(claimed(THIRD).unannounced()).containsExactly(FIRST);
    runs().markAnnounced(school, FIRST);
    assertThat(claimedAt(LATER).unannounced()).isEmpty();
  }

  @Test
  void issuesAreKeptInOrder() {
    Claim claim = claimed(FIRST);
    List<Issue> issues = issues(5_000);
    runs().finish(claim, report(claim), Findings.of(issues), null);

    assertThat(records().issues(school, FIRST)).isEqualTo(issues);
    assertThat(records().issues(school, SECOND)).isEmpty();
  }

  @Test
  @DisplayName("I 9: whom Clever does not show is kept beside the issues")
  void absentMembersAreKept() {
    Claim claim = claimed(FIRST);
    var absent =
        new AbsentMembers(
            members("s", 3_000), members("t", 2), Set.of(new MemberId("m-" + "p".repeat(90))));
    Findings findings = new Findings(issues(3), absent);
    runs().finish(claim, report(claim), findings, null);

    assertThat(records().findings(school, FIRST)).isEqualTo(findings);
    assertThat(records().issues(school, FIRST)).isEqualTo(issues(3));
    assertThat(records().findings(school, SECOND)).isEqualTo(Findings.NONE);
    assertThat(Findings.latest(records(), school)).isEqualTo(findings);
  }

  @Test
  void dataHealthIsKeptAlsoWhereNothingElseWasFound() {
    Health health =
        new Health(
            new TreeMap<>(
                Map.of(
                    HealthCheck.STUDENT_ID_MISSING,
                    Health.Found.of(2, 400),
                    HealthCheck.NO_SECTIONS,
                    new Health.Found(0, 0, 400))));
    Claim first = claimed(FIRST);
    Findings alone = new Findings(List.of(), AbsentMembers.NONE, null, null, null, health);
    runs().finish(first, report(first), alone, null);
    assertThat(records().findings(school, FIRST)).isEqualTo(alone);
    Claim second = claimed(SECOND);
    Findings beside = new Findings(issues(2), AbsentMembers.NONE, null, null, null, health);
    runs().finish(second, report(second), beside, null);
    assertThat(records().findings(school, SECOND)).isEqualTo(beside);
  }

  @Test
  @DisplayName("G 8, S 6: what values the contacts have is kept until contacts are read again")
  void contactValuesAreKept() {
    assertThat(records().contacts(school)).isEmpty();
    Claim first = claimed(FIRST);
    runs().finish(first, report(first), reading("Parent", 12), null);
    var kept = new ReadContacts(FIRST, Objects.requireNonNull(reading("Parent", 12).contacts()));

    assertThat(records().contacts(school)).contains(kept);
    assertThat(records().findings(school, FIRST)).isEqualTo(reading("Parent", 12));
    Claim second = claimed(SECOND);
    runs().finish(second, report(second), Findings.of(issues(2)), null);
    assertThat(records().contacts(school)).contains(kept);
    Claim third = claimed(THIRD);
    Findings last = reading("Tante \u00c9lodie, m\u00e8re \ud83d\udc69", 1);
    runs().finish(third, report(third), last, null);
    assertThat(records().contacts(school))
        .contains(new ReadContacts(THIRD, Objects.requireNonNull(last.contacts())));
  }

  @Test
  @DisplayName("G 8: the values of an import that has not ended are nobody's to compare with")
  void contactValuesOfALostClaim() {
    Claim lost = claimed(FIRST);
    Claim newest = claimedAt(LATER);
    runs().finish(lost, report(lost), reading("Lost", 1), null);
    assertThat(records().contacts(school)).isEmpty();
    runs().finish(newest, report(newest), reading("Newest", 2), null);
    assertThat(records().contacts(school))
        .map(each -> each.reading().counts().contacts())
        .contains(2L);
  }

  private static Findings reading(String value, long count) {
    var values = new OfField(new TreeMap<>(Map.of(value, count, "Aunt/Uncle", 1L)), 7);
    var counts = new ContactCounts(count, Map.of(ContactField.TYPE, values));
    return new Findings(
        issues(3),
        AbsentMembers.NONE,
        new ContactReading(new CleverId("d1"), new CleverId("cs1"), NOW.plusMillis(1), counts));
  }

  private static Set<MemberId> members(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new MemberId(prefix + i))
        .collect(Collectors.toSet());
  }

  @Test
  void theIssuesOfAnEarlierImportStand() {
    Claim first = claimed(FIRST);
    runs().finish(first, report(first), Findings.of(issues(3)), null);
    Claim second = claimed(SECOND);
    runs().finish(second, report(second), null, null);

    assertThat(records().issues(school, FIRST)).isEqualTo(issues(3));
    assertThat(records().issues(school, SECOND)).isEmpty();
  }

  @Test
  void theNextClaimKnowsWhatTheLastImportFound() {
    var counts = new Counts(new TreeMap<>(Map.of(Entity.STAFF, new Tally(0, 0, 0, 0, 40, 2))));
    var last = new PreviousImport("f".repeat(64), 7, counts, FIRST, 12);
    Claim first = claimed(FIRST);
    runs().finish(first, report(first), Findings.NONE, last);
    Claim second = claimed(SECOND);
    assertThat(second.previous()).isEqualTo(last);

    runs().finish(second, report(second), null, null);
    Claim third = claimed(THIRD);
    assertThat(third.previous()).isEqualTo(last);

    var held = new TreeSet<>(List.of(Entity.STUDENTS, Entity.GUARDIANSHIPS));
    var holding = new PreviousImport("g".repeat(64), 8, counts, THIRD, 3, held);
    runs().finish(third, report(third), Findings.NONE, holding);
    Claim fourth = claimed(new ImportId("fourth"));
    assertThat(fourth.previous()).isEqualTo(holding);
    runs().finish(fourth, report(fourth), Findings.NONE, last);
    assertThat(claimed(new ImportId("fifth")).previous()).isEqualTo(last);
  }

  @Test
  void endingAgainGivesTheFirstReport() {
    Claim claim = claimed(FIRST);
    ImportReport first =
        runs().finish(claim, report(claim), Findings.of(issues(2)), null).orElseThrow();
    ImportReport other = report(claim).withUsage(new Usage(999, 999, 999));

    assertThat(runs().finish(claim, other, Findings.of(issues(2)), null)).contains(first);
    requests().request(school, request(SECOND));
    assertThat(runs().finish(claim, other, Findings.of(issues(2)), null)).contains(first);
    claimedAt(LATER);
    assertThat(records().report(school, FIRST)).contains(first);
    assertThat(records().issues(school, FIRST)).isEqualTo(issues(2));
    assertThat(records().running(school)).map(now -> now.request().id()).contains(SECOND);
  }

  @Test
  void theClaimThatHoldsEndsTheImportWhateverALostOneSays() {
    Claim lost = claimed(FIRST);
    Claim newest = claimedAt(LATER);
    var last = new PreviousImport("lost", 0, Counts.none(), FIRST, 9);
    assertThat(runs().finish(lost, report(lost), Findings.of(issues(9)), last)).isEmpty();
    assertThat(records().report(school, FIRST)).isEmpty();
    assertThat(records().issues(school, FIRST)).isEmpty();

    ImportReport report =
        runs().finish(newest, report(newest), Findings.of(issues(2)), null).orElseThrow();
    assertThat(report.attempts()).isEqualTo(2);
    assertThat(runs().finish(lost, report(lost), Findings.of(issues(9)), last)).isEmpty();
    assertThat(records().report(school, FIRST)).contains(report);
    assertThat(records().issues(school, FIRST)).isEqualTo(issues(2));
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
