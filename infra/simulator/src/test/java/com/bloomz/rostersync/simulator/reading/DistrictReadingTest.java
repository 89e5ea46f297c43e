package com.bloomz.rostersync.simulator.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.fault.FaultAction.FieldFault;
import com.bloomz.rostersync.simulator.fault.FaultAction.SpoilFields;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.simulator.fault.Target;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 12, 2: a district's reading says of each school what the school's own reading says. */
class DistrictReadingTest {
  private static final int PAGE = 70;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void saysOfEachSchoolWhatItsOwnReadingSays(long seed) throws IOException {
    try (var served = new ServedDistrict(MixedDistrict.seeded(seed))) {
      DistrictRosters rosters = served.complete().rosters();

      assertThat(served.schools()).hasSize(6);
      for (CleverId school : served.schools()) {
        assertSame(rosters, school, served.alone(school));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = NamedFault.class,
      names = {
        "RATE_LIMITED_WITHOUT_RESET",
        "SERVER_ERROR_THREE_TIMES",
        "NO_STUDENTS",
        "NO_SECTIONS",
        "NO_CONTACTS",
        "CHANGED_WHILE_PAGING",
        "RELATIONSHIPS_WITHOUT_STUDENT",
        "RELATIONSHIPS_WITHOUT_VALUE",
        "NO_LAST_SYNC"
      })
  void saysTheSameWhereAllOfAKindIsSpoiled(NamedFault fault) throws IOException {
    try (var served = new ServedDistrict(MixedDistrict.seeded(20))) {
      served.only(fault.fault());
      DistrictRosters rosters = served.complete().rosters();

      for (CleverId school : served.schools()) {
        served.only(fault.fault());
        assertSame(rosters, school, served.alone(school));
      }
    }
  }

  /** Who is there by a section alone goes with its members; the classes hold them (I 6). */
  @Test
  void missesOnlyWhomTheEmptySectionsAloneNamed() throws IOException {
    District district = MixedDistrict.seeded(21);
    try (var served = new ServedDistrict(district)) {
      served.only(NamedFault.EMPTY_SECTION_STUDENTS.fault());
      DistrictRosters rosters = served.complete().rosters();

      for (CleverId school : served.schools()) {
        Set<String> own =
            district
                .users(CleverRole.STUDENT)
                .filter(
                    user ->
                        Json.texts(CleverRole.STUDENT.of(user), "schools").contains(school.value()))
                .map(user -> Json.text(user, "id"))
                .collect(Collectors.toSet());
        assertThat(rosters.school(school, true).orElseThrow().students())
            .extracting(student -> student.id().value())
            .hasSameElementsAs(own);
      }
    }
  }

  static Stream<Arguments> spoiled() {
    Stream<PlannedFault> named =
        Stream.of(
                NamedFault.UNREADABLE_STUDENTS,
                NamedFault.STUDENTS_WITHOUT_ID,
                NamedFault.UNREADABLE_STAFF,
                NamedFault.UNREADABLE_SECTIONS,
                NamedFault.UNREADABLE_CONTACTS,
                NamedFault.NO_SECTION_STUDENTS_FIELD,
                NamedFault.NULL_SECTION_STUDENTS)
            .map(NamedFault::fault);
    Stream<PlannedFault> fields =
        Stream.of("student", "teacher", "staff")
            .flatMap(
                role ->
                    Stream.of(FieldFault.ABSENT, FieldFault.NULL, FieldFault.OBJECT)
                        .map(how -> spoiled(users(role), "roles." + role + ".schools", how)));
    Stream<PlannedFault> sections =
        Stream.of("school", "teachers", "students", "id")
            .map(
                field -> spoiled(Target.list(RosterCollection.SECTIONS), field, FieldFault.ABSENT));
    Stream<PlannedFault> people =
        Stream.of("id", "roles")
            .flatMap(
                field ->
                    Stream.of("student", "teacher", "staff", "contact")
                        .map(role -> spoiled(users(role), field, FieldFault.NULL)));
    return Stream.of(named, fields, sections, people)
        .flatMap(Function.identity())
        .map(fault -> Arguments.of(fault, 31L + fault.name().length() % 3));
  }

  private static Target users(String role) {
    return new Target("/", "/users", "role=" + role);
  }

  private static PlannedFault spoiled(Target target, String field, FieldFault how) {
    return PlannedFault.always(
        target.query() + field + how, target, new SpoilFields(List.of(field), how, 3, ""));
  }

  /** I 6: who is missing from a spoiled reading is unknown, and nobody is there who was not. */
  @ParameterizedTest
  @MethodSource("spoiled")
  void takesNobodyWhoIsMissingForGone(PlannedFault fault, long seed) throws IOException {
    try (var served = new ServedDistrict(MixedDistrict.seeded(seed))) {
      Map<CleverId, CleverRoster> truth = new HashMap<>();
      served.schools().forEach(school -> truth.put(school, served.alone(school)));
      served.only(fault);
      DistrictRosters rosters = served.complete().rosters();

      truth.forEach(
          (school, whole) -> {
            CleverRoster spoiled = rosters.school(school, true).orElseThrow();
            assertCareful(whole, spoiled);
            assertThat(CleverApi.unpacker().unpack(rosters.packed(school, true))).contains(spoiled);
          });
    }
  }

  private static void assertCareful(CleverRoster whole, CleverRoster spoiled) {
    Unknown unknown = spoiled.unknown();
    Set<CleverId> sections = gone(whole.sections(), spoiled.sections(), Section::id);
    assertThat(sections.isEmpty() || unknown.lacks(Kind.SECTION)).as("sections").isTrue();
    Set<CleverId> students = gone(whole.students(), spoiled.students(), Student::id);
    assertThat(students.isEmpty() || unknown.lacks(Kind.STUDENT)).as("students").isTrue();
    Set<CleverId> staff = gone(whole.staff(), spoiled.staff(), Staff::id);
    boolean lacksStaff = unknown.lacks(Kind.TEACHER) || unknown.lacks(Kind.OTHER_STAFF);
    assertThat(staff.isEmpty() || lacksStaff).as("staff").isTrue();
    Set<CleverId> contacts = gone(whole.contacts(), spoiled.contacts(), Contact::id);
    unknown.contacts().forEach(each -> contacts.remove(each.id()));
    boolean lacksContacts = unknown.lacks(Kind.CONTACT) || unknown.lacks(Kind.STUDENT);
    assertThat(contacts.isEmpty() || lacksContacts).as("contacts").isTrue();
    assertMembers(whole, spoiled);
  }

  private static void assertMembers(CleverRoster whole, CleverRoster spoiled) {
    Map<CleverId, Section> before =
        whole.sections().stream().collect(Collectors.toMap(Section::id, Function.identity()));
    for (Section section : spoiled.sections()) {
      Section former = before.getOrDefault(section.id(), section);
      assertThat(
              section.students().equals(former.students())
                  || spoiled.unknown().students().contains(section.id()))
          .isTrue();
      assertThat(
              section.teachers().equals(former.teachers())
                  || spoiled.unknown().teachers().contains(section.id()))
          .isTrue();
    }
  }

  /** Who is not there any more; nobody is there who was not. */
  private static <T> Set<CleverId> gone(
      Collection<T> before, Collection<T> after, Function<T, CleverId> id) {
    Set<CleverId> gone = before.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    Set<CleverId> there = after.stream().map(id).collect(Collectors.toSet());
    assertThat(gone).containsAll(there);
    gone.removeAll(there);
    return gone;
  }

  /** Issue 12, 2: as many requests as there are pages, whatever the number of schools. */
  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void asksOnceForEachPage(long seed) throws IOException {
    District district = MixedDistrict.seeded(seed);
    int pages = 2;
    for (RosterCollection list :
        List.of(RosterCollection.SCHOOLS, RosterCollection.SECTIONS, RosterCollection.TERMS)) {
      pages += pages(district.size(list));
    }
    for (CleverRole role :
        List.of(CleverRole.STUDENT, CleverRole.TEACHER, CleverRole.STAFF, CleverRole.CONTACT)) {
      pages += pages((int) district.users(role).count());
    }
    try (var served = new ServedDistrict(district)) {
      DistrictReading reading = served.read(PAGE);

      assertThat(reading).isInstanceOf(DistrictReading.Complete.class);
      assertThat(reading.traffic().requests()).isEqualTo(pages);
      assertThat(served.requests()).isEqualTo(pages);
    }
  }

  private static int pages(int records) {
    return Math.max(1, (records + PAGE - 1) / PAGE);
  }

  private static void assertSame(DistrictRosters rosters, CleverId school, CleverRoster alone) {
    CleverRoster roster = rosters.school(school, true).orElseThrow();
    assertThat(set(roster.sections())).isEqualTo(set(alone.sections()));
    assertThat(set(roster.terms())).isEqualTo(set(alone.terms()));
    assertThat(set(roster.students())).isEqualTo(set(alone.students()));
    assertThat(set(roster.staff())).isEqualTo(set(alone.staff()));
    assertThat(set(roster.contacts())).isEqualTo(set(alone.contacts()));
    assertThat(set(roster.issues())).isEqualTo(set(alone.issues()));
    assertThat(roster.unknown().withContacts(List.of()))
        .isEqualTo(alone.unknown().withContacts(List.of()));
    assertThat(set(roster.unknown().contacts())).isEqualTo(set(alone.unknown().contacts()));
    assertThat(roster.schoolPhone()).isEqualTo(alone.schoolPhone());
    assertThat(CleverApi.unpacker().unpack(rosters.packed(school, true))).contains(roster);
  }

  private static <T> Set<T> set(Collection<T> values) {
    Set<T> set = new HashSet<>(values);
    assertThat(set).hasSameSizeAs(values);
    return set;
  }
}
