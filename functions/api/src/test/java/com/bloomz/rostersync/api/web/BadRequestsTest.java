package com.bloomz.rostersync.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.api.contract.Contract;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad request gets its problem, and changes nothing. */
class BadRequestsTest {
  private static final String SETTINGS =
      """
      {"studentIdField":"SIS_ID","keepManualStaff":true,"recreateArchivedClasses":false,
      "contactField":"TYPE","contactValues":[],"notifyTo":[],"scheduledImport":false,
      "invitations":{"teachers":false,"parents":false,"students":false}}\
      """;

  private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+\\}");

  private final SchoolId school = new SchoolId(Api.SCHOOL);
  private final Api api = new Api().linked();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PUT    | /clever/token           | {}                                  | token
          PUT    | /clever/token           | {"token":null}                      | token
          PUT    | /clever/token           | {"token":""}                        | token
          PUT    | /clever/token           | {"token":"   "}                     | token
          PUT    | /clever/token           | {"token":12345678}                  | token
          PUT    | /clever/token           | {"token":true}                      | token
          PUT    | /clever/token           | {"token":["a"]}                     | token
          PUT    | /clever/token           | {"token":{"a":1}}                   | token
          PUT    | /clever/token           | {"token":"a","confirm":"yes"}       | confirm
          PUT    | /clever/token           | {"token":"a","confirm":1}           | confirm
          PUT    | /clever/token           | {"token":"a","district":"d"}        | district
          PUT    | /clever/token           | {"Token":"a"}                       | Token
          PUT    | /clever/token           | {"token":"a","token":"b"}           | (body)
          PUT    | /clever/token           | {"token":"a"                        | (body)
          PUT    | /clever/token           | {"token":"a"} {}                    | (body)
          PUT    | /clever/token           | "a"                                 | (body)
          PUT    | /clever/token           | 1                                   | (body)
          PUT    | /clever/token           | null                                | (body)
          PUT    | /clever/token           | []                                  | (body)
          PUT    | /clever/token           | <token>a</token>                    | (body)
          PUT    | /clever/token           | ``                                  | (body)
          PUT    | /clever/school          | {}                                  | cleverSchool
          PUT    | /clever/school          | {"cleverSchool":""}                 | cleverSchool
          PUT    | /clever/school          | {"cleverSchool":"a b"}              | cleverSchool
          PUT    | /clever/school          | {"cleverSchool":"../x"}             | cleverSchool
          PUT    | /clever/school          | {"cleverSchool":7}                  | cleverSchool
          PUT    | /clever/school          | {"cleverSchool":"a","force":true}   | force
          POST   | /clever/login/complete  | {"code":"a"}                        | state
          POST   | /clever/login/complete  | {"state":"a"}                       | code
          POST   | /clever/login/complete  | {"code":"a","state":"a b"}          | state
          POST   | /clever/login/complete  | {"code":"a","state":"a","scope":""} | scope
          POST   | /imports                | {"archive":true}                    | archive
          POST   | /imports                | {"archive":true,"fullData":false}   | archive
          POST   | /imports                | {"fullData":"true"}                 | fullData
          POST   | /imports                | {"fullData":1}                      | fullData
          POST   | /imports                | {"preview":"true"}                  | preview
          POST   | /imports                | {"options":{"fullData":true}}       | options
          POST   | /imports                | [true]                              | (body)
          GET    | /imports?limit=0        | ``                                  | ?limit
          GET    | /imports?limit=-1       | ``                                  | ?limit
          GET    | /imports?limit=501      | ``                                  | ?limit
          GET    | /imports?limit=many     | ``                                  | ?limit
          POST   | /imports/x/undo         | {"class":" "}                       | class
          POST   | /imports/x/undo         | {"member":" "}                      | member
          POST   | /imports/x/approve      | {"optOuts":{"classes":[" "]}}       | optOuts.classes
          POST   | /members/search         | {"kind":"STAFF","class":" "}        | class
          POST   | /members/x/merge        | {"other":" "}                       | other
          GET    | /imports?page=2         | ``                                  | ?page
          GET    | /clever?verbose=1       | ``                                  | ?verbose
          GET    | /settings/history?cursor=x | ``                               | ?cursor
          GET    | /settings/history?limit=201 | ``                              | ?limit
          """)
  void namesTheField(String method, String path, String body, String field) {
    School before = api.schools.find(school);

    api.call(
            method,
            "/schools/school-1" + path,
            api.admin(),
            body,
            Map.of("Idempotency-Key", "key-00001"))
        .namesField(field);

    changedNothing(before);
  }

  /** Each operation, with each of its variables by turns, and what it is called with instead. */
  static Stream<Arguments> pathsThatNameNothing() {
    return Contract.read().operations().stream()
        .flatMap(
            operation ->
                VARIABLE
                    .matcher(operation)
                    .results()
                    .flatMap(
                        variable ->
                            Stream.of(" ", "\t", "\u00a0", "", "..", "a b", "x".repeat(101))
                                .map(sent -> Arguments.of(operation, variable.group(), sent))));
  }

  @ParameterizedTest
  @MethodSource("pathsThatNameNothing")
  void whatCanNameNothingIsNotFound(String operation, String variable, String sent) {
    String[] parts = operation.split(" ", 2);
    String path =
        VARIABLE
            .matcher(parts[1])
            .replaceAll(
                each ->
                    each.group().equals(variable)
                        ? sent
                        : each.group().equals("{school}") ? Api.SCHOOL : "x-1");
    School before = api.schools.find(school);

    CheckedAnswer answer =
        api.call(parts[0], path, api.admin(), "", Map.of("Idempotency-Key", "key-00001"));

    answer.isProblem(404, "not-found");
    assertThat(answer.at("/detail")).isEqualTo("Not found.");
    changedNothing(before);
  }

  /** Each query parameter of each operation. */
  static Stream<Arguments> queries() {
    return new Api()
        .router().routes().stream()
            .flatMap(
                route ->
                    route.query().stream()
                        .map(name -> Arguments.of(route.method(), route.template(), name)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aBlankParameterIsNoFaultOfOurs(String method, String template, String name) {
    String path = VARIABLE.matcher(template.replace("{school}", Api.SCHOOL)).replaceAll("x-1");

    assertThat(
            api.call(method, path + "?" + name + "= ", api.admin(), "", Map.of()).reply().status())
        .isLessThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "SIS_ID"               | "sis_id"                | studentIdField
          "SIS_ID"               | 0                       | studentIdField
          "SIS_ID"               | null                    | studentIdField
          "keepManualStaff":true | "keepManualStaff":"on"  | keepManualStaff
          "keepManualStaff":true | "keepManualStaff":null  | keepManualStaff
          "contactField":"TYPE", | ``                      | contactField
          "contactValues":[]     | "contactValues":"all"   | contactValues
          "contactValues":[]     | "contactValues":[""]    | contactValues
          "contactValues":[]     | "contactValues":[null]  | contactValues
          "contactValues":[]     | "contactValues":[1]     | contactValues.[0]
          "notifyTo":[]          | "notifyTo":["PARENT"]   | notifyTo.[0]
          "teachers":false       | "teachers":"no"         | invitations.teachers
          "teachers":false       | "staff":false           | invitations.staff
          "notifyTo":[]          | "notifyTo":[],"inviteFrom":"a b" | inviteFrom
          "notifyTo":[]          | "notifyTo":[],"timeZone":"Mars/Base" | timeZone
          "notifyTo":[]          | "notifyTo":[],"timeZone":"UTC+5"     | timeZone
          "notifyTo":[]          | "notifyTo":[],"timeZone":""          | timeZone
          "notifyTo":[]          | "notifyTo":[],"timeZone":5           | timeZone
          "notifyTo":[]          | "notifyTo":[],"planned":{"a":{}} | planned
          """)
  void namesTheSetting(String part, String wrong, String field) {
    assertThat(SETTINGS).contains(part);
    School before = api.schools.find(school);

    api.call(
            "PUT",
            "/schools/school-1/settings",
            api.admin(),
            SETTINGS.replace(part, wrong),
            Map.of("If-Match", "\"0\""))
        .namesField(field);

    changedNothing(before);
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /schools/school-1/clever, 405, method-not-allowed",
    "DELETE, /schools/school-1/imports, 405, method-not-allowed",
    "GET, /schools/school-1, 404, not-found",
    "GET, /schools/school-1/clever/, 404, not-found",
    "GET, /schools/../clever, 404, not-found",
    "GET, /schools/school%2D1/clever, 404, not-found",
    "GET, /schools/school+1/clever, 404, not-found",
    "GET, /schools/school 1/clever, 404, not-found",
    "GET, /schools/school-1%/clever, 404, not-found",
    "GET, /schools/%zz/clever, 404, not-found",
    "GET, /schools/school-1%00/clever, 404, not-found",
    "GET, /schools//clever, 404, not-found",
    "GET, //clever, 404, not-found",
    "GET, /schools/school-1/imports/never, 404, not-found",
    "GET, /schools/school-1/imports/a b, 404, not-found",
    "GET, /admin, 404, not-found"
  })
  void whatIsNotThereIsNotFound(String method, String path, int status, String code) {
    api.call(method, path, api.admin(), "", Map.of()).isProblem(status, code);
  }

  @Test
  void aHugeOrDeepBodyIsNotRead() {
    School before = api.schools.find(school);
    String huge = "{\"token\":\"" + "a".repeat(70_000) + "\"}";
    api.call("PUT", "/schools/school-1/clever/token", api.admin(), huge, Map.of())
        .isProblem(413, "request-too-large");
    String deep = "{\"token\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
    api.call("PUT", "/schools/school-1/clever/token", api.admin(), deep, Map.of())
        .isProblem(400, "invalid-request");
    String longToken = "{\"token\":\"" + "a".repeat(1_001) + "\"}";
    api.call("PUT", "/schools/school-1/clever/token", api.admin(), longToken, Map.of())
        .namesField("token");
    changedNothing(before);
  }

  @Test
  void anImportNeedsAUsableKey() {
    School before = api.schools.find(school);
    for (String key : new String[] {"", "short", "with space 1", "x".repeat(101)}) {
      Map<String, String> headers = new HashMap<>();
      if (!key.isEmpty()) {
        headers.put("Idempotency-Key", key);
      }
      api.call("POST", "/schools/school-1/imports", api.admin(), "{}", headers)
          .namesField("Idempotency-Key");
    }
    changedNothing(before);
  }

  private void changedNothing(School before) {
    assertThat(api.schools.find(school)).isEqualTo(before);
    assertThat(api.imports.running(school)).isEmpty();
    assertThat(api.queue.sent()).isEmpty();
  }
}
