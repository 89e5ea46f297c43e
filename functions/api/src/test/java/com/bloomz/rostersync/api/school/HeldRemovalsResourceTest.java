package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is held, approving and discarding it (X 2). */
class HeldRemovalsResourceTest {

  private static final SchoolId SCHOOL = new SchoolId("school-1");
  private static final String IMPORTS = "/schools/school-1/imports";

  private final Api api = new Api().linked();

  private static final String NUMBERS =
      "{\"numbers\":{\"students\":{\"removed\":1,\"of\":9},"
          + "\"studentEnrolments\":{\"removed\":1,\"of\":30}}}";

  private String heldImport(String key) {
    return held(api.startImport(key, "{\"fullData\":true}").at("/id"));
  }

  private String held(String id) {
    finish(
        new HeldRemovals(
            List.of(
                new Removal(Entity.STUDENTS, "m-1", ""),
                new Removal(Entity.STUDENT_ENROLMENTS, "m-1", "c-1")),
            new TreeMap<>(
                Map.of(
                    Entity.STUDENTS, new KindLoss(1, 9),
                    Entity.STUDENT_ENROLMENTS, new KindLoss(1, 30))),
            new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared."),
            new TreeMap<>(Map.of("m-1", "Zoë Nguyen", "c-1", "Math")),
            api.now()));
    return IMPORTS + "/" + id + "/held-removals";
  }

  @Test
  void x2WhatAPreviewWouldHoldIsPagedToo() {
    String preview = api.startImport("key-00001", "{\"preview\":true}").at("/id");
    var removals =
        IntStream.range(100, 350)
            .mapToObj(each -> new Removal(Entity.STUDENTS, "m-" + each, ""))
            .toList();
    finish(
        ImportState.PREVIEWED,
        new HeldRemovals(
            removals,
            new TreeMap<>(Map.of(Entity.STUDENTS, new KindLoss(250, 400))),
            new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared."),
            new TreeMap<>(),
            api.now()));
    heldImport("key-00002");
    String path = IMPORTS + "/" + preview + "/held-removals";

    CheckedAnswer first = api.get(path).is(200);
    CheckedAnswer last = api.get(path + "?limit=200&cursor=" + first.at("/cursor")).is(200);

    assertThat(first.at("/state")).isEqualTo("PREVIEWED");
    assertThat(first.at("/total")).isEqualTo("250");
    assertThat(first.at("/removals/0/id")).isEqualTo("m-100");
    assertThat(last.at("/removals/199/id")).isEqualTo("m-349");
    assertThat(last.reply().body()).doesNotContain("\"cursor\"");
    api.send("POST", path + "/approve", NUMBERS).isProblem(409, "held-removals-replaced");
    api.send("POST", path + "/discard", "").isProblem(409, "held-removals-replaced");
  }

  private Claim claim() {
    if (api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim)) {
      return claim;
    }
    throw new AssertionError("no import waits");
  }

  private void finish(@Nullable HeldRemovals held) {
    finish(held == null ? ImportState.SUCCEEDED : ImportState.HELD, held);
  }

  private void finish(ImportState state, @Nullable HeldRemovals held) {
    Claim claim = claim();
    var report = ImportReport.ofSeized(claim, api.now(), state, null);
    var findings = new Findings(List.of(), AbsentMembers.NONE, null, held, null, Health.UNKNOWN);
    assertThat(api.imports.finish(claim, report, findings, null)).isPresent();
  }

  @Test
  void x2WhatIsHeldIsListedByName() {
    CheckedAnswer held = api.get(heldImport("key-00001")).is(200);

    assertThat(held.at("/state")).isEqualTo("HELD");
    assertThat(held.at("/cause")).isEqualTo("All of grade 3 is no longer shared.");
    assertThat(held.at("/numbers/students/removed")).isEqualTo("1");
    assertThat(held.at("/removals/1/kind")).isEqualTo("studentEnrolments");
    assertThat(held.at("/removals/1/name")).isEqualTo("Zoë Nguyen");
    assertThat(held.at("/removals/1/withinName")).isEqualTo("Math");
  }

  @Test
  void x2WhatIsHeldIsPaged() {
    String path = heldImport("key-00001");
    CheckedAnswer first = api.get(path + "?limit=1").is(200);
    CheckedAnswer second = api.get(path + "?limit=1&cursor=" + first.at("/cursor")).is(200);

    assertThat(second.at("/removals/0/withinId")).isEqualTo("c-1");
    assertThat(second.at("/total")).isEqualTo("2");
    api.get(path + "?cursor=x").namesField("?cursor");
  }

  @Test
  void x2AnApprovalStartsAnImportOfTheSameKind() {
    String path = heldImport("key-00001");

    CheckedAnswer started = api.send("POST", path + "/approve", NUMBERS).is(202);

    assertThat(started.at("/kind")).isEqualTo("FULL_DATA");
    assertThat(api.get(path).is(200).at("/state")).isEqualTo("APPROVED");
    assertThat(api.imports.answer(SCHOOL).orElseThrow().verdict()).isEqualTo(Verdict.APPROVED);
    api.send("POST", path + "/approve", NUMBERS).isProblem(409, "import-running");
  }

  @Test
  void x1WhatWasLeftOutOfAPlanIsLeftOutAgain() {
    var optOuts = new OptOuts(Set.of(), Set.of(new ClassId("c-9")), Set.of());
    var approval = new ImportTask.Approval(new ImportId("preview-1"), optOuts, false);
    var request = new ImportRequest(new ImportId("import-1"), RunKind.FULL_DATA, api.now());
    api.imports.request(SCHOOL, request.withTask(approval));
    String path = held("import-1");
    api.pass(Duration.ofSeconds(1));

    api.send("POST", path + "/approve", NUMBERS).is(202);

    assertThat(claim().request().task())
        .isEqualTo(new ImportTask.Sync(optOuts, new ImportId("import-1")));
  }

  @Test
  void x2OtherNumbersApproveNothing() {
    String path = heldImport("key-00001");
    String others = "{\"numbers\":{\"students\":{\"removed\":2,\"of\":9}}}";

    api.send("POST", path + "/approve", others).isProblem(409, "held-removals-differ");

    assertThat(api.imports.answer(SCHOOL)).isEmpty();
  }

  @Test
  void x2WhatIsDiscardedIsSaid() {
    String path = heldImport("key-00001");

    assertThat(api.send("POST", path + "/discard", "").is(200).at("/state")).isEqualTo("DISCARDED");
  }

  @Test
  void x2ALaterCleanImportReplacesIt() {
    String path = heldImport("key-00001");
    api.startImport("key-00002", "{}");
    finish(null);
    api.get(path).is(200);
    api.startImport("key-00003", "{\"fullData\":true}");
    finish(null);

    api.get(path).isProblem(404, "not-found");
    api.send("POST", path + "/approve", NUMBERS).isProblem(409, "held-removals-replaced");
    api.send("POST", path + "/discard", "").isProblem(409, "held-removals-replaced");
  }
}
