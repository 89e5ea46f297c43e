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
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.plan.testing.SamplePlans;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A preview's plan by pages, and its approval (X 1). */
class PlansResourceTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");
  private static final String IMPORTS = "/schools/school-1/imports";

  private final Api api = new Api().linked();

  @Test
  void x1APreviewIsAskedForAndShownAsSuch() {
    CheckedAnswer preview = api.startImport("key-00001", "{\"fullData\":true,\"preview\":true}");

    assertThat(preview.at("/task")).isEqualTo("PREVIEW");
    assertThat(preview.at("/kind")).isEqualTo("FULL_DATA");
    api.get(IMPORTS + "/" + preview.at("/id") + "/plan").isProblem(404, "not-found");
    api.startImport("key-00001", "{\"fullData\":true}").isProblem(422, "idempotency-key-reused");
  }

  @Test
  void x1APlanIsShownByPagesByClassByMemberAndByKind() {
    String plan = IMPORTS + "/" + previewed(60) + "/plan";

    CheckedAnswer first = api.get(plan + "?limit=2").is(200);
    assertThat(first.at("/classes/0/id")).isEqualTo("c-0");
    assertThat(first.at("/changes/0/change/entity")).isEqualTo("classes");
    CheckedAnswer second = api.get(plan + "?limit=2&cursor=" + first.at("/cursor")).is(200);
    assertThat(second.at("/total")).isEqualTo(first.at("/total"));
    assertThat(api.get(plan + "?class=c-1").is(200).at("/changes/0/change/subject"))
        .isEqualTo("c-1");
    assertThat(api.get(plan + "?member=m-7").is(200).at("/changes/0/name")).isEqualTo("x 7");
    assertThat(api.get(plan + "?kind=students").is(200).at("/changes/0/change/entity"))
        .isEqualTo("students");
    api.get(plan + "?kind=nobody").namesField("?kind");
    api.get(plan + "?cursor=x").namesField("?cursor");
  }

  @Test
  void x1TheFirstPageTellsDataHealthAndWhatWouldBeHeld() {
    api.get("/schools/school-1/health").isProblem(404, "not-found");
    Health health =
        new Health(new TreeMap<>(Map.of(HealthCheck.STUDENT_ID_MISSING, Health.Found.of(10, 100))));
    ImportId preview =
        previewed(
            3, new Findings(List.of(), AbsentMembers.NONE, null, heldStudent(), null, health));

    CheckedAnswer first = api.get(IMPORTS + "/" + preview + "/plan?limit=2").is(200);

    assertThat(api.get("/schools/school-1/health").is(200).json())
        .isEqualTo(first.json().at("/health"));
    assertThat(first.at("/held/cause")).isEqualTo("All of grade 3 is no longer shared.");
    assertThat(first.at("/held/numbers/students/of")).isEqualTo("9");
    assertThat(first.at("/held/removals/0/name")).isEqualTo("Zoë Nguyen");
    assertThat(first.at("/health/kinds/students")).isEqualTo("96");
    assertThat(first.at("/health/improvements/0/code")).isEqualTo("student-id-missing");
    String second = IMPORTS + "/" + preview + "/plan?cursor=" + first.at("/cursor");
    assertThat(api.get(second).is(200).json().has("held")).isFalse();
    assertThat(api.get(second).is(200).json().has("health")).isFalse();
    approve(preview, "{\"approveHeld\":{\"students\":{\"removed\":1,\"of\":9}}}").is(202);
    assertThat(task()).isEqualTo(new ImportTask.Approval(preview, OptOuts.NONE, true));
  }

  private HeldRemovals heldStudent() {
    return new HeldRemovals(
        List.of(new Removal(Entity.STUDENTS, "m-1", "")),
        new TreeMap<>(Map.of(Entity.STUDENTS, new KindLoss(1, 9))),
        new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared."),
        new TreeMap<>(Map.of("m-1", "Zoë Nguyen")),
        api.now());
  }

  @Test
  void x1WhoWouldBeInvitedIsCountedAndListed() {
    api.inviting();
    ImportId preview =
        previewed(
            3,
            """
            {"preview":true,"invitations":{"teachers":false,"parents":false,"students":true}}
            """,
            Findings.NONE);

    CheckedAnswer first = api.get(IMPORTS + "/" + preview + "/plan").is(200);
    String asked = "{\"teachers\":false,\"parents\":false,\"students\":true,\"who\":\"INVITED\"";
    String path = "/schools/school-1/invitations/preview";
    CheckedAnswer listed =
        api.send("POST", path, asked + ",\"import\":\"" + preview + "\"}").is(200);

    assertThat(first.at("/invitations/invited")).isEqualTo("3");
    assertThat(first.at("/invitations/messages/EMAIL")).isEqualTo("3");
    assertThat(listed.at("/invited")).isEqualTo("3");
    assertThat(listed.at("/persons/0/id")).isEqualTo("m-0");
    assertThat(listed.at("/persons/1/classes/0")).isEqualTo("x0");
    assertThat(api.send("POST", path, asked + "}").is(200).at("/invited")).isEqualTo("0");
    api.send("POST", path, asked + ",\"import\":\"nowhere\"}").namesField("import");
    assertThat(api.get(IMPORTS + "/" + previewed(2) + "/plan").json().has("invitations")).isFalse();
  }

  @Test
  void x1AnApprovalStartsAnImportThatDoesThePlan() {
    ImportId preview = previewed(3);

    CheckedAnswer started = approve(preview, "{}").is(202);

    assertThat(started.at("/task")).isEqualTo("APPROVAL");
    assertThat(started.at("/of")).isEqualTo(preview.value());
    assertThat(started.at("/kind")).isEqualTo("FULL_DATA");
    assertThat(task()).isEqualTo(new ImportTask.Approval(preview, OptOuts.NONE, false));
    assertThat(approve(preview, "{}").is(202).at("/id")).isEqualTo(started.at("/id"));
  }

  @Test
  void x1WhatIsLeftOutIsTakenOver() {
    ImportId preview = previewed(3);

    var unused =
        approve(
                preview,
                """
                {"optOuts": {
                  "removals": [
                    {"kind": "students", "id": "m-1"},
                    {"kind": "studentEnrolments", "id": "m-2", "within": "c-0"}],
                  "classes": ["c-1"],
                  "kinds": [{"kind": "parents", "way": "ADDITIONS"}]}}
                """)
            .is(202);

    var optOuts =
        new OptOuts(
            Set.of(
                new Removal(Entity.STUDENTS, "m-1", ""),
                new Removal(Entity.STUDENT_ENROLMENTS, "m-2", "c-0")),
            Set.of(new ClassId("c-1")),
            Set.of(new OfKind(Entity.PARENTS, Way.ADDITIONS)));
    assertThat(task()).isEqualTo(new ImportTask.Approval(preview, optOuts, false));
  }

  @Test
  void x1WhatCannotBeApprovedIsRefused() {
    approve(new ImportId("20261123T203725000Z-none"), "{}").isProblem(404, "plan-unknown");
    ImportId nothing = previewed(0);
    approve(nothing, "{}").isProblem(409, "nothing-to-approve");
    approve(nothing, "{\"approveHeld\":{}}").isProblem(409, "nothing-to-approve");
    ImportId preview = previewed(3);
    approve(preview, "{\"approveHeld\":{\"students\":{\"removed\":1,\"of\":9}}}")
        .isProblem(409, "held-removals-differ");
    String plan = IMPORTS + "/" + preview + "/plan";
    api.get(plan + "?class= ").namesField("?class");
    api.get(plan + "?member= ").namesField("?member");
    approve(preview, "{\"optOuts\":{\"kinds\":[{\"kind\":\"x\",\"way\":\"REMOVALS\"}]}}")
        .namesField("optOuts.kinds.kind");
  }

  @Test
  void x1WhatMovedIsToldInSentences() {
    ImportId preview = previewed(3);
    String id = approve(preview, "{}").is(202).at("/id");
    Claim claim = claim();
    ImportReport seized =
        ImportReport.ofSeized(claim, api.now(), ImportState.FAILED, FailureCause.PLAN_MOVED);
    var report =
        new ImportReport(
            seized.school(),
            seized.request(),
            seized.state(),
            seized.cause(),
            "CLEVER_STUDENTS,LINK",
            seized.startedAt(),
            seized.finishedAt(),
            1,
            seized.counts(),
            0,
            seized.id(),
            seized.held(),
            seized.traffic(),
            seized.usage(),
            seized.timeByPhase());
    assertThat(api.imports.finish(claim, report, Findings.NONE, null)).isPresent();

    CheckedAnswer shown = api.get(IMPORTS + "/" + id).is(200);

    assertThat(shown.at("/end/cause/code")).isEqualTo("plan-moved");
    assertThat(shown.at("/end/cause/text"))
        .endsWith(
            "Clever's students changed. The school's link to Clever, or its activation, changed.");
  }

  private ImportTask task() {
    return api.imports.running(SCHOOL).map(Running::request).orElseThrow().task();
  }

  private CheckedAnswer approve(ImportId preview, String body) {
    return api.call(
        "POST",
        IMPORTS + "/" + preview + "/approve",
        api.admin(),
        body,
        Map.of("Idempotency-Key", "key-of-" + preview));
  }

  /** A preview that has ended, whose plan has so many students. */
  private ImportId previewed(int students) {
    return previewed(students, Findings.NONE);
  }

  private ImportId previewed(int students, Findings findings) {
    return previewed(students, "{\"fullData\":true,\"preview\":true}", findings);
  }

  private ImportId previewed(int students, String body, Findings findings) {
    api.pass(Duration.ofSeconds(1));
    String id = api.startImport("key-for-" + students, body).at("/id");
    Claim claim = claim();
    if (students > 0) {
      api.plans.keep(claim, SamplePlans.of(students, "x"));
    }
    var report = ImportReport.ofSeized(claim, api.now(), ImportState.PREVIEWED, null);
    assertThat(api.imports.finish(claim, report, findings, null)).isPresent();
    return new ImportId(id);
  }

  private Claim claim() {
    if (api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim)) {
      return claim;
    }
    throw new AssertionError("no import waits");
  }
}
