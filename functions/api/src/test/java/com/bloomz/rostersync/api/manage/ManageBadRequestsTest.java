package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad request of the Manage pages gets its problem, and changes nothing. */
class ManageBadRequestsTest {
  private final SchoolId school = new SchoolId(Api.SCHOOL);
  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1"),
              ImportedPeople.student("m-1", "Ada", "Byron", "0042"),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              ImportedPeople.parent("p-1", "Anne Milbanke"));
  private final BloomzRoster before = roster();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST   | /classes                | {}                                       | name
          POST   | /classes                | {"name":""}                              | name
          POST   | /classes                | {"name":" \\u00a0\\u0000\\t "}           | name
          POST   | /classes                | {"name":7}                               | name
          POST   | /classes                | {"name":["A"]}                           | name
          POST   | /classes                | {"name":{"first":{"second":"A"}}}        | name
          POST   | /classes                | {"name":"A","id":"c-1"}                  | id
          POST   | /classes                | {"name":"A","name":"B"}                  | (body)
          POST   | /classes                | [{"name":"A"}]                           | (body)
          PATCH  | /classes/c-1            | {"name":null}                            | name
          PATCH  | /classes/c-1            | {"archived":true}                        | archived
          PATCH  | /classes/c-1            | ``                                       | (body)
          POST   | /classes/search         | {"state":"ACTIVE"}                       | state
          POST   | /classes/search         | {"state":0}                              | state
          POST   | /classes/search         | {"limit":0}                              | limit
          POST   | /classes/search         | {"limit":101}                            | limit
          POST   | /classes/search         | {"limit":1.5}                            | limit
          POST   | /classes/search         | {"limit":"10"}                           | limit
          POST   | /classes/search         | {"limit":99999999999}                    | limit
          POST   | /classes/search         | {"cursor":1}                             | cursor
          POST   | /classes/search         | {"cursor":"../../etc"}                   | cursor
          POST   | /classes/search         | {"cursor":"AAAAAAAA"}                    | cursor
          POST   | /classes/search         | {"page":2}                               | page
          POST   | /classes/search?text=a  | {}                                       | ?text
          PUT    | /classes/c-1/members/m-1 | {}                                      | place
          PUT    | /classes/c-1/members/m-1 | {"place":"TEACHER"}                     | place
          PUT    | /classes/c-1/members/m-1 | {"place":1}                             | place
          POST   | /members/search         | {}                                       | kind
          POST   | /members/search         | {"kind":"TEACHER"}                       | kind
          POST   | /members/search         | {"kind":"STUDENT","text":1}              | text
          POST   | /members/search         | {"kind":"STUDENT","state":"GONE"}        | state
          POST   | /members/search         | {"kind":"STUDENT","name":"a"}            | name
          POST   | /members                | {"last":"A"}                             | kind
          POST   | /members                | {"kind":"STUDENT","last":7}              | last
          POST   | /members                | {"kind":"STUDENT","last":"A","id":"m-1"} | id
          POST   | /members                | {"kind":"STUDENT","last":"A","email":"x"} | email
          POST   | /members                | {"kind":"STUDENT","last":"A","email":"a@b@c.org"} | email
          POST   | /members                | {"kind":"STUDENT","last":"A","phone":"911"} | phone
          POST   | /members                | {"kind":"STUDENT","last":"A","phone":2025550123} | phone
          POST   | /members                | {"kind":"STUDENT","last":"A","studentId":""} | studentId
          POST   | /members                | {"kind":"STUDENT","last":"A","studentId":42} | studentId
          POST   | /members                | {"kind":"STUDENT","last":"A","role":"TEACHER"} | role
          POST   | /members                | {"kind":"STAFF","last":"A","role":"PRINCIPAL"} | role
          PATCH  | /members/m-1            | {"email":"mom"}                          | email
          PATCH  | /members/m-1            | {"phone":"mom"}                          | phone
          PATCH  | /members/m-1            | {"role":"TEACHER"}                       | role
          PATCH  | /members/m-1            | {"studentId":"1"}                        | studentId
          PATCH  | /members/m-1            | {"follow":"EMAIL"}                       | follow
          PATCH  | /members/m-1            | {"follow":["ID"]}                        | follow.[0]
          PATCH  | /members/m-1            | {"follow":[null]}                        | follow
          PATCH  | /members/m-1            | {"first":"A","follow":["NAME"]}          | follow
          PUT    | /members/t-1/role       | {}                                       | role
          PUT    | /members/t-1/role       | {"role":"admin"}                         | role
          PUT    | /students/m-1/guardians/p-1 | {"relationship":1}                   | relationship
          PUT    | /students/m-1/guardians/p-1 | {"source":"CLEVER"}                  | source
          POST   | /students/lookup        | {}                                       | studentId
          POST   | /students/lookup        | {"studentId":42}                         | studentId
          POST   | /students/lookup        | {"studentId":" "}                        | studentId
          POST   | /family-codes/search    | {"limit":-1}                             | limit
          POST   | /family-codes/search    | {"kind":"STUDENT"}                       | kind
          GET    | /family-codes.csv?format=xls | ``                                  | ?format
          GET    | /edits?limit=51         | ``                                       | ?limit
          GET    | /edits?cursor=x         | ``                                       | ?cursor
          """)
  void namesTheField(String method, String path, String body, String field) {
    api.call(method, "/schools/school-1" + path, api.admin(), body, Map.of()).namesField(field);

    assertThat(roster()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /classes, '{\"name\":\"#\"}', name",
    "POST, /classes/search, '{\"text\":\"#\"}', text",
    "POST, /classes/search, '{\"cursor\":\"#\"}', cursor",
    "POST, /members, '{\"kind\":\"STUDENT\",\"first\":\"#\"}', first",
    "POST, /members, '{\"kind\":\"STUDENT\",\"last\":\"#\"}', last",
    "POST, /members, '{\"kind\":\"STUDENT\",\"last\":\"A\",\"email\":\"#@b.org\"}', email",
    "POST, /members, '{\"kind\":\"STUDENT\",\"last\":\"A\",\"phone\":\"#\"}', phone",
    "PUT, /students/m-1/guardians/p-1, '{\"type\":\"#\"}', type",
    "POST, /students/lookup, '{\"studentId\":\"#\"}', studentId"
  })
  void refusesWhatIsTooLong(String method, String path, String body, String field) {
    api.call(
            method,
            "/schools/school-1" + path,
            api.admin(),
            body.replace("#", "1".repeat(5_001)),
            Map.of())
        .namesField(field);

    assertThat(roster()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /classes/c-1",
    "POST, /classes/search",
    "DELETE, /classes/c-1",
    "POST, /members/search",
    "GET, /members/m-1",
    "DELETE, /members/m-1",
    "PUT, /members/t-1/role",
    "POST, /students/lookup",
    "GET, /students/m-1/guardians",
    "POST, /family-codes",
    "GET, /family-codes.csv",
    "GET, /family-codes.html",
    "DELETE, /students/m-1/family-code",
    "GET, /edits"
  })
  void isForTheSchoolsOwnOfficeOnly(String method, String path) {
    String other = api.issuer().token(api.now(), "school-2", "SCHOOL_ADMIN");
    String teacher = api.issuer().token(api.now(), Api.SCHOOL, "TEACHER");
    call(method, path, other, 404, "not-found");
    call(method, path, teacher, 403, "role-required");
    call(method, path, "", 401, "token-invalid");

    assertThat(roster()).isEqualTo(before);
  }

  @Test
  void theServiceTeamIsNotTheOffice() {
    String service = api.issuer().service(api.now());
    call("GET", "/members/m-1", service, 403, "role-required");
    call("GET", "/family-codes.csv", service, 403, "role-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\udc69\u200d\ud83d\udc67 \ud83e\udd84",
        "\u202b\u0645\u062d\u0645\u062f\u202c",
        "Robert'); DROP TABLE students;--",
        "<script>alert(1)</script>",
        "{{name}} ${jndi:x} %s %00",
        "\ud800 half",
        "#attribute :value"
      })
  void aHostileNameIsANameLikeAnyOther(String name) {
    String json = "\"" + name + "\"";
    String id =
        api.send("POST", "/schools/school-1/members", "{\"kind\":\"PARENT\",\"last\":" + json + "}")
            .is(201)
            .at("/id");
    api.send("POST", "/schools/school-1/classes", "{\"name\":" + json + "}").is(201);
    api.get("/schools/school-1/members/" + id).is(200);
    api.send(
            "POST",
            "/schools/school-1/members/search",
            "{\"kind\":\"PARENT\",\"text\":" + json + "}")
        .is(200);
  }

  private void call(String method, String path, String token, int status, String code) {
    api.call(method, "/schools/school-1" + path, token, "{}", Map.of()).isProblem(status, code);
  }

  private BloomzRoster roster() {
    return api.imports.load(school).roster();
  }
}
