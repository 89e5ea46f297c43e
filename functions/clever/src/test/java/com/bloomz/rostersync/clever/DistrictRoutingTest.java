package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.DistrictScenario.CONTACTS;
import static com.bloomz.rostersync.clever.DistrictScenario.EAST;
import static com.bloomz.rostersync.clever.DistrictScenario.SECTIONS;
import static com.bloomz.rostersync.clever.DistrictScenario.STAFF;
import static com.bloomz.rostersync.clever.DistrictScenario.STUDENTS;
import static com.bloomz.rostersync.clever.DistrictScenario.TEACHERS;
import static com.bloomz.rostersync.clever.DistrictScenario.TERMS;
import static com.bloomz.rostersync.clever.DistrictScenario.WEST;
import static com.bloomz.rostersync.clever.DistrictScenario.roster;
import static com.bloomz.rostersync.clever.DistrictScenario.section;
import static com.bloomz.rostersync.clever.DistrictScenario.staff;
import static com.bloomz.rostersync.clever.DistrictScenario.student;
import static com.bloomz.rostersync.clever.DistrictScenario.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.roster.CleverId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which schools a record of the district's lists is of, and what is unknown of them (I 6). */
final class DistrictRoutingTest {
  private final DistrictScenario scene = new DistrictScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what the role student says of schools | has East the student | has West | East lacks
        "'schools':['s1']|1|0|0",
        "'schools':['s1','s2'],'school':'s2'|1|1|0",
        "'schools':['s2'],'school':'s1'|1|1|0",
        "'schools':['s9']|0|0|0",
        "'schools':[]|0|0|0",
        "'schools':[' \u200bs1 ']|1|0|0",
        "'schools':['s2'],'enrollments':[{'school':'s1'}]|1|1|0",
        "'schools':['s2'],'enrollments':[{'school':'s1','end_date':'2026-01-15'}]|1|1|0",
        "'schools':['s2'],'enrollments':[{'school':'s1','end_date':'2026-01-14'}]|0|1|0",
        "'schools':['s2'],'enrollments':[{'school':'s1','start_date':'2026-01-16'}]|0|1|0",
        "'schools':['s2'],'enrollments':[null,{},{'school':{}}]|0|1|0",
        "'school':'s1'|1|0|0",
        "'school':'s2'|0|1|1",
        "'school':'s2','schools':null|0|1|1",
        "'school':'s2','schools':{}|0|1|1",
        "'school':'s2','schools':[null]|0|1|1",
        "'school':'s2','schools':['s2',7]|0|1|1",
        "'sis_id':'1'|0|0|1"
      })
  void hasAStudentWhereTheRoleSaysSo(String role, int east, int west, int lacks) {
    scene.on(STUDENTS, Wire.page(Wire.student("p9", "," + role.replace('\'', '"'))));
    scene.on(CONTACTS, Wire.page(Wire.contact("k9", "p9")));

    DistrictRosters rosters = scene.rosters();

    assertThat(students(rosters, EAST)).hasSize(east);
    assertThat(students(rosters, WEST)).hasSize(west);
    assertThat(roster(rosters, EAST).contacts()).hasSize(east);
    assertThat(roster(rosters, WEST).contacts()).hasSize(west);
    assertThat(roster(rosters, EAST).unknown().lacks(Unknown.Kind.STUDENT)).isEqualTo(lacks > 0);
  }

  private static List<CleverId> students(DistrictRosters rosters, CleverId school) {
    return roster(rosters, school).students().stream().map(Student::id).toList();
  }

  /** docs/clever.md 4: a school's own lists have those whom its sections name. */
  @Test
  void hasWhomItsSectionsName() {
    scene.on(
        SECTIONS, Wire.page(section("c1", "s1", "t2", "p2"), section("c2", "s2", "t2", "nobody")));

    DistrictRosters rosters = scene.rosters();

    assertThat(students(rosters, EAST)).containsExactly(new CleverId("p1"), new CleverId("p2"));
    assertThat(students(rosters, WEST)).containsExactly(new CleverId("p2"));
    assertThat(roster(rosters, EAST).contacts())
        .extracting(Contact::id)
        .containsExactly(new CleverId("k1"), new CleverId("k2"));
    assertThat(roster(rosters, EAST).staff())
        .extracting(Staff::id)
        .containsExactly(new CleverId("t1"), new CleverId("t2"), new CleverId("a1"));
    assertThat(roster(rosters, EAST).unknown()).isEqualTo(Unknown.NOTHING);
  }

  @Test
  void hasThePrimaryTeacherOfASectionWhoIsNotAmongItsTeachers() {
    scene.on(SECTIONS, Wire.page(section("c1", "s1", "t2", "p1").replace("[\"t2\"]", "[\"t1\"]")));

    assertThat(roster(scene.rosters(), EAST).staff())
        .extracting(Staff::id)
        .contains(new CleverId("t2"));
  }

  @Test
  void hasTheTermsThatItsSectionsName() {
    scene.on(
        TERMS,
        Wire.page(Wire.term("y1", "2026-06-30"), Wire.term("y2", "2026-06-30"), Wire.term("", "")));
    scene.on(
        SECTIONS,
        Wire.page(
            section("c1", "s1", "t1", "p1"),
            section("c2", "s2", "t2", "p2").replace("\"y1\"", "\"y2\"")));

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).terms())
        .extracting(Term::id)
        .containsExactly(new CleverId("y1"));
    assertThat(roster(rosters, WEST).terms())
        .extracting(Term::id)
        .containsExactly(new CleverId("y2"));
  }

  @Test
  void hasAContactOfEachOfItsStudents() {
    String both =
        """
        {"id":"k3","name":{"last":"Pat"},"roles":{"contact":{"student_relationships":[\
        {"student":"p1"},{"student":"p2"},{"student":"p9"}]}}}""";
    scene.on(CONTACTS, Wire.page(both, Wire.contact("k4", "p9")));

    DistrictRosters rosters = scene.rosters();

    for (CleverId school : List.of(EAST, WEST)) {
      CleverRoster roster = roster(rosters, school);
      assertThat(roster.contacts()).extracting(Contact::id).containsExactly(new CleverId("k3"));
      assertThat(roster.contacts().getFirst().relationships()).hasSize(1);
    }
  }

  /** RosterBuilder: whose a contact is that does not tell, nobody knows. */
  @Test
  void doubtsAContactThatDoesNotTellItsStudentsAtEverySchool() {
    String stray =
        """
        {"id":"k3","name":{"last":"Pat"},"roles":{"contact":{"student_relationships":[\
        {"student":"p1"},{}]}}}""";
    scene.on(CONTACTS, Wire.page(stray));

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).contacts()).hasSize(1);
    assertThat(roster(rosters, WEST).contacts()).isEmpty();
    for (CleverId school : List.of(EAST, WEST)) {
      assertThat(roster(rosters, school).unknown().contacts()).hasSize(1);
      assertThat(rosters.school(school, false).orElseThrow().unknown()).isEqualTo(Unknown.NOTHING);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the list | a further entry | what East lacks | what West lacks
        "sections|null|{SECTION=1, STUDENT=1, TEACHER=1}|{SECTION=1, STUDENT=1, TEACHER=1}",
        "sections|{'id':'c9'}|{SECTION=1, STUDENT=1, TEACHER=1}|{SECTION=1, STUDENT=1, TEACHER=1}",
        "sections|{'school':'s1','students':[],'teachers':[]}|{SECTION=1}|{}",
        "sections|{'id':'c9','school':'s1','teachers':[]}|{STUDENT=1}|{}",
        "sections|{'id':'c9','school':'s1','teachers':[],'students':[null]}|{STUDENT=1}|{}",
        "sections|{'id':'c9','school':'s1','teachers':[],'students':['p1',7]}|{STUDENT=1}|{}",
        "sections|{'id':'c9','school':'s1','students':[],'teachers':{}}|{TEACHER=1}|{}",
        "sections|{'id':'c9','school':'s1','students':[],'teachers':[true]}|{TEACHER=1}|{}",
        "sections|{'id':9,'school':'s1','students':[],'teachers':[]}|{SECTION=1}|{}",
        "sections|{'id':'c9','school':'s1','students':[],'teachers':[]}|{}|{}",
        "sections|{'id':'c9','school':'s9'}|{}|{}",
        "terms|null|{TERM=1}|{TERM=1}",
        "student|null|{STUDENT=1}|{STUDENT=1}",
        "student|{'roles':{'student':{'schools':['s1']}}}|{STUDENT=1}|{STUDENT=1}",
        "student|{'id':'p9'}|{STUDENT=1}|{STUDENT=1}",
        "student|{'id':'p1','roles':{}}|{}|{STUDENT=1}",
        "student|{'id':'p9','roles':{'staff':{}}}|{}|{}",
        "teacher|null|{TEACHER=1}|{TEACHER=1}",
        "teacher|{'roles':{'teacher':{'schools':['s1']}}}|{TEACHER=1}|{TEACHER=1}",
        "teacher|{'id':'t9','roles':{'teacher':{'school':'s1'}}}|{}|{TEACHER=1}",
        "teacher|{'id':'t9','roles':{'teacher':{'schools':[]}}}|{}|{}",
        "staff|null|{OTHER_STAFF=1}|{OTHER_STAFF=1}",
        "staff|{'roles':{'staff':{'schools':['s1']}}}|{OTHER_STAFF=1}|{}",
        "staff|{'id':'a9','roles':{'staff':{}}}|{OTHER_STAFF=1}|{OTHER_STAFF=1}",
        "staff|{'id':'a9','roles':{'staff':{'schools':[]}}}|{}|{}",
        "contact|null|{CONTACT=1}|{CONTACT=1}",
        "contact|{'roles':{'contact':{'student_relationships':[{'student':'p1'}]}}}|{CONTACT=1}|{}",
        "contact|{'roles':{'contact':{}}}|{CONTACT=1}|{CONTACT=1}"
      })
  void tellsWhatMayBeMissing(String list, String entry, String east, String west) {
    scene.on(target(list), withEntry(list, entry.replace('\'', '"')));

    DistrictRosters rosters = scene.rosters();

    assertThat(lacking(rosters, EAST)).isEqualTo(east);
    assertThat(lacking(rosters, WEST)).isEqualTo(west);
    for (CleverId school : List.of(EAST, WEST)) {
      assertThat(CleverApi.unpacker().unpack(rosters.packed(school, true)))
          .contains(roster(rosters, school));
    }
  }

  private static String lacking(DistrictRosters rosters, CleverId school) {
    Map<Unknown.Kind, Integer> records = roster(rosters, school).unknown().records();
    return new TreeMap<>(records).toString();
  }

  private static String target(String list) {
    return switch (list) {
      case "sections" -> SECTIONS;
      case "terms" -> TERMS;
      case "student" -> STUDENTS;
      case "teacher" -> TEACHERS;
      case "staff" -> STAFF;
      default -> CONTACTS;
    };
  }

  private static Reply withEntry(String list, String entry) {
    String good =
        switch (list) {
          case "sections" -> section("c1", "s1", "t1", "p1");
          case "terms" -> Wire.term("y1", "2026-06-30");
          case "student" -> student("p1", "s1");
          case "teacher" -> teacher("t1", "s1");
          case "staff" -> staff("a1", "s1");
          default -> Wire.contact("k1", "p1");
        };
    return Wire.page(good, entry);
  }

  /** I 6: without id and with schools, it may else be only of those that miss somebody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a record without id | whom West's section names | what East lacks | what West lacks
        "student|t2|p2|{STUDENT=1}|{}",
        "student|t2|p8|{STUDENT=1}|{STUDENT=1}",
        "student|t8|p2|{STUDENT=1}|{}",
        "teacher|t2|p2|{TEACHER=1}|{}",
        "teacher|t8|p2|{TEACHER=1}|{TEACHER=1}",
        "teacher|t2|p8|{TEACHER=1}|{}"
      })
  void isOnlyUnknownWhereItIsSaidToBeOrSomebodyIsMissing(
      String role, String teacher, String student, String east, String west) {
    String nameless = "{\"roles\":{\"%s\":{\"schools\":[\"s1\"]}}}".formatted(role);
    scene.on(
        SECTIONS,
        Wire.page(section("c1", "s1", "t1", "p1"), section("c2", "s2", teacher, student)));
    boolean students = role.equals("student");
    String first = students ? student("p1", "s1") : teacher("t1", "s1");
    String second = students ? student("p2", "s2") : teacher("t2", "s2");
    scene.on(students ? STUDENTS : TEACHERS, Wire.page(first, nameless, second, second));

    DistrictRosters rosters = scene.rosters();

    assertThat(lacking(rosters, EAST)).isEqualTo(east);
    assertThat(lacking(rosters, WEST)).isEqualTo(west);
  }

  /** I 6: who is only named by a section of which nobody knows the students is not gone. */
  @Test
  void doubtsTheStudentsOfASchoolWhereASectionsStudentsAreUnknown() {
    scene.on(SECTIONS, Wire.page("{\"id\":\"c1\",\"school\":\"s1\",\"teachers\":[\"t1\"]}"));

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).unknown().students()).containsExactly(new CleverId("c1"));
    assertThat(roster(rosters, EAST).issues()).isEmpty();
    assertThat(lacking(rosters, EAST)).isEqualTo("{STUDENT=1}");
    assertThat(lacking(rosters, WEST)).isEqualTo("{}");
  }
}
