package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.CONTACTS;
import static com.bloomz.rostersync.clever.CleverScenario.SECTIONS;
import static com.bloomz.rostersync.clever.CleverScenario.STAFF;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static com.bloomz.rostersync.clever.CleverScenario.TEACHERS;
import static com.bloomz.rostersync.clever.CleverScenario.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Clever's data may look like and still be imported (P 5, P 7, docs/clever.md 14). */
final class QuirksTest {
  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Nested
  final class Envelopes {
    @Test
    void readsKeysInAnyOrder() {
      scene.on(
          STUDENTS,
          Reply.ok(
              """
              {"links":[{"uri":"/v3.1/schools/s1/users?page=2","rel":"next"},
                        {"uri":"/x","rel":"self"}],
               "paging":{"total":[1,{"data":[]}]},
               "data":[{"uri":"/y","links":[],"data":
                 {"roles":{"student":{"state_id":"7","sis_id":"1"}},"email":"a@b.org",
                  "name":{"middle":"M","last":"L","first":"F"},"id":"p1"}}]}\
              """));
      scene.on("/v3.1/schools/s1/users?page=2", Wire.page(Wire.student("p2")));

      assertThat(scene.roster().students())
          .contains(
              new Student(
                  new CleverId("p1"),
                  new PersonName("F", "L"),
                  new Email("a@b.org"),
                  "1",
                  null,
                  "7"))
          .hasSize(2);
    }

    /** Review 2: each may be anybody, so the roster says that it does not know (I 6). */
    @Test
    void countsEntriesThatAreNoRecordsAsUnknown() {
      scene.on(
          STUDENTS,
          Reply.ok(
              """
              {"data":[null,7,{"uri":"/z"},{"data":null},{"data":%s}],"links":[]}\
              """
                  .formatted(Wire.student("p1"))));

      CleverRoster roster = scene.roster();

      assertThat(roster.students()).hasSize(1);
      assertThat(roster.unknown()).isEqualTo(Unknown.records(Unknown.Kind.STUDENT, 4));
      assertThat(roster.issues())
          .containsExactly(
              new Issue(IssueCode.RECORD_UNUSABLE, Subject.STUDENT, "", "", "4 student records"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "\"id\":\"\",",
          "\"id\":null,",
          "\"id\":\" \",",
          "\"id\":[\"p7\"],",
          "\"id\":7,"
        })
    void countsARecordWithoutIdAsUnknown(String id) {
      String nobody = "{" + id + "\"name\":{\"first\":\"Ada\",\"last\":\"Low\"}}";
      scene.on(STUDENTS, Wire.page(nobody, Wire.student("p1")));
      scene.on(TEACHERS, Wire.page(nobody));
      scene.on(STAFF, Wire.page(nobody));
      scene.on(SECTIONS, Wire.page("{" + id + "\"name\":\"Art\"}"));
      scene.on(CONTACTS, Wire.page("{" + id + "\"name\":{\"last\":\"Pat\"}}"));
      scene.on(TERMS, Wire.page("{" + id + "\"name\":\"Y\"}"));

      CleverRoster roster = scene.roster();

      assertThat(roster.students()).extracting(Student::id).containsExactly(new CleverId("p1"));
      assertThat(roster.staff()).isEmpty();
      assertThat(roster.terms()).isEmpty();
      assertThat(roster.unknown().records())
          .isEqualTo(
              Arrays.stream(Unknown.Kind.values())
                  .collect(Collectors.toMap(kind -> kind, kind -> 1)));
      assertThat(roster.issues())
          .containsExactlyInAnyOrder(
              new Issue(IssueCode.RECORD_UNUSABLE, Subject.SECTION, "", "Art", ""),
              new Issue(IssueCode.RECORD_UNUSABLE, Subject.STUDENT, "", "Ada Low", ""),
              new Issue(IssueCode.RECORD_UNUSABLE, Subject.STAFF, "", "Ada Low", ""),
              new Issue(IssueCode.RECORD_UNUSABLE, Subject.CONTACT, "", "", "1 contact record"));
    }

    @Test
    void readsNothingThatTheProductDoesNotNeed() {
      scene.on(
          STUDENTS,
          Wire.page(
              Wire.student(
                  "p1",
                  """
                  ,"race":"Asian","dob":"2/11/2007","gender":"X","frl_status":"Free",
                  "disability":{"disability_type":"autism"},"hispanic_ethnicity":"Y",
                  "location":{"address":"1 Elm St"},"ext":{"deep":[[{"race":"Asian"}]]},
                  "enrollments":[{"school":"s1"}],"graduation_year":"2030\"\
                  """)));

      Student student = scene.roster().students().getFirst();

      assertThat(student)
          .isEqualTo(
              new Student(
                  new CleverId("p1"), new PersonName("Ada", "p1"), null, "0042", null, null));
    }
  }

  @Nested
  final class People {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"first\":\"\",\"last\":null}", "null", "[]", "\"Ada\"", "7"})
    void keepsAPersonWithoutName(String name) {
      scene.on(STUDENTS, Wire.page("{\"id\":\"p1\",\"name\":" + name + "}"));

      CleverRoster roster = scene.roster();

      assertThat(roster.students())
          .extracting(Student::name)
          .containsExactly(new PersonName("", ""));
      assertThat(roster.issues())
          .containsExactly(new Issue(IssueCode.NAME_MISSING, Subject.STUDENT, "p1", "", ""));
    }

    /** Nobody knows which one is right, so it may be anyone. */
    @Test
    void aRecordWithTwoIdsHasNone() {
      scene.on(
          STUDENTS,
          Wire.page(
              Wire.student("p1"),
              Wire.student("p2").replace("{\"id\"", "{\"id\":\"p3\",\"id\""),
              Wire.student("p4").replace("{\"id\"", "{\"id\":\"p4\",\"id\"")));

      assertThat(scene.roster().students())
          .extracting(student -> student.id().value())
          .containsExactly("p1", "p4");
      assertThat(scene.roster().unknown()).isEqualTo(Unknown.records(Unknown.Kind.STUDENT, 1));
    }

    @Test
    void takesNumbersAndTruthValuesForTextButForIds() {
      scene.on(
          STUDENTS,
          Wire.page(
              """
              {"id":"p1","name":{"first":7,"last":true},"roles":{"student":
                {"sis_id":42,"student_number":4.50,"state_id":{"nested":"1"}}}}\
              """));

      assertThat(scene.roster().students())
          .containsExactly(
              new Student(
                  new CleverId("p1"), new PersonName("7", "true"), null, "42", "4.50", null));
    }

    @Test
    void keepsStudentIdsAsText() {
      scene.on(
          STUDENTS,
          Wire.page(
              """
              {"id":"p1","name":{"last":"L"},"roles":{"student":
                {"sis_id":" 0042 ","student_number":"","state_id":null}}}\
              """));

      assertThat(scene.roster().students())
          .containsExactly(
              new Student(new CleverId("p1"), new PersonName("", "L"), null, "0042", null, null));
    }

    @ParameterizedTest
    @CsvSource({
      "'\"home_language\":\" Spanish \",\"home_language_code\":\"spa\"', Spanish",
      "'\"home_language\":\"\",\"home_language_code\":\"spa\"', spa",
      "'\"home_language\":\"Klingon\"', Klingon",
      "'\"home_language\":\"Other\"', ",
      "'\"home_language\":null', ",
      "'\"grade\":\"3\"', "
    })
    void takesTheHomeLanguageByNameElseByCode(String sent, @Nullable String expected) {
      scene.on(
          STUDENTS,
          Wire.page(
              "{\"id\":\"p1\",\"name\":{\"last\":\"L\"},\"roles\":{\"student\":{%s}}}"
                  .formatted(sent)));

      assertThat(scene.roster().students())
          .singleElement()
          .satisfies(student -> assertThat(student.homeLanguage()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
      "'\"email\":\"u@a.org\",', '\"email\":\"s@a.org\"', u@a.org",
      "'\"email\":\"\",', '\"email\":\"s@a.org\"', s@a.org",
      "'', '\"email\":\"s@a.org\"', s@a.org",
      "'\"email\":null,', '\"email\":\"s@a.org\"', s@a.org",
      "'\"email\":\"u@a.org\",', '', u@a.org"
    })
    void takesTheUsersEmailElseTheRoles(String ofUser, String ofRole, String expected) {
      scene.on(
          STUDENTS,
          Wire.page(
              "{%s\"id\":\"p1\",\"name\":{\"last\":\"L\"},\"roles\":{\"student\":{%s}}}"
                  .formatted(ofUser, ofRole)));

      assertThat(scene.roster().students())
          .extracting(Student::email)
          .containsExactly(new Email(expected));
    }

    @Test
    void importsAPersonWithoutABadEmail() {
      scene.on(
          STUDENTS,
          Wire.page(
              "{\"id\":\"p1\",\"name\":{\"first\":\"Ada\",\"last\":\"Low\"},"
                  + "\"email\":\"ada.org\"}"));

      CleverRoster roster = scene.roster();

      assertThat(roster.students()).extracting(Student::email).containsOnlyNulls();
      assertThat(roster.issues())
          .containsExactly(
              new Issue(IssueCode.BAD_EMAIL, Subject.STUDENT, "p1", "Ada Low", "ada.org"));
    }

    @Test
    void makesOneOfAUserWithSeveralRoles() {
      String both =
          """
          {"id":"t1","email":"bad","name":{"last":"Lee"},
           "roles":{"staff":{},"robot":{"x":1},"teacher":{},"district_admin":{}}}\
          """;
      scene.on(TEACHERS, Wire.page(both));
      scene.on(STAFF, Wire.page(both));

      CleverRoster roster = scene.roster();

      assertThat(roster.staff())
          .containsExactly(new Staff(new CleverId("t1"), new PersonName("", "Lee"), null, true));
      assertThat(roster.issues())
          .containsExactly(new Issue(IssueCode.BAD_EMAIL, Subject.STAFF, "t1", "Lee", "bad"));
    }

    @Test
    void stillTeachesWhereTheListOfStaffDoesNotSayIt() {
      scene.on(TEACHERS, Wire.page(Wire.teacher("t1")));
      scene.on(STAFF, Wire.page(Wire.staff("t1")));

      assertThat(scene.roster().staff())
          .containsExactly(new Staff(new CleverId("t1"), new PersonName("Tom", "t1"), null, true));
    }

    @Test
    void leavesOutWhoHasNotTheRoleOfTheList() {
      String admin = "{\"id\":\"a9\",\"name\":{\"last\":\"B\"},\"roles\":{\"district_admin\":{}}}";
      scene.on(STAFF, Wire.page(admin, Wire.teacher("t1"), Wire.staff("a1")));
      scene.on(STUDENTS, Wire.page(Wire.teacher("t1"), Wire.student("p1")));

      CleverRoster roster = scene.roster();

      assertThat(roster.staff())
          .extracting(Staff::id)
          .containsExactly(new CleverId("t1"), new CleverId("a1"));
      assertThat(roster.students()).extracting(Student::id).containsExactly(new CleverId("p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"roles\":{}", ",\"roles\":null", ",\"roles\":{\"robot\":{}}"})
    void takesAUserWithoutKnownRoleForWhatTheListIsOf(String roles) {
      scene.on(TEACHERS, Wire.page("{\"id\":\"t1\",\"name\":{\"last\":\"L\"}" + roles + "}"));

      assertThat(scene.roster().staff())
          .contains(new Staff(new CleverId("t1"), new PersonName("", "L"), null, true));
    }
  }
}
