package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are kept out, and it is lifted (P 13); each child concerned gets a new code (G 5). */
class KeptOutResourceTest {
  private static final String MEMBERS = "/schools/school-1/members";
  private static final String STUDENTS = "/schools/school-1/students";
  private static final Member BOB = ImportedPeople.parent("p-2", "Bob Byron");

  private final Api api =
      new Api()
          .with(
              ImportedPeople.child(
                  ImportedPeople.student("m-1", "Ada", "Byron", "0042"), "p-1", "p-2"),
              ImportedPeople.child(ImportedPeople.student("m-2", "Ida", "Byron"), "p-2"),
              ImportedPeople.parent("p-1", "Anne Milbanke"),
              BOB.withReach(BOB.name(), new Email("bob@home.example"), null),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              RollReader.synced("c-1", "Algebra", "m-1"));

  @Test
  @DisplayName("review 5: a parent taken off a child is kept out, and shown so everywhere")
  void aParentTakenOffAChildIsKeptOut() {
    CheckedAnswer removed = send("DELETE", STUDENTS + "/m-1/guardians/p-2").is(200);
    assertThat(removed.json())
        .hasToString("{\"keptOut\":true,\"willReturn\":false,\"newFamilyCodes\":0}");

    CheckedAnswer family = api.get(STUDENTS + "/m-1/guardians").is(200);
    assertThat(family.json().at("/guardians")).hasSize(1);
    assertThat(family.at("/keptOut/0/id")).isEqualTo("p-2");
    String mark = "[{\"member\":\"p-2\",\"since\":\"" + api.now() + "\",\"by\":";
    assertThat(family.json().at("/student/keptOutParents").toString()).startsWith(mark);
    assertThat(api.get(MEMBERS + "/m-1").json().at("/keptOutParents").toString()).startsWith(mark);
    CheckedAnswer roll = api.get("/schools/school-1/classes/c-1/members").is(200);
    assertThat(roll.json().at("/students/0/member/keptOutParents").toString()).startsWith(mark);
    assertThat(
            api.send("POST", MEMBERS + "/search", "{\"kind\":\"STUDENT\",\"text\":\"byron ada\"}")
                .json()
                .at("/members/0/keptOutParents")
                .toString())
        .startsWith(mark);
    assertThat(
            api.send("POST", STUDENTS + "/lookup", "{\"studentId\":\"0042\"}")
                .at("/keptOut/0/last"))
        .isEqualTo("Byron");
    assertThat(api.get("/schools/school-1/edits?limit=1").at("/edits/0/changes/0/after/keptOut"))
        .isEqualTo("true");
    assertThat(api.get(STUDENTS + "/m-2/guardians").at("/guardians/0/member/id")).isEqualTo("p-2");
  }

  @Test
  void whoIsKeptOutOfAChildIsLinkedOnlyAfterItIsLifted() {
    send("DELETE", STUDENTS + "/m-1/guardians/p-2").is(200);
    api.send("PUT", STUDENTS + "/m-1/guardians/p-2", "{}").isProblem(409, "kept-out");
    send("DELETE", STUDENTS + "/m-1/guardians/p-2/kept-out").isProblem(403, "role-required");

    String lift = STUDENTS + "/m-1/guardians/p-2/kept-out";
    assertThat(api.send("DELETE", lift, "").is(200).json().at("/keptOut")).isEmpty();
    api.send("DELETE", lift, "").is(200);
    api.send("PUT", STUDENTS + "/m-1/guardians/p-2", "{}").is(200);
  }

  @Test
  void whoIsKeptOutOfTheOnlyChildIsNoParentUntilLinkedAgain() {
    send("DELETE", STUDENTS + "/m-1/guardians/p-2").is(200);
    assertThat(api.get(MEMBERS + "/p-2").at("/active")).isEqualTo("true");
    send("DELETE", STUDENTS + "/m-2/guardians/p-2").is(200);
    assertThat(api.get(MEMBERS + "/p-2").at("/active")).isEqualTo("false");

    api.send("DELETE", STUDENTS + "/m-2/guardians/p-2/kept-out", "").is(200);
    api.send("PUT", STUDENTS + "/m-2/guardians/p-2", "{}").is(200);
    assertThat(api.get(MEMBERS + "/p-2").at("/active")).isEqualTo("true");
  }

  @Test
  void whoIsNoParentCanBeKeptOutOfAChild() {
    send("DELETE", STUDENTS + "/m-2/guardians/p-1?keepOut=false").isProblem(404, "not-found");
    send("DELETE", STUDENTS + "/m-2/guardians/p-1").is(200);
    send("DELETE", STUDENTS + "/m-2/guardians/p-1").isProblem(404, "not-found");
    send("DELETE", STUDENTS + "/m-2/guardians/p-9").isProblem(404, "not-found");
    send("DELETE", STUDENTS + "/m-2/guardians/p-1?keepOut=yes").namesField("?keepOut");
    api.send("DELETE", STUDENTS + "/m-2/guardians/p-9/kept-out", "").isProblem(404, "not-found");

    assertThat(api.get(STUDENTS + "/m-2/guardians").at("/keptOut/0/id")).isEqualTo("p-1");
  }

  @ParameterizedTest
  @CsvSource({
    "p-2, '', true",
    "p-2, ?keepOut=false, false",
    "t-1, '', false",
    "t-1, ?keepOut=true, true",
    "m-1, '', false",
    "m-1, ?keepOut=true, true",
  })
  @DisplayName("review 5: who is removed is kept out as asked; a parent if nothing is said")
  void whoIsRemovedIsKeptOutAsAsked(String id, String query, boolean out) {
    CheckedAnswer removed = send("DELETE", MEMBERS + "/" + id + query).is(200);

    assertThat(removed.at("/keptOut")).isEqualTo(Boolean.toString(out));
    assertThat(removed.at("/willReturn")).isEqualTo(Boolean.toString(!out));
    CheckedAnswer shown = api.get(MEMBERS + "/" + id).is(200);
    assertThat(shown.at("/active")).isEqualTo("false");
    assertThat(shown.json().has("keptOut")).isEqualTo(out);
  }

  @Test
  void whoIsKeptOutOfTheSchoolComesBackOnlyAfterItIsLifted() {
    send("DELETE", MEMBERS + "/t-1?keepOut=true").is(200);
    send("DELETE", MEMBERS + "/p-2").is(200);
    api.send("PUT", "/schools/school-1/classes/c-1/members/t-1", "{\"place\":\"CO_TEACHER\"}")
        .isProblem(409, "kept-out");
    api.send("PUT", STUDENTS + "/m-1/guardians/p-2", "{}").isProblem(409, "kept-out");
    send("DELETE", MEMBERS + "/t-1/kept-out").isProblem(403, "role-required");

    api.send("DELETE", MEMBERS + "/t-1/kept-out", "").is(200);
    assertThat(api.send("DELETE", MEMBERS + "/p-2/kept-out", "").is(200).at("/active"))
        .isEqualTo("false");
    api.send("PUT", "/schools/school-1/classes/c-1/members/t-1", "{\"place\":\"CO_TEACHER\"}")
        .is(200);
    api.send("PUT", STUDENTS + "/m-1/guardians/p-2", "{}").is(200);
    assertThat(api.get(MEMBERS + "/p-2").at("/active")).isEqualTo("true");
  }

  @Test
  void whoHasLeftCanBeKeptOut() {
    send("DELETE", MEMBERS + "/p-2?keepOut=false").is(200);
    assertThat(send("DELETE", MEMBERS + "/p-2?keepOut=true").is(200).at("/keptOut"))
        .isEqualTo("true");
  }

  @Test
  @DisplayName("review 15: a parent who is taken off a child does not keep the child's code")
  void aChildWhoLosesAParentGetsANewCode() {
    String ada = code("m-1");
    String ida = code("m-2");
    api.pass(Duration.ofMinutes(1));
    assertThat(send("DELETE", STUDENTS + "/m-1/guardians/p-1").at("/newFamilyCodes"))
        .isEqualTo("1");
    resolve(ada).isProblem(404, "family-code-unknown");
    resolve(ida).is(200);
    api.pass(Duration.ofMinutes(1));
    assertThat(send("DELETE", MEMBERS + "/p-2").at("/newFamilyCodes")).isEqualTo("2");
    resolve(ida).isProblem(404, "family-code-unknown");
  }

  private String code(String student) {
    return api.send("POST", STUDENTS + "/" + student + "/family-code", "").is(200).at("/code");
  }

  private CheckedAnswer resolve(String code) {
    return api.call(
        "POST",
        "/schools/school-1/family-codes/resolve",
        api.issuer().service(api.now()),
        "{\"code\":\"" + code + "\"}",
        Map.of());
  }

  /** As office staff. */
  private CheckedAnswer send(String method, String path) {
    return api.call(method, path, api.office(), "", Map.of());
  }
}
