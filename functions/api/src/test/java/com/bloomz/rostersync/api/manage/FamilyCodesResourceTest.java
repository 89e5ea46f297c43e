package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Role;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Family Codes are made, resolved and printed (G 5, M 6). */
class FamilyCodesResourceTest {
  private static final String CODES = "/schools/school-1/family-codes";

  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1", "m-2"),
              RollReader.synced("c-2", "Biology", "m-2"),
              ImportedPeople.student("m-1", "Ada", "Byron", "0042"),
              ImportedPeople.student("m-2", "Thị", "Nguyễn"),
              ImportedPeople.student("m-3", "Conan", "O'Brien"),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER));

  @Test
  void makesTheCodesThatAreMissing() {
    assertThat(make()).isEqualTo("{\"made\":3,\"left\":0}");
    assertThat(make()).isEqualTo("{\"made\":0,\"left\":0}");
    CheckedAnswer page = api.send("POST", CODES + "/search", "{\"limit\":2}").is(200);
    assertThat(page.at("/students/0/student/last")).isEqualTo("Byron");
    assertThat(page.at("/students/0/code/by")).isEqualTo("user-1");
    CheckedAnswer next =
        api.send("POST", CODES + "/search", "{\"cursor\":\"" + page.at("/cursor") + "\"}").is(200);
    assertThat(next.at("/students/0/student/last")).isEqualTo("O'Brien");
    assertThat(next.json().has("cursor")).isFalse();
  }

  @Test
  void aSchoolOfManyGetsItsCodesInParts() {
    IntStream.range(0, 1_100)
        .forEach(i -> api.with(ImportedPeople.student("x-" + i, "Student", "No" + i)));

    assertThat(make()).isEqualTo("{\"made\":1000,\"left\":103}");
    assertThat(make()).isEqualTo("{\"made\":103,\"left\":0}");
  }

  @Test
  void aNewCodeRevokesTheFormerOne() {
    String first = renew("m-1").is(200).at("/code");
    String second = renew("m-1").is(200).at("/code");

    assertThat(second).isNotEqualTo(first);
    assertThat(resolve(second.toLowerCase(Locale.ROOT).replace('-', ' ')).at("/student/id"))
        .isEqualTo("m-1");
    resolve(first).isProblem(404, "family-code-unknown");
    assertThat(revoke("m-1").is(200).at("/revoked")).isEqualTo("true");
    assertThat(api.get("/schools/school-1/edits?limit=1").is(200).at("/edits/0/changes/0/subject"))
        .isEqualTo("m-1");
    assertThat(revoke("m-1").is(200).at("/revoked")).isEqualTo("false");
    resolve(second).isProblem(404, "family-code-unknown");
    CheckedAnswer mistyped = resolve("no code").isProblem(404, "family-code-unknown");
    assertThat(mistyped.at("/remedy")).as("acceptance 13").contains("letter by letter");
    renew("t-1").isProblem(422, "wrong-kind");
    renew("m-9").isProblem(404, "not-found");
  }

  @Test
  void onlyTheServiceResolvesCodes() {
    api.call("POST", CODES + "/resolve", api.admin(), "{\"code\":\"A\"}", Map.of())
        .isProblem(403, "role-required");
  }

  @Test
  void theTableHasEachStudentOnceByClass() {
    String code = renew("m-2").at("/code");
    CheckedAnswer table = api.get(CODES + ".csv").is(200);

    assertThat(table.reply().body().lines())
        .containsExactly(
            "\uFEFF\"Class\",\"Last name\",\"First name\",\"Student ID\",\"Family Code\","
                + "\"Who joins with it\"",
            "\"Algebra\",\"Byron\",\"Ada\",\"0042\",\"\",\"\"",
            "\"Algebra\",\"Nguyễn\",\"Thị\",\"\",\""
                + code
                + "\",\"Stays until the school removes them\"",
            "\"\",\"O'Brien\",\"Conan\",\"\",\"\",\"\"");
    assertThat(table.header("Content-Disposition")).contains("family-codes.csv");
    assertThat(api.get(CODES + ".csv?class=c-2").is(200).reply().body().lines()).hasSize(2);
    api.get(CODES + ".csv?class=c-9").isProblem(404, "not-found");
    api.get(CODES + ".csv?class=a%20b").namesField("?class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"//x\",1)",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        " =1",
        "\u00a0=1",
        "\uff1d1",
        "\u200b=1"
      })
  void noCellIsAFormula(String last) {
    api.with(ImportedPeople.student("m-1", "=cmd|' /C calc'!A0", last));

    assertThat(api.get(CODES + ".csv?class=c-1").is(200).reply().body())
        .contains("\"Algebra\",\"'" + last.replace("\"", "\"\"") + "\",\"'=cmd|");
  }

  @Test
  void thePageHasASlipForEachStudentWhoHasACode() {
    String code = renew("m-1").at("/code");
    CheckedAnswer page = api.get(CODES + ".html").is(200);

    assertThat(page.reply().body())
        .contains("<h2 dir=\"auto\">Algebra</h2>", "Ada Byron", code)
        .contains("Join your child", "lang=\"es\"", "<strong>2</strong> students")
        .doesNotContain("O'Brien", "Biology");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(api.get(CODES + ".html?class=c-2").is(200).reply().body())
        .contains("There are no codes to print");
  }

  /**
   * Review 15: what the nightly import does to who joins so, on the page and in the table (G 5).
   */
  @ParameterizedTest
  @CsvSource({
    "'',     You stay in the classes until, Usted permanece en las clases, Stays until the school",
    "Mother, you are removed again,         se le vuelve a quitar,         Leaves with the next",
  })
  void sayWhatTheNightlyImportDoes(String values, String page, String spanish, String table) {
    api.with(RollReader.synced("c-1", "Algebra", "m-1"));
    renew("m-1").is(200);
    api.activated().inviting();
    String path = "/schools/school-1/settings";
    String list = values.isEmpty() ? "[]" : "[\"" + values + "\"]";
    String settings =
        api.get(path)
            .reply()
            .body()
            .replaceFirst("\"contactValues\":\\[[^]]*]", "\"contactValues\":" + list);
    api.call("PUT", path, api.admin(), settings, Map.of("If-Match", "\"1\"")).is(200);

    assertThat(api.get(CODES + ".html").is(200).reply().body()).contains(page, spanish);
    assertThat(api.get(CODES + ".csv").is(200).reply().body()).contains(table);
  }

  @Test
  void namesAreNeverMarkup() {
    api.with(
        RollReader.synced("c-1", "<script>alert(1)</script>", "m-1"),
        ImportedPeople.student("m-1", "\"><img src=x onerror=alert(1)>", "{{code}} </li>&amp;'"));
    renew("m-1").is(200);

    assertThat(api.get(CODES + ".html?class=c-1").is(200).reply().body())
        .doesNotContain("<script", "<img", "{{code}} </li>")
        .contains("&lt;script&gt;", "&quot;&gt;&lt;img src", "&lt;/li&gt;&amp;amp;&#39;");
  }

  @Test
  void aPageThatWouldBeTooLargeIsPrintedClassByClass() {
    IntStream.range(0, 2_500)
        .forEach(i -> api.with(ImportedPeople.student("x-" + i, "Student", "No" + i)));

    api.get(CODES + ".html").isProblem(422, "too-many-for-one-page");
    api.get(CODES + ".html?class=c-1").is(200);
  }

  private String make() {
    return api.call("POST", CODES, api.office(), "", Map.of()).is(200).reply().body();
  }

  private CheckedAnswer renew(String student) {
    return api.send("POST", "/schools/school-1/students/" + student + "/family-code", "");
  }

  private CheckedAnswer revoke(String student) {
    return api.call(
        "DELETE",
        "/schools/school-1/students/" + student + "/family-code",
        api.office(),
        "",
        Map.of());
  }

  private CheckedAnswer resolve(String code) {
    return api.call(
        "POST",
        CODES + "/resolve",
        api.issuer().service(api.now()),
        "{\"code\":\"" + code + "\"}",
        Map.of());
  }
}
