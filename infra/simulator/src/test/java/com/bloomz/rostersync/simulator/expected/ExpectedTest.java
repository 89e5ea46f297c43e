package com.bloomz.rostersync.simulator.expected;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.simulator.SharedFolder;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.simulator.generator.Quirk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedTest {
  private static final String SCHOOL = "school1";
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");

  private final District district = District.empty();

  @Test
  void countsTheRealSchoolAsItsPeopleHaveCountedIt() {
    District real = District.fromFolder(SharedFolder.at("clever/demo-school"));
    String school = real.ids(RosterCollection.SCHOOLS).getFirst();
    Set<String> values = Expected.contactValues(real, school, ExpectedContactField.TYPE).keySet();
    Expected expected = Expected.of(real, school, byType(values));
    assertThat(expected)
        .extracting(
            Expected::students,
            Expected::staff,
            Expected::classes,
            Expected::studentEnrolments,
            Expected::staffEnrolments,
            Expected::guardianships)
        .containsExactly(268, 25, 86, 2_173, 105, 268);
    assertThat(expected.parents()).isEqualTo(268);
    assertThat(real.users(CleverRole.CONTACT).mapToInt(ExpectedTest::relationships).sum())
        .as("one more, to a student of another school")
        .isEqualTo(269);
    assertThat(expected.skippedSections()).isZero();
  }

  @Test
  void takesOfEqualNamesTheSectionOfTheLowestId() {
    student("s1");
    student("s2");
    teacher("t1");
    section("c2", "Caf\u00e9", "t1", "s2");
    section("c1", " cafe\u0301 ", "t1", "s1", "s2", "s2");
    section("c3", "", "t1", "s1");
    Expected expected = expected();
    assertThat(expected.classes()).isEqualTo(1);
    assertThat(expected.studentEnrolments()).isEqualTo(2);
    assertThat(expected.staffEnrolments()).isEqualTo(1);
    assertThat(expected.skippedSections()).isEqualTo(2);
    assertThat(expected.issues())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "duplicate-section-name", 1, "section-without-name", 1, "student-id-missing", 2));
  }

  @Test
  void listsThoseWhomASectionAttachesAndNoOneElse() {
    user("s1", "student", "elsewhere");
    user("s2", "student", "elsewhere");
    user("t1", "teacher", "elsewhere");
    user("t2", "teacher", "elsewhere");
    user("a1", "staff", SCHOOL);
    user("d1", "district_admin", SCHOOL);
    section("c1", "Math", "t1", "s1", "nobody");
    Expected expected = expected();
    assertThat(expected.students()).isEqualTo(1);
    assertThat(expected.staff()).isEqualTo(2);
    assertThat(expected.studentEnrolments()).isEqualTo(1);
    assertThat(expected.issues()).containsEntry("unknown-student", 1);
  }

  @Test
  void countsAMultiRoleUserOnce() {
    ObjectNode user = user("t1", "teacher", SCHOOL);
    ((ObjectNode) user.path("roles"))
        .putObject("staff")
        .set("schools", Json.array(List.of(SCHOOL)));
    district.put(RosterCollection.USERS, user);
    assertThat(expected().staff()).isEqualTo(1);
  }

  @Test
  void takesRecordsOfOneNameAndOneAddressForOnePersonInChainsAsWell() {
    student("s1");
    student("s2");
    contact("p1", "Ada Bo", "ada@example.org", "", "s1", "Parent");
    contact("p2", "ADA  BO", "ADA@EXAMPLE.org", "212-555-0101", "s2", "parent");
    contact("p3", "Ada Bo", "", "+1 (212) 555-0101", "s2", "Parent");
    contact("p4", "Cy Bo", "ada@example.org", "212 555 0101", "s1", "Parent");
    contact("p5", "Dee Bo", "", "", "s1", "Emergency");
    contact("p6", "Eve Bo", "", "", "gone", "Parent");
    Expected expected = expected();
    assertThat(expected.parents()).isEqualTo(2);
    assertThat(expected.guardianships()).isEqualTo(3);
  }

  @Test
  void countsTheValuesThatAnAdminCanChooseFrom() {
    student("s1");
    contact("p1", "A", "", "", "s1", "Parent");
    contact("p2", "B", "", "", "s1", "Parent");
    contact("p3", "C", "", "", "s1", "");
    contact("p4", "D", "", "", "gone", "Sibling");
    assertThat(Expected.contactValues(district, SCHOOL, ExpectedContactField.RELATIONSHIP))
        .isEqualTo(Map.of("Parent", 2));
  }

  @Test
  void reportsStudentIdsThatAreMissingOrShared() {
    for (String id : List.of("s1", "s2", "s3", "s4")) {
      ObjectNode student = student(id);
      String sisId = id.equals("s4") ? "" : id.equals("s3") ? "9" : "0042";
      ((ObjectNode) CleverRole.STUDENT.of(student)).put("sis_id", sisId);
      district.put(RosterCollection.USERS, student);
    }
    assertThat(expected().issues())
        .isEqualTo(Map.of("same-student-id", 2, "student-id-missing", 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 1_000})
  void countsAGeneratedSchoolAsItWasMade(int students) {
    GeneratedDistrict made = DistrictGenerator.seeded(6).students(students).generate();
    Expected expected = Expected.of(made.district(), made.school(), byType(Set.of("Primary")));
    assertThat(expected.students()).isEqualTo(students);
    int twins =
        List.of(
                Quirk.DUPLICATE_SECTION_NAME,
                Quirk.SECTION_NAME_DIFFERS_IN_CASE,
                Quirk.SECTION_NAME_DIFFERS_IN_WHITE_SPACE,
                Quirk.SECTION_NAME_DIFFERS_IN_UNICODE_FORM)
            .stream()
            .mapToInt(quirk -> made.having(quirk).size() / 2)
            .sum();
    assertThat(expected.issues())
        .containsEntry("duplicate-section-name", twins)
        .containsEntry("section-without-name", made.having(Quirk.BLANK_SECTION_NAME).size())
        .containsEntry("student-id-missing", made.having(Quirk.NO_SIS_ID).size())
        .containsEntry("term-ended", made.having(Quirk.ENDED_TERM).size());
  }

  @Test
  void countsATidySchoolWithoutAnyIssue() {
    GeneratedDistrict tidy = DistrictGenerator.seeded(6).students(200).tidy().generate();
    Set<String> all =
        Expected.contactValues(tidy.district(), tidy.school(), ExpectedContactField.TYPE).keySet();
    Expected expected = Expected.of(tidy.district(), tidy.school(), byType(all));
    assertThat(expected.issues()).isEmpty();
    assertThat(expected.studentEnrolments()).isEqualTo(8 * 200);
    assertThat(expected.classes()).isEqualTo(24);
    assertThat(expected.staff()).isEqualTo(18 + 4);
    assertThat(expected.parents()).isGreaterThan(200).isLessThan(expected.guardianships());
  }

  private static int relationships(ObjectNode contact) {
    return Json.objects(CleverRole.CONTACT.of(contact), "student_relationships").size();
  }

  private Expected expected() {
    var choices =
        new ExpectedSettings(
            ExpectedStudentIdField.SIS_ID,
            ExpectedContactField.RELATIONSHIP,
            Set.of("Parent"),
            TODAY);
    return Expected.of(district, SCHOOL, choices);
  }

  private static ExpectedSettings byType(Set<String> values) {
    return new ExpectedSettings(
        ExpectedStudentIdField.SIS_ID, ExpectedContactField.TYPE, values, TODAY);
  }

  private ObjectNode student(String id) {
    return user(id, "student", SCHOOL);
  }

  private void teacher(String id) {
    user(id, "teacher", SCHOOL);
  }

  private ObjectNode user(String id, String role, String school) {
    ObjectNode user = Json.object().put("id", id);
    user.putObject("roles")
        .putObject(role)
        .put("school", school)
        .set("schools", Json.array(List.of(school)));
    district.put(RosterCollection.USERS, user);
    return user;
  }

  private void contact(
      String id, String name, String email, String phone, String student, String relationship) {
    ObjectNode user = Json.object().put("id", id).put("email", email);
    user.putObject("name").put("last", name);
    ObjectNode role = user.putObject("roles").putObject("contact").put("phone", phone);
    role.putArray("student_relationships")
        .addObject()
        .put("student", student)
        .put("relationship", relationship);
    district.put(RosterCollection.USERS, user);
  }

  private void section(String id, String name, String teacher, String... students) {
    ObjectNode section = Json.object().put("id", id).put("name", name).put("school", SCHOOL);
    section.put("teacher", teacher).set("students", Json.array(Arrays.asList(students)));
    district.put(RosterCollection.SECTIONS, section);
  }
}
