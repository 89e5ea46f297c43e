package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody joins with a child's Family Code in one call (G 5, review 15). */
class JoiningTest {
  private static final String CODES = "/schools/school-1/family-codes";
  private static final String MEMBERS = "/schools/school-1/members";
  private static final String STUDENTS = "/schools/school-1/students";

  private final Api api =
      new Api()
          .with(
              ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron"), "p-2"),
              reached(ImportedPeople.parent("p-2", "Bob Byron"), "bob@home.example.org"),
              reached(ImportedPeople.parent("p-3", "Cy Poe"), "poe@home.example.org"),
              reached(
                  ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
                  "emmy@x.example.org"),
              reached(
                  ImportedPeople.staff("t-2", "Mary", "Vale", Role.SCHOOL_ADMIN).withActive(false),
                  "mary@x.example.org"));

  private final String code =
      api.send("POST", STUDENTS + "/m-1/family-code", "").is(200).at("/code");

  private static Member reached(Member member, String email) {
    return member.withReach(member.name(), new Email(email), null);
  }

  @Test
  @DisplayName("review 15: who has a code joins in one call")
  void aNewParentIsAddedByHandAndHasJoined() {
    CheckedAnswer joined =
        join("{\"code\":\"%s\",\"first\":\"Ann\",\"last\":\"Byron\",\"email\":\"ann@home.example.org\",\"phone\":\"(202)"
                + " 555-0142\",\"relationship\":\"Mother\"}")
            .is(200);

    assertThat(joined.at("/created")).isEqualTo("true");
    assertThat(joined.at("/student/id")).isEqualTo("m-1");
    assertThat(joined.at("/willLeave")).isEqualTo("false");
    String id = joined.at("/member");
    CheckedAnswer member = api.get(MEMBERS + "/" + id).is(200);
    assertThat(member.at("/source")).isEqualTo("MANUAL");
    assertThat(member.at("/phone")).isEqualTo("+12025550142");
    CheckedAnswer family = api.get(STUDENTS + "/m-1/guardians").is(200);
    assertThat(family.at("/guardians/0/member/id")).isEqualTo(id);
    assertThat(family.at("/guardians/0/relationship")).isEqualTo("Mother");
    assertThat(api.get(MEMBERS + "/" + id + "/invitations").at("/registered"))
        .isEqualTo(api.now().toString());
    assertThat(join("Ann", "Byron", "ANN@home.example.org").is(200).at("/member")).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Bob,   Byron,   bob@home.example.org, p-2",
    "Cy,    Poe,     poe@HOME.example.org, p-3",
    "Emmy,  Noether, emmy@x.example.org,   t-1",
    "Eve,   Poe,     poe@home.example.org, ''",
    "Mary,  Vale,    mary@x.example.org,   ''",
  })
  void whoIsAMemberAlreadyIsThatMember(String first, String last, String email, String member) {
    CheckedAnswer joined = join(first, last, email).is(200);

    assertThat(joined.at("/created")).isEqualTo(Boolean.toString(member.isEmpty()));
    if (!member.isEmpty()) {
      assertThat(joined.at("/member")).isEqualTo(member);
    }
    assertThat(api.get(STUDENTS + "/m-1/guardians").reply().body())
        .contains("\"" + joined.at("/member") + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/students/m-1/guardians/p-2, Bob,    Byron, bob@home.example.org,   403",
    "/students/m-1/guardians/p-2, Bob,    Byron, other@home.example.org, 403",
    "/students/m-1/guardians/p-2, Robert, Byron, bob@home.example.org,   403",
    "/members/p-3,                Cy,     Poe,   poe@home.example.org,   403",
    "/members/p-3,                Someone, Else, poe@home.example.org,   403",
    "/members/p-3,                Cy,     Poe,   other@home.example.org, 200",
  })
  @DisplayName("review 15: nobody who is kept out joins with a code, and nothing private is told")
  void nobodyWhoIsKeptOutJoins(String removed, String first, String last, String email, int is) {
    api.send("DELETE", "/schools/school-1" + removed, "").is(200);
    String now = api.send("POST", STUDENTS + "/m-1/family-code", "").is(200).at("/code");

    CheckedAnswer answer = join(now, first, last, email);

    if (is == 403) {
      answer.isProblem(403, "join-refused");
      assertThat(answer.at("/detail")).isEqualTo("You cannot join with this code.");
      assertThat(api.get(STUDENTS + "/m-1/guardians").reply().body()).doesNotContain(email);
    } else {
      answer.is(200);
    }
  }

  @Test
  void onlyTheServiceJoinsAndOnlyWithACodeAndAnAddress() {
    String body = "{\"code\":\"" + code + "\",\"last\":\"A\",\"email\":\"a@home.example.org\"}";
    api.call("POST", CODES + "/join", api.admin(), body, Map.of()).isProblem(403, "role-required");
    join("no code", "Ann", "Byron", "ann@home.example.org").isProblem(404, "family-code-unknown");
    join("{\"code\":\"%s\",\"last\":\"Byron\",\"email\":\"\"}").namesField("email");
    join("{\"code\":\"%s\",\"email\":\"a@home.example.org\"}").isProblem(422, "name-missing");
  }

  private CheckedAnswer join(String first, String last, String email) {
    return join(code, first, last, email);
  }

  private CheckedAnswer join(String with, String first, String last, String email) {
    String body = "{\"code\":\"%s\",\"first\":\"%s\",\"last\":\"%s\",\"email\":\"%s\"}";
    return call(body.formatted(with, first, last, email));
  }

  private CheckedAnswer join(String body) {
    return call(body.formatted(code));
  }

  private CheckedAnswer call(String body) {
    return api.call("POST", CODES + "/join", api.issuer().service(api.now()), body, Map.of());
  }
}
