package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members are found and changed by hand (M 1, M 3, M 4, M 7). */
class MembersResourceTest {
  private static final String MEMBERS = "/schools/school-1/members";

  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1"),
              ImportedPeople.student("m-1", "Conan", "O'Brien", "0042"),
              ImportedPeople.student("m-2", "Thị", "Nguyễn"),
              ImportedPeople.student("m-3", "Eve", "Adams").withActive(false),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              ImportedPeople.staff("t-2", "Grace", "Hopper", Role.SCHOOL_ADMIN),
              ImportedPeople.parent("p-1", "Anne Milbanke"));

  @Test
  @DisplayName(
      "acceptance 3: the last School Admin is neither removed nor given another role (N 8)")
  void theLastSchoolAdminStays() {
    for (String way : List.of("", "?keepOut=true", "?keepOut=false")) {
      call("DELETE", "/t-2" + way, "").isProblem(409, "last-school-admin");
    }
    role("t-2", "TEACHER", api.admin()).isProblem(409, "last-school-admin");
    role("t-2", "SCHOOL_ADMIN", api.admin()).is(200);
    assertThat(api.get(MEMBERS + "/t-2").at("/role")).isEqualTo("SCHOOL_ADMIN");

    role("t-1", "SCHOOL_ADMIN", api.admin()).is(200);
    role("t-2", "SCHOOL_OFFICE_STAFF", api.admin()).is(200);
    role("t-1", "TEACHER", api.admin()).isProblem(409, "last-school-admin");
    call("DELETE", "/t-2", "").is(200);
    call("DELETE", "/t-1", "").isProblem(409, "last-school-admin");
  }

  @ParameterizedTest
  @CsvSource({
    "STUDENT, obrien, O'Brien",
    "STUDENT, nguyen, Nguyễn",
    "STUDENT, thi, Nguyễn",
    "PARENT, milb, Milbanke",
    "STAFF, emmy, Noether"
  })
  void findsPeopleByHowANameBegins(String kind, String text, String last) {
    assertThat(names("{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\"}"))
        .containsExactly(last);
  }

  @Test
  void listsAKindByNameAndWhoHasLeftApart() {
    assertThat(names("{\"kind\":\"STUDENT\"}")).containsExactly("Nguyễn", "O'Brien");
    assertThat(names("{\"kind\":\"STUDENT\",\"state\":\"INACTIVE\"}")).containsExactly("Adams");
    CheckedAnswer first = search("{\"kind\":\"STAFF\",\"limit\":1}");
    assertThat(first.at("/members/0/role")).isEqualTo("SCHOOL_ADMIN");
    String cursor = first.at("/cursor");
    assertThat(names("{\"kind\":\"STAFF\",\"cursor\":\"" + cursor + "\"}"))
        .containsExactly("Noether");
    call("POST", "/search", "{\"kind\":\"PARENT\",\"cursor\":\"" + cursor + "\"}")
        .namesField("cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "'STAFF\",\"role\":\"TEACHER', Noether",
    "'STAFF\",\"role\":\"SCHOOL_OFFICE_STAFF', ''",
    "'STUDENT\",\"class\":\"c-1', O'Brien",
    "'STUDENT\",\"source\":\"MANUAL', ''",
    "'STUDENT\",\"source\":\"CLEVER\",\"text\":\"thi', Nguyễn",
    "'PARENT\",\"class\":\"c-1', ''"
  })
  void filtersByRoleSourceAndClass(String asked, String last) {
    assertThat(String.join(" ", names("{\"kind\":\"" + asked + "\"}"))).isEqualTo(last);
  }

  @Test
  void refusesFiltersThatCannotBe() {
    call("POST", "/search", "{\"kind\":\"STUDENT\",\"role\":\"TEACHER\"}").namesField("role");
    String cursor = search("{\"kind\":\"STUDENT\",\"limit\":1}").at("/cursor");
    call(
            "POST",
            "/search",
            "{\"kind\":\"STUDENT\",\"source\":\"CLEVER\",\"cursor\":\"" + cursor + "\"}")
        .namesField("cursor");
  }

  @Test
  void addsAPersonWhoseReachIsCheckedAsAnImportChecksIt() {
    CheckedAnswer made =
        api.send(
                "POST",
                MEMBERS,
                """
                {"kind":"STAFF","first":" Mary\\u0000","last":"Somerville",
                "email":" Mary@School.EXAMPLE.org","phone":"(202) 555-0123","role":"TEACHER"}\
                """)
            .is(201);

    assertThat(made.at("/first")).isEqualTo("Mary");
    assertThat(made.at("/email")).isEqualTo("Mary@school.example.org");
    assertThat(made.at("/phone")).isEqualTo("+12025550123");
    assertThat(made.at("/source")).isEqualTo("MANUAL");
    CheckedAnswer shown = api.get(made.header("Location")).is(200);
    assertThat(shown.json()).isEqualTo(made.json());
    assertThat(shown.header("ETag")).isEqualTo("\"" + made.at("/version") + "\"");
  }

  @Test
  void refusesPeopleWhoCannotBe() {
    call("POST", "", "{\"kind\":\"STUDENT\"}").isProblem(422, "name-missing");
    call("POST", "", "{\"kind\":\"STUDENT\",\"last\":\" \\u0000 \"}")
        .isProblem(422, "name-missing");
    call("POST", "", "{\"kind\":\"STUDENT\",\"last\":\"A\",\"studentId\":\"0042\"}")
        .isProblem(409, "student-id-taken");
    call("POST", "", "{\"kind\":\"STAFF\",\"last\":\"A\"}").namesField("role");
    call("POST", "", "{\"kind\":\"PARENT\",\"last\":\"A\",\"role\":\"TEACHER\"}")
        .namesField("role");
    call("POST", "", "{\"kind\":\"PARENT\",\"last\":\"A\",\"studentId\":\"1\"}")
        .namesField("studentId");
  }

  @Test
  void changesFieldsThatThenKeepTheirValue() {
    CheckedAnswer before = api.get(MEMBERS + "/m-1").is(200);
    CheckedAnswer after =
        patch("m-1", "{\"email\":\"co@home.example.org\"}", before.header("ETag"));

    assertThat(after.is(200).at("/email")).isEqualTo("co@home.example.org");
    assertThat(after.at("/last")).isEqualTo("O'Brien");
    assertThat(after.json().at("/edited")).hasToString("[\"EMAIL\"]");
    patch("m-1", "{\"first\":\"C\"}", before.header("ETag")).isProblem(412, "changed-meanwhile");
    CheckedAnswer follows = patch("m-1", "{\"follow\":[\"EMAIL\"]}", after.header("ETag")).is(200);
    assertThat(follows.json().at("/edited")).isEmpty();
    CheckedAnswer none = patch("m-1", "{\"email\":\"\"}", follows.header("ETag")).is(200);
    assertThat(none.json().has("email")).isFalse();
    assertThat(none.json().at("/edited")).hasToString("[\"EMAIL\"]");
    patch("m-1", "{\"first\":\"\",\"last\":\"\"}", none.header("ETag"))
        .isProblem(422, "name-missing");
    patch("m-1", "{\"email\":\"\",\"follow\":[\"EMAIL\"]}", none.header("ETag"))
        .namesField("follow");
  }

  @Test
  void onlyASchoolAdminTouchesSchoolAdminsAndOfficeStaff() {
    role("t-1", "SCHOOL_OFFICE_STAFF", api.office()).isProblem(403, "school-admin-required");
    role("t-2", "TEACHER", api.office()).isProblem(403, "school-admin-required");
    office("PATCH", "/t-2", "{\"first\":\"G\"}").isProblem(403, "school-admin-required");
    office("DELETE", "/t-2", "").isProblem(403, "school-admin-required");
    office("POST", "", "{\"kind\":\"STAFF\",\"last\":\"A\",\"role\":\"SCHOOL_ADMIN\"}")
        .isProblem(403, "school-admin-required");

    CheckedAnswer raised = role("t-1", "SCHOOL_OFFICE_STAFF", api.admin()).is(200);
    assertThat(raised.at("/role")).isEqualTo("SCHOOL_OFFICE_STAFF");
    assertThat(raised.json().at("/edited")).hasToString("[\"ROLE\"]");
    role("m-1", "TEACHER", api.admin()).isProblem(422, "wrong-kind");
  }

  @Test
  void officeStaffGiveOtherRoles() {
    assertThat(role("t-1", "SCHOOL_SUPPORT_STAFF", api.office()).is(200).at("/role"))
        .isEqualTo("SCHOOL_SUPPORT_STAFF");
  }

  @Test
  void tellsWhetherSomebodyWhoIsRemovedComesBack() {
    CheckedAnswer shown = call("DELETE", "/m-1", "").is(200);
    assertThat(shown.at("/willReturn")).isEqualTo("true");
    assertThat(shown.at("/note")).contains("brings the person back");
    assertThat(api.get(MEMBERS + "/m-1").at("/active")).isEqualTo("false");
    assertThat(api.get("/schools/school-1/classes/c-1").at("/students")).isEqualTo("0");

    String made = api.send("POST", MEMBERS, "{\"kind\":\"PARENT\",\"last\":\"A\"}").at("/id");
    assertThat(call("DELETE", "/" + made, "").is(200).json())
        .hasToString("{\"keptOut\":true,\"willReturn\":false,\"newFamilyCodes\":0}");
    call("DELETE", "/m-9", "").isProblem(404, "not-found");
  }

  private List<String> names(String body) {
    List<String> names = new ArrayList<>();
    search(body).json().path("members").forEach(each -> names.add(each.path("last").asText()));
    return names;
  }

  private CheckedAnswer search(String body) {
    return api.send("POST", MEMBERS + "/search", body).is(200);
  }

  private CheckedAnswer call(String method, String path, String body) {
    return api.call(method, MEMBERS + path, api.admin(), body, Map.of());
  }

  private CheckedAnswer office(String method, String path, String body) {
    return api.call(method, MEMBERS + path, api.office(), body, Map.of());
  }

  private CheckedAnswer patch(String id, String body, String etag) {
    return api.call("PATCH", MEMBERS + "/" + id, api.admin(), body, Map.of("If-Match", etag));
  }

  private CheckedAnswer role(String id, String role, String token) {
    return api.call(
        "PUT", MEMBERS + "/" + id + "/role", token, "{\"role\":\"" + role + "\"}", Map.of());
  }
}
