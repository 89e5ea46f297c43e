package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Imports are started, watched and canceled (L 4, I 1, I 2, I 3, X 5). */
class ImportsResourceTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");
  private static final String IMPORTS = "/schools/school-1/imports";

  private final Api api = new Api().linked();

  @Test
  void anImportIsAskedForOnce() {
    CheckedAnswer first =
        api.startImport("key-00001", "{\"fullData\":true,\"archive\":true}").is(202);
    assertThat(first.at("/state")).isEqualTo("WAITING");
    assertThat(first.at("/receivers")).as("acceptance 3").isEqualTo("0");
    assertThat(first.at("/hint")).contains("Add yourself to the staff");
    assertThat(first.at("/kind")).isEqualTo("FULL_DATA_AND_ARCHIVE");
    assertThat(first.header("Location")).isEqualTo(IMPORTS + "/" + first.at("/id"));
    CheckedAnswer again =
        api.startImport("key-00001", "{\"fullData\":true,\"archive\":true}").is(202);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    api.startImport("key-00001", "{}").isProblem(422, "idempotency-key-reused");
    CheckedAnswer second = api.startImport("key-00002", "{}").isProblem(409, "import-running");
    assertThat(second.at("/about")).isEqualTo(first.at("/id"));
    assertThat(api.queue.sent()).allMatch(sent -> sent.school().equals(SCHOOL));
  }

  @Test
  void anImportSaysWhomItInvites() {
    api.inviting();
    String parents = "{\"invitations\":{\"teachers\":false,\"parents\":true,\"students\":false}}";
    CheckedAnswer first = api.startImport("key-00001", parents).is(202);

    assertThat(first.at("/invitations/parents")).isEqualTo("true");
    assertThat(api.startImport("key-00001", parents).is(202).at("/id")).isEqualTo(first.at("/id"));
    api.startImport("key-00001", "{}").isProblem(422, "idempotency-key-reused");
    api.startImport("key-00002", "{\"invitations\":{\"parents\":true}}")
        .namesField("invitations.teachers");
    finish(claim(), ImportState.SUCCEEDED, List.of());
    String second = api.startImport("key-00003", parents).is(202).at("/id");
    CheckedAnswer cancelled = api.send("POST", IMPORTS + "/" + second + "/cancel", "").is(200);
    assertThat(cancelled.at("/invitations/parents")).isEqualTo("true");
    CheckedAnswer over = api.get(IMPORTS + "/" + first.at("/id")).is(200);
    assertThat(over.at("/invitations/parents")).isEqualTo("true");
    assertThat(over.at("/invitations/teachers")).isEqualTo("false");
  }

  @Test
  void aKeyOfAnEndedImportStillNamesIt() {
    String id = api.startImport("key-00001", "{}").at("/id");
    finish(claim(), ImportState.SUCCEEDED, List.of());
    int sent = api.queue.sent().size();
    CheckedAnswer again = api.startImport("key-00001", "{}").is(202);
    assertThat(again.at("/id")).isEqualTo(id);
    assertThat(again.at("/state")).isEqualTo("SUCCEEDED");
    assertThat(api.queue.sent()).hasSize(sent);
  }

  @Test
  void aRefusedKeyCanBeUsedLater() {
    String first = api.startImport("key-00001", "{}").at("/id");
    api.startImport("key-00002", "{\"fullData\":true}").isProblem(409, "import-running");
    finish(claim(), ImportState.SUCCEEDED, List.of());
    CheckedAnswer later = api.startImport("key-00002", "{}").is(202);
    assertThat(later.at("/id")).isNotEqualTo(first);
  }

  @Test
  void aRequestWhoseMessageIsLostIsSentAgainByWhoeverAsksNext() {
    // Review 16.
    String lost = api.startImport("key-00001", "{}").at("/id");
    int sent = api.queue.sent().size();
    api.pass(Duration.ofMinutes(2));
    assertThat(api.startImport("key-00002", "{}").isProblem(409, "import-running").at("/about"))
        .isEqualTo(lost);
    assertThat(api.queue.sent()).hasSize(sent);

    api.pass(Duration.ofMinutes(2));
    assertThat(api.startImport("key-00003", "{}").isProblem(409, "import-running").at("/about"))
        .isEqualTo(lost);
    assertThat(api.queue.sent()).hasSize(sent + 1);
  }

  @Test
  void importNowDoesNotWaitForTheNightlyImportThatNobodyHasBegun() {
    ImportRequest nightly = nightlyWaits();

    CheckedAnswer started = api.startImport("key-00001", "{}").is(202);

    assertThat(started.at("/kind")).isEqualTo("IMPORT_NOW");
    assertThat(api.queue.sent()).hasSize(1).allMatch(sent -> sent.because() == Trigger.IMPORT_NOW);
    assertThat(api.startImport("key-00001", "{}").is(202).at("/id")).isEqualTo(started.at("/id"));
    api.startImport("key-00002", "{}").isProblem(409, "import-running");
    api.get(IMPORTS + "/" + nightly.id()).isProblem(404, "not-found");
    finish(claim(), ImportState.SUCCEEDED, List.of());
    assertThat(api.get(IMPORTS).is(200).json().findValuesAsText("id"))
        .containsExactly(started.at("/id"));
    assertThat(api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900)))
        .as("the message of the night comes last")
        .isInstanceOf(Claiming.NothingToDo.class);
  }

  @Test
  void aNightlyImportThatWasBegunIsNamed() {
    ImportRequest nightly = nightlyWaits();
    claim();

    CheckedAnswer refused = api.startImport("key-00001", "{}").isProblem(409, "import-running");

    assertThat(refused.at("/about")).isEqualTo(nightly.id().value());
    assertThat(refused.json().toString()).contains("nightly import", "cancel it");
    assertThat(api.queue.sent()).isEmpty();
  }

  private ImportRequest nightlyWaits() {
    var nightly = new ImportRequest(ImportId.at(api.now(), "night"), RunKind.NIGHTLY, api.now());
    assertThat(api.imports.request(SCHOOL, nightly)).isEqualTo(new Requested.Accepted());
    api.pass(Duration.ofMinutes(1));
    return nightly;
  }

  @Test
  void aWorkerThatIsGoneIsReplacedByWhoeverAsksNext() {
    // Review 16: the last receive met a store fault, and nothing brings the message again.
    api.startImport("key-00001", "{}");
    Claim claim = claim();
    int sent = api.queue.sent().size();
    api.startImport("key-00002", "{}").isProblem(409, "import-running");
    assertThat(api.queue.sent()).hasSize(sent);

    api.pass(Duration.between(api.now(), claim.until()).plusMinutes(4));
    api.startImport("key-00003", "{}").isProblem(409, "import-running");
    assertThat(api.queue.sent()).hasSize(sent + 1);
  }

  @Test
  void showsTheProgressWhileItRuns() {
    String id = api.startImport("key-00001", "{}").at("/id");
    api.pass(Duration.ofSeconds(10));
    var progress = new Progress(Phase.WRITING, 200, 300, Counts.none());
    assertThat(api.imports.progress(claim(), progress)).isTrue();
    CheckedAnswer seen = api.get(IMPORTS + "/" + id).is(200);
    assertThat(seen.at("/state")).isEqualTo("RUNNING");
    assertThat(seen.at("/progress/phase")).isEqualTo("WRITING");
    assertThat(seen.at("/progress/perSecond")).isEqualTo("20.0");
    assertThat(seen.at("/progress/secondsLeft")).isEqualTo("5");
    assertThat(api.get(IMPORTS + "/latest").json()).isEqualTo(seen.json());
    assertThat(api.get(IMPORTS + "/" + id + "/issues").is(200).at("/total")).isEqualTo("0");
  }

  @Test
  void aCancelledImportIsOverAtOnce() {
    String id = api.startImport("key-00001", "{}").at("/id");
    Claim worker = claim();
    CheckedAnswer ended = api.send("POST", IMPORTS + "/" + id + "/cancel", "").is(200);
    assertThat(ended.at("/state")).isEqualTo("CANCELLED");
    assertThat(api.imports.progress(worker, worker.progress())).isFalse();
    api.send("POST", IMPORTS + "/" + id + "/cancel", "").isProblem(409, "import-not-running");
    api.send("POST", IMPORTS + "/never/cancel", "").isProblem(404, "not-found");
    assertThat(api.get(IMPORTS + "/latest").at("/state")).isEqualTo("CANCELLED");
  }

  @Test
  void listsThemNewestFirstByPages() {
    api.get(IMPORTS + "/latest").isProblem(404, "not-found");
    String first = imported("key-00001", ImportState.FAILED);
    String second = imported("key-00002", ImportState.HELD);
    String third = api.startImport("key-00003", "{}").at("/id");
    CheckedAnswer page = api.get(IMPORTS + "?limit=1").is(200);
    assertThat(page.json().findValuesAsText("id")).containsExactly(third, second);
    CheckedAnswer next = api.get(IMPORTS + "?limit=1&cursor=" + page.at("/cursor")).is(200);
    assertThat(next.json().findValuesAsText("id")).containsExactly(first);
    assertThat(next.at("/imports/0/end/cause/code")).isEqualTo("clever-token-rejected");
    assertThat(next.at("/imports/0/end/cause/remedy")).contains("Clever admin");
    assertThat(next.at("/imports/0/end/costs/amounts/table-writes")).isEqualTo("1002.0");
    assertThat(new BigDecimal(next.at("/imports/0/end/costs/dollars")))
        .isEqualByComparingTo("0.00063165");
    assertThat(next.at("/imports/0/end/costs/notIncluded")).contains("emails and texts");
  }

  @Test
  void pagesThroughIssuesThatSayWhatToDo() {
    String id = api.startImport("key-00001", "{}").at("/id");
    List<Issue> issues =
        IntStream.range(0, 5)
            .mapToObj(i -> new Issue(IssueCode.BAD_EMAIL, Subject.STUDENT, "s" + i, "Somebody", ""))
            .toList();
    finish(claim(), ImportState.SUCCEEDED, issues);
    CheckedAnswer page = api.get(IMPORTS + "/" + id + "/issues?limit=3").is(200);
    assertThat(page.at("/total")).isEqualTo("5");
    assertThat(page.at("/issues/0/remedy")).isNotBlank();
    CheckedAnswer rest =
        api.get(IMPORTS + "/" + id + "/issues?limit=3&cursor=" + page.at("/cursor"));
    assertThat(rest.json().at("/issues").size()).isEqualTo(2);
    assertThat(rest.json().has("cursor")).isFalse();
    assertThat(api.get(IMPORTS + "/" + id + "/journal").is(200).at("/total")).isEqualTo("0");
    for (String none : List.of("abc", "00000", "%00", "..")) {
      api.get(IMPORTS + "?cursor=" + none).namesField("?cursor");
    }
    api.get(IMPORTS + "/" + id + "/journal?cursor=nonsense").namesField("?cursor");
  }

  @Test
  void importNowChecksTheRoleAtCleverAgain() {
    api.clever.revoke(Api.TOKEN);
    api.startImport("key-00001", "{}").isProblem(422, "clever-token-rejected");
    assertThat(api.queue.sent()).isEmpty();
    assertThat(api.imports.running(SCHOOL)).isEmpty();
  }

  @Test
  void tellsWhenTheQueueIsAwayAndTheSameKeyRepairsIt() {
    api.queue.breakDown();
    api.startImport("key-00001", "{}").isProblem(503, "bloomz-unavailable");
    assertThat(api.imports.running(SCHOOL)).isPresent();
  }

  @Test
  void dataHealthIsThatOfTheLastCompleteImport() {
    api.get("/schools/school-1/health").isProblem(404, "not-found");
    api.startImport("key-00001", "{}");
    Map<HealthCheck, Health.Found> found =
        Map.of(
            HealthCheck.NO_SECTIONS,
            new Health.Found(0, 0, 400),
            HealthCheck.STUDENT_ID_MISSING,
            Health.Found.of(2, 400));
    finish(
        claim(),
        ImportState.HELD,
        new Findings(
            List.of(), AbsentMembers.NONE, null, null, null, new Health(new TreeMap<>(found))));
    imported("key-00002", ImportState.FAILED);

    CheckedAnswer health = api.get("/schools/school-1/health").is(200);
    assertThat(health.at("/score")).isEqualTo("49");
    assertThat(health.at("/kinds/students")).isEqualTo("99");
    assertThat(health.at("/kinds/classes")).isEqualTo("0");
    assertThat(health.at("/kinds/parents")).isEmpty();
    assertThat(health.at("/improvements/0/code")).isEqualTo("no-sections");
    assertThat(health.at("/improvements/0/people")).isEqualTo("400");
    assertThat(health.at("/improvements/1/points")).isEqualTo("1");
  }

  private String imported(String key, ImportState state) {
    String id = api.startImport(key, "{}").at("/id");
    finish(claim(), state, List.of());
    api.pass(Duration.ofMinutes(1));
    return id;
  }

  private Claim claim() {
    if (api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim)) {
      return claim;
    }
    throw new AssertionError("no import waits");
  }

  private void finish(Claim claim, ImportState state, List<Issue> issues) {
    finish(claim, state, Findings.of(issues));
  }

  private void finish(Claim claim, ImportState state, Findings findings) {
    var report =
        new ImportReport(
            SCHOOL,
            claim.request(),
            state,
            state == ImportState.FAILED ? FailureCause.CLEVER_TOKEN_REJECTED : null,
            "",
            claim.startedAt(),
            api.now(),
            1,
            Counts.none(),
            findings.issues().size(),
            claim.request().id(),
            new TreeSet<>(),
            Traffic.NONE,
            new Usage(40, 0, 1_000, new Effort(Duration.ZERO, 3, 1, 1)),
            new TreeMap<>(Map.of(Phase.WRITING, Duration.ofMillis(1_500))));
    assertThat(api.imports.finish(claim, report, findings, null)).isPresent();
  }
}
