package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Parents are linked and reached (P 6, M 3). */
class GuardiansResourceTest {
  private static final String STUDENTS = "/schools/school-1/students";
  private static final Member PARENT = ImportedPeople.parent("p-1", "Anne Milbanke");

  private final Api api =
      new Api()
          .with(
              ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron", "0042"), "p-1"),
              PARENT.withReach(
                  PARENT.name(), new Email("anne@home.example"), new Phone("+12025550123")),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER));

  @Test
  void showsParentsAndHowEachCanBeReached() {
    CheckedAnswer family = api.get(STUDENTS + "/m-1/guardians").is(200);

    assertThat(family.at("/student/last")).isEqualTo("Byron");
    assertThat(family.at("/guardians/0/member/last")).isEqualTo("Milbanke");
    assertThat(family.at("/guardians/0/relationship")).isEqualTo("Mother");
    assertThat(family.json().at("/guardians/0/reach"))
        .hasToString(
            "[{\"channel\":\"EMAIL\",\"address\":\"anne@home.example\"},"
                + "{\"channel\":\"TEXT\",\"address\":\"+12025550123\"}]");
    api.get(STUDENTS + "/t-1/guardians").isProblem(422, "wrong-kind");
    api.get(STUDENTS + "/m-9/guardians").isProblem(404, "not-found");
  }

  /** Review 11: a way that is blocked is told as such, and is none to reach the parent by (N 6). */
  @Test
  void tellsWhatIsBlockedApart() {
    var school = new SchoolId(Api.SCHOOL);
    api.invitations.stop(AddressKey.of(new Phone("+12025550123")), api.now());
    assertThat(lookUp("0042", api.office()).is(200).json().at("/guardians/0/blocked"))
        .hasToString(
            "[{\"channel\":\"TEXT\",\"address\":\"+12025550123\",\"reason\":\"OPTED_OUT\",\"at\":\""
                + api.now()
                + "\"}]");
    api.invitations.block(
        school,
        new Block(
            AddressKey.of(new Email("anne@home.example")), Block.Reason.COMPLAINED, api.now()));

    CheckedAnswer family = lookUp("0042", api.office()).is(200);

    assertThat(family.json().at("/guardians/0/reach")).isEmpty();
    assertThat(family.at("/guardians/0/blocked/0/reason")).isEqualTo("COMPLAINED");
    assertThat(family.at("/guardians/0/blocked/1/reason")).isEqualTo("OPTED_OUT");
  }

  /** F5: the school's own number is no way to reach a parent by (P 9). */
  @Test
  void leavesTheSchoolsOwnNumberOut() {
    api.schoolPhone(new Phone("+12025550123"));

    assertThat(lookUp("0042", api.office()).is(200).json().at("/guardians/0/reach"))
        .hasToString("[{\"channel\":\"EMAIL\",\"address\":\"anne@home.example\"}]");
  }

  /** A name without a person in it is never written to, whatever its addresses are (P 9). */
  @Test
  void leavesOutHowAPlaceholderIsReached() {
    api.with(
        PARENT.withReach(
            new PersonName("Unknown", "Parent"),
            new Email("anne@home.example"),
            new Phone("+12025550123")));

    assertThat(lookUp("0042", api.office()).is(200).json().at("/guardians/0/reach")).isEmpty();
  }

  /** Review 11, F 8: nobody inactive is told as a parent, or as a way to reach one (G 6). */
  @Test
  void tellsOnlyWhoIsAParentNow() {
    api.with(
        ImportedPeople.child(
            ImportedPeople.student("m-1", "Ada", "Byron", "0042"), "p-1", "p-2", "t-1"),
        ImportedPeople.parent("p-2", "George Byron").withActive(false),
        RollReader.synced("c-1", "Algebra", "m-1"));

    assertThat(lookUp("0042", api.office()).is(200).json().at("/guardians")).hasSize(1);
    assertThat(api.get(STUDENTS + "/m-1/guardians").json().at("/guardians")).hasSize(1);
    CheckedAnswer roll = api.get("/schools/school-1/classes/c-1/members").is(200);
    assertThat(roll.json().at("/parents")).hasSize(1);
    assertThat(roll.at("/parents/0/member/id")).isEqualTo("p-1");
  }

  @Test
  void findsAStudentByTheDistrictsId() {
    assertThat(lookUp("0042", api.office()).is(200).at("/student/id")).isEqualTo("m-1");
    assertThat(lookUp("0042", api.issuer().service(api.now())).is(200).at("/guardians/0/type"))
        .isEqualTo("Parent/Guardian");
    CheckedAnswer unknown = lookUp("42", api.admin()).isProblem(404, "student-id-unknown");
    assertThat(unknown.at("/remedy")).as("acceptance 13").contains("leading zeros");
    api.with(ImportedPeople.student("m-2", "Ida", "Byron", "0042"));
    lookUp("0042", api.admin()).isProblem(409, "student-id-ambiguous");
  }

  @Test
  void linksAndUnlinksParents() {
    CheckedAnswer linked = link("m-1", "t-1", "{\"relationship\":\"Aunt\"}").is(200);
    assertThat(linked.at("/family/guardians/1/relationship")).isEqualTo("Aunt");
    assertThat(linked.at("/family/guardians/1/source")).isEqualTo("MANUAL");
    assertThat(linked.json().at("/family/guardians/1/member/kinds"))
        .hasToString("[\"STAFF\",\"PARENT\"]");
    assertThat(linked.at("/willLeave")).isEqualTo("true");
    assertThat(linked.at("/note")).contains("removes the link unless it is in Clever");

    assertThat(unlink("m-1", "p-1?keepOut=false").is(200).at("/willReturn")).isEqualTo("true");
    unlink("m-1", "p-1?keepOut=false").isProblem(404, "not-found");
    link("m-1", "m-1", "{}").isProblem(422, "wrong-kind");
    link("m-1", "p-9", "{}").isProblem(404, "not-found");
  }

  @Test
  @DisplayName("acceptance 7: another relationship leaves the type, and is an admin's from then on")
  void changesARelationship() {
    CheckedAnswer changed = link("m-1", "p-1", "{\"relationship\":\"Step-mother\"}").is(200);

    assertThat(changed.at("/family/guardians/0/relationship")).isEqualTo("Step-mother");
    assertThat(changed.at("/family/guardians/0/type")).isEqualTo("Parent/Guardian");
    assertThat(changed.at("/family/guardians/0/source")).isEqualTo("MANUAL");
    CheckedAnswer cleared = link("m-1", "p-1", "{\"type\":\"\"}").is(200);
    assertThat(cleared.at("/family/guardians/0/relationship")).isEqualTo("Step-mother");
    assertThat(cleared.at("/family/guardians/0/type")).isEmpty();
  }

  @Test
  void aStudentMadeByHandKeepsParentsLinkedByHand() {
    String made =
        api.send(
                "POST",
                "/schools/school-1/members",
                "{\"kind\":\"STUDENT\",\"first\":\"Ida\",\"studentId\":\"7\"}")
            .is(201)
            .at("/id");
    assertThat(link(made, "p-1", "{}").is(200).at("/willLeave")).isEqualTo("false");
    assertThat(unlink(made, "p-1?keepOut=false").is(200).json())
        .hasToString("{\"keptOut\":false,\"willReturn\":false,\"newFamilyCodes\":0}");
  }

  private CheckedAnswer lookUp(String id, String token) {
    return api.call(
        "POST", STUDENTS + "/lookup", token, "{\"studentId\":\"" + id + "\"}", Map.of());
  }

  private CheckedAnswer link(String student, String parent, String body) {
    return api.send("PUT", STUDENTS + "/" + student + "/guardians/" + parent, body);
  }

  private CheckedAnswer unlink(String student, String parent) {
    return api.call(
        "DELETE", STUDENTS + "/" + student + "/guardians/" + parent, api.office(), "", Map.of());
  }
}
