package com.bloomz.rostersync.simulator.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.expected.Expected;
import com.bloomz.rostersync.simulator.expected.ExpectedContactField;
import com.bloomz.rostersync.simulator.expected.ExpectedSettings;
import com.bloomz.rostersync.simulator.expected.ExpectedStudentIdField;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistrictEditorTest {
  private static final ExpectedSettings CHOICES =
      new ExpectedSettings(
          ExpectedStudentIdField.SIS_ID,
          ExpectedContactField.RELATIONSHIP,
          Set.of("Parent", "Grandparent"),
          LocalDate.parse("2026-10-01"));

  private final GeneratedDistrict made = DistrictGenerator.seeded(2).students(120).generate();
  private final District district = made.district();
  private final District before = district.copy();
  private final Expected expectedBefore = expected();

  @Test
  void takesAStudentOutOfASection() {
    EditResult result = apply(DistrictEdit.STUDENT_LEAVES_SECTION);
    assertThat(changed(RosterCollection.SECTIONS)).containsExactly(result.of("section"));
    assertThat(changed(RosterCollection.USERS)).isEmpty();
    assertThat(Json.texts(section(result), "students")).doesNotContain(result.of("student"));
    Expected after = expected();
    assertThat(after.studentEnrolments()).isEqualTo(expectedBefore.studentEnrolments() - 1);
    assertThat(after.students()).isEqualTo(expectedBefore.students());
  }

  @Test
  void takesAStudentOutOfTheSchool() {
    EditResult result = apply(DistrictEdit.STUDENT_LEAVES_SCHOOL);
    String student = result.of("student");
    assertThat(district.find(RosterCollection.USERS, student)).isEmpty();
    assertThat(mentions(student)).isZero();
    assertThat(expected().students()).isEqualTo(expectedBefore.students() - 1);
    int sections = Integer.parseInt(result.of("sections"));
    assertThat(changed(RosterCollection.SECTIONS)).hasSize(sections);
    assertThat(sections).isPositive();
  }

  @Test
  void renamesASection() {
    EditResult result = apply(DistrictEdit.SECTION_RENAMED, Map.of("name", "Robotics"));
    assertThat(changed(RosterCollection.SECTIONS)).containsExactly(result.of("section"));
    assertThat(Json.text(section(result), "name")).isEqualTo("Robotics");
    assertThat(expected()).isEqualTo(expectedBefore);
    assertThat(Json.text(section(apply(DistrictEdit.SECTION_RENAMED)), "name"))
        .startsWith("Renamed ");
  }

  @Test
  void removesASectionThatNobodyBelongsThrough() {
    EditResult result = apply(DistrictEdit.SECTION_REMOVED);
    assertThat(district.find(RosterCollection.SECTIONS, result.of("section"))).isEmpty();
    Expected after = expected();
    assertThat(after.classes()).isEqualTo(expectedBefore.classes() - 1);
    assertThat(after.skippedSections()).isEqualTo(expectedBefore.skippedSections());
    assertThat(after.students()).isEqualTo(expectedBefore.students());
    assertThat(after.staff()).isEqualTo(expectedBefore.staff());
  }

  @Test
  void addsACoTeacher() {
    EditResult result = apply(DistrictEdit.CO_TEACHER_ADDED);
    assertThat(changed(RosterCollection.SECTIONS)).containsExactly(result.of("section"));
    assertThat(Json.texts(section(result), "teachers")).contains(result.of("teacher"));
    assertThat(expected().staffEnrolments()).isEqualTo(expectedBefore.staffEnrolments() + 1);
  }

  @Test
  void changesWhatAContactIsToAStudent() {
    EditResult result =
        apply(
            DistrictEdit.CONTACT_RELATIONSHIP_CHANGED,
            Map.of("from", "Parent", "to", "Grandparent"));
    assertThat(changed(RosterCollection.USERS)).containsExactly(result.of("contact"));
    assertThat(result.of("from")).isEqualTo("Parent");
    ObjectNode contact = user(result.of("contact"));
    assertThat(contact.at("/roles/contact/student_relationships/0/relationship").asText())
        .isEqualTo("Grandparent");
    assertThat(expected()).isEqualTo(expectedBefore);
  }

  @Test
  void changesTheTypeOfAContactWhereThatIsTheField() {
    EditResult result =
        apply(
            DistrictEdit.CONTACT_RELATIONSHIP_CHANGED, Map.of("field", "type", "to", "Emergency"));
    assertThat(
            user(result.of("contact")).at("/roles/contact/student_relationships/0/type").asText())
        .isEqualTo("Emergency")
        .isNotEqualTo(result.of("from"));
  }

  @Test
  void givesAStudentAnotherCleverIdEverywhere() {
    EditResult result = apply(DistrictEdit.STUDENT_NEW_CLEVER_ID);
    String former = result.of("formerStudent");
    String student = result.of("student");
    assertThat(district.find(RosterCollection.USERS, former)).isEmpty();
    assertThat(student).isGreaterThan(before.ids(RosterCollection.USERS).getLast());
    assertThat(mentions(former)).isZero();
    ObjectNode was = before.find(RosterCollection.USERS, former).orElseThrow();
    assertThat(user(student).put("id", former)).isEqualTo(was);
    assertThat(expected()).isEqualTo(expectedBefore);
  }

  @Test
  void renamesAStudent() {
    EditResult result = apply(DistrictEdit.STUDENT_RENAMED);
    assertThat(changed(RosterCollection.USERS)).containsExactly(result.of("student"));
    assertThat(user(result.of("student")).at("/name/first").asText()).startsWith("New ");
  }

  @Test
  void addsAContactAndAStudent() {
    EditResult contact = apply(DistrictEdit.CONTACT_ADDED);
    assertThat(changed(RosterCollection.USERS)).containsExactly(contact.of("contact"));
    assertThat(expected().parents()).isEqualTo(expectedBefore.parents() + 1);
    assertThat(expected().guardianships()).isEqualTo(expectedBefore.guardianships() + 1);
    EditResult student = apply(DistrictEdit.STUDENT_ADDED);
    assertThat(user(student.of("student")).at("/roles/student/school").asText())
        .isEqualTo(made.school());
    assertThat(expected().students()).isEqualTo(expectedBefore.students() + 1);
    assertThat(expected().studentEnrolments()).isEqualTo(expectedBefore.studentEnrolments());
    assertThat(expected().issues()).isEqualTo(expectedBefore.issues());
  }

  @Test
  void movesTheTimesOfEverythingAndNothingElse() {
    EditResult result = apply(DistrictEdit.TIMESTAMPS_MOVED);
    assertThat(Integer.parseInt(result.of("objects"))).isGreaterThan(300);
    for (String id : before.ids(RosterCollection.USERS)) {
      ObjectNode was = before.find(RosterCollection.USERS, id).orElseThrow();
      ObjectNode is = user(id);
      assertThat(is.path("created")).isNotEqualTo(was.path("created"));
      assertThat(is.without(List.of("created", "last_modified")).toString())
          .isEqualTo(was.without(List.of("created", "last_modified")).toString());
    }
  }

  @ParameterizedTest
  @EnumSource(DistrictEdit.class)
  void movesLastSyncAndChoosesBySeed(DistrictEdit edit) {
    District other = before.copy();
    EditResult one = apply(edit);
    EditResult two = new DistrictEditor(7).apply(other, made.school(), edit, Map.of());
    assertThat(two).isEqualTo(one);
    assertThat(lastSync(district)).isEqualTo(lastSync(other)).isGreaterThan(lastSync(before));
    for (RosterCollection collection : RosterCollection.values()) {
      assertThat(other.all(collection))
          .containsExactlyElementsOf(district.all(collection).toList());
    }
  }

  @Test
  void tellsTheFeedWhatWasBefore() {
    EditResult result = apply(DistrictEdit.STUDENT_RENAMED);
    List<ObjectNode> events = newEvents();
    assertThat(events).hasSize(2);
    assertThat(Json.text(events.getFirst(), "type")).isEqualTo("districts.updated");
    assertThat(events.getFirst().at("/data/previous_attributes").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("last_sync");
    ObjectNode event = events.getLast();
    assertThat(Json.text(event, "type")).isEqualTo("users.updated");
    assertThat(event.at("/data/object/id").asText()).isEqualTo(result.of("student"));
    assertThat(event.at("/data/previous_attributes").toString())
        .isEqualTo(
            Json.object()
                .set(
                    "name",
                    Json.object()
                        .put(
                            "first",
                            before
                                .find(RosterCollection.USERS, result.of("student"))
                                .orElseThrow()
                                .at("/name/first")
                                .asText()))
                .toString());
  }

  @Test
  void ordersTheFeedOfAnEditOfManyObjects() {
    apply(DistrictEdit.STUDENT_NEW_CLEVER_ID);
    List<String> types = newEvents().stream().map(event -> Json.text(event, "type")).toList();
    assertThat(types)
        .startsWith("users.created", "districts.updated", "sections.updated")
        .endsWith("users.deleted");
  }

  @Test
  void saysWhatTheSchoolDoesNotHave() {
    var editor = new DistrictEditor(7);
    assertThatThrownBy(
            () -> editor.apply(District.empty(), "nowhere", DistrictEdit.SECTION_RENAMED, Map.of()))
        .isInstanceOf(EditException.class)
        .hasMessageContaining("section-renamed")
        .hasMessageContaining("section with a name of its own");
  }

  private EditResult apply(DistrictEdit edit) {
    return apply(edit, Map.of());
  }

  private EditResult apply(DistrictEdit edit, Map<String, String> details) {
    return new DistrictEditor(7).apply(district, made.school(), edit, details);
  }

  private Expected expected() {
    return Expected.of(district, made.school(), CHOICES);
  }

  private Set<String> changed(RosterCollection collection) {
    var changed = new TreeSet<String>();
    for (ObjectNode now : district.all(collection).toList()) {
      String id = Json.text(now, "id");
      if (!before.find(collection, id).equals(java.util.Optional.of(now))) {
        changed.add(id);
      }
    }
    return changed;
  }

  private List<ObjectNode> newEvents() {
    return district
        .all(RosterCollection.EVENTS)
        .filter(event -> before.find(RosterCollection.EVENTS, Json.text(event, "id")).isEmpty())
        .toList();
  }

  private long mentions(String id) {
    return district
            .all(RosterCollection.SECTIONS)
            .filter(section -> section.toString().contains(id))
            .count()
        + district.users(CleverRole.CONTACT).filter(user -> user.toString().contains(id)).count();
  }

  private ObjectNode section(EditResult result) {
    return district.find(RosterCollection.SECTIONS, result.of("section")).orElseThrow();
  }

  private ObjectNode user(String id) {
    return district.find(RosterCollection.USERS, id).orElseThrow();
  }

  private static String lastSync(District district) {
    return district
        .all(RosterCollection.DISTRICTS)
        .map(one -> Json.text(one, "last_sync"))
        .findFirst()
        .orElseThrow();
  }
}
