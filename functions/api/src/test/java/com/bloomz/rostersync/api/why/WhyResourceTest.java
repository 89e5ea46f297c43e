package com.bloomz.rostersync.api.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.plan.testing.SamplePlans;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions over the API (X 4). */
class WhyResourceTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");
  private static final String WHY = "/schools/school-1/why";

  private final Api api =
      new Api()
          .linked()
          .with(
              ImportedPeople.student("m-zoe", "Zoë", "Nguyen"),
              ImportedPeople.student("m-zoe2", "Zoe", "Nguyen"),
              homeroom("c-1", "Homeroom 1", "m-zoe"),
              homeroom("c-3", "Homeroom 3", "m-zoe2"));

  private static RosterClass homeroom(String id, String name, String student) {
    return new RosterClass(
        new ClassId(id),
        name,
        name,
        false,
        Source.CLEVER,
        new CleverId("s-" + id),
        false,
        List.of(new Enrolment(new MemberId(student), Place.STUDENT, Source.CLEVER)));
  }

  @Test
  void x4AnAnswerHasARuleAndWhatToDo() {
    CheckedAnswer answer =
        api.send("POST", WHY, "{\"name\":\"m-zoe\",\"in\":\"homeroom 3\"}").is(200);

    assertThat(answer.at("/answer"))
        .isEqualTo(
            "Zoë Nguyen is not in Homeroom 3 by what imports have read from Clever. They are in"
                + " Homeroom 1.");
    assertThat(answer.at("/rule")).isEqualTo("P 8");
    assertThat(answer.at("/remedy")).isNotEmpty();
    assertThat(answer.at("/about/id")).isEqualTo("m-zoe");
    assertThat(answer.at("/within/id")).isEqualTo("c-3");
    assertThat(answer.at("/clever/note")).contains("Preview an import");
    assertThat(api.get(WHY + "?id=clever-m-zoe&in=s-c-3").is(200).at("/answer"))
        .isEqualTo(answer.at("/answer"));
  }

  @Test
  void x4SeveralOfANameAreListedAndNoneIsGuessed() {
    CheckedAnswer answer = api.send("POST", WHY, "{\"name\":\"nguyen\"}").is(200);

    assertThat(answer.at("/candidates/0/id")).isEqualTo("m-zoe");
    assertThat(answer.at("/candidates/0/in/0")).isEqualTo("Homeroom 1");
    assertThat(answer.at("/candidates/1/in/0")).isEqualTo("Homeroom 3");
    assertThat(answer.json().has("about")).isFalse();
  }

  @Test
  void x4APreviewTellsWhatTheNextImportDoesAndLeaves() {
    String preview = previewed();

    CheckedAnswer newcomer = api.send("POST", WHY, "{\"name\":\"m-7\"}").is(200);
    CheckedAnswer left = api.get(WHY + "?id=c6").is(200);

    assertThat(newcomer.at("/next/0/why")).isNotEmpty();
    assertThat(newcomer.at("/clever/importId")).isEqualTo(preview);
    assertThat(newcomer.at("/clever/shown")).isEqualTo("true");
    assertThat(newcomer.json().at("/clever").has("note")).isFalse();
    assertThat(left.at("/left/0/remedy")).isNotEmpty();
    api.pass(Duration.ofHours(25));
    assertThat(api.get(WHY + "?id=c6").is(200).at("/clever/note")).contains("more than a day ago");
  }

  @Test
  void x4WhoIsNowhereIsAnsweredToo() {
    assertThat(api.send("POST", WHY, "{\"name\":\"Ann Nobody\"}").is(200).at("/answer"))
        .isEqualTo("Bloomz has nobody and no class named “Ann Nobody”.");
  }

  @Test
  void x4ANameIsNoIdInAnAddress() {
    api.call("GET", WHY + "?id=Zoë Nguyen", api.admin(), "", Map.of()).namesField("?id");
    api.call("GET", WHY + "?id=m-zoe&in=Homeroom 3", api.admin(), "", Map.of()).namesField("?in");
    assertThat(api.get(WHY + "?id=nguyen").is(200).at("/answer"))
        .isEqualTo("Bloomz has nobody and no class with the ID “nguyen”.");
    assertThat(api.get(WHY + "?id=m-zoe&in=3").is(200).at("/answer"))
        .isEqualTo(
            "There is no class, section or student with the ID “3” at this school, in Bloomz.");
  }

  @Test
  void l2OnlyASchoolAdminAsks() {
    api.call("POST", WHY, api.office(), "{\"name\":\"x\"}", Map.of())
        .isProblem(403, "role-required");
    api.get("/schools/school-2/why?id=x").isProblem(404, "not-found");
  }

  @Test
  void x4AQuestionNeedsAName() {
    api.call("POST", WHY, api.admin(), "{\"name\":\" \"}", Map.of()).namesField("name");
    api.call("POST", WHY, api.admin(), "{\"name\":\"x\",\"in\":\"\"}", Map.of()).namesField("in");
    api.call("GET", WHY, api.admin(), "", Map.of()).namesField("?id");
    api.call("GET", WHY + "?name=x", api.admin(), "", Map.of()).namesField("?name");
  }

  /** A preview that has ended, of nine new students, which leaves thirty things as they are. */
  private String previewed() {
    String id = api.startImport("key-00001", "{\"fullData\":true,\"preview\":true}").at("/id");
    if (!(api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim))) {
      throw new AssertionError("no import waits");
    }
    api.plans.keep(claim, SamplePlans.of(9, "x").leaving(SamplePlans.left(30, "y")));
    var report = ImportReport.ofSeized(claim, api.now(), ImportState.PREVIEWED, null);
    assertThat(api.imports.finish(claim, report, Findings.NONE, null)).isPresent();
    return id;
  }
}
