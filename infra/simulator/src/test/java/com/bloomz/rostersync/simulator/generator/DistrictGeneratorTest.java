package com.bloomz.rostersync.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictGeneratorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 60, 500})
  void makesTheSameDistrictOfTheSameSeed(int students) {
    GeneratedDistrict one = DistrictGenerator.seeded(11).students(students).generate();
    GeneratedDistrict two = DistrictGenerator.seeded(11).students(students).generate();
    for (RosterCollection collection : RosterCollection.values()) {
      assertThat(one.district().all(collection))
          .containsExactlyElementsOf(two.district().all(collection).toList());
    }
    assertThat(one.quirks()).isEqualTo(two.quirks());
    assertThat(one.school()).isEqualTo(two.school());
  }

  @Test
  void makesAnotherDistrictOfAnotherSeed() {
    District one = DistrictGenerator.seeded(1).students(60).generate().district();
    District two = DistrictGenerator.seeded(2).students(60).generate().district();
    for (RosterCollection collection : RosterCollection.values()) {
      assertThat(one.ids(collection)).doesNotContainAnyElementsOf(two.ids(collection));
    }
  }

  @Test
  void hasTenThousandStudentsWithTwentyFiveThousandPeopleAndEightyThousandPlaces() {
    GeneratedDistrict generated = DistrictGenerator.seeded(1).students(10_000).generate();
    District district = generated.district();
    assertThat(district.size(RosterCollection.USERS)).isBetween(24_500, 25_700);
    assertThat(district.users(CleverRole.TEACHER).count()).isBetween(880L, 960L);
    assertThat(district.size(RosterCollection.SECTIONS)).isBetween(1_200, 1_450);
    long places =
        district
            .all(RosterCollection.SECTIONS)
            .filter(section -> Json.text(section, "school").equals(generated.school()))
            .mapToLong(section -> Json.texts(section, "students").size())
            .sum();
    assertThat(places).isBetween(79_500L, 81_500L);
  }

  @Test
  void givesEachStudentOneToFiveContacts() {
    District district = DistrictGenerator.seeded(5).students(1_000).tidy().generate().district();
    List<String> children =
        district
            .users(CleverRole.CONTACT)
            .flatMap(contact -> QuirkCheck.relations(contact).stream())
            .map(relation -> Json.text(relation, "student"))
            .toList();
    List<String> students =
        district.users(CleverRole.STUDENT).map(student -> Json.text(student, "id")).toList();
    assertThat(new HashSet<>(children)).hasSameElementsAs(students);
    assertThat(students)
        .allSatisfy(
            student ->
                assertThat(children.stream().filter(student::equals).count()).isBetween(1L, 5L));
    assertThat(
            district.users(CleverRole.CONTACT).filter(one -> QuirkCheck.relations(one).size() > 1))
        .hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 60, 1_000})
  void hasEveryQuirkAFewTimesAndWhereItSays(int students) {
    GeneratedDistrict generated = DistrictGenerator.seeded(students).students(students).generate();
    var check = new QuirkCheck(generated);
    assertThat(Arrays.asList(Quirk.values()))
        .allSatisfy(
            quirk -> {
              List<String> ids = generated.having(quirk);
              assertThat(ids)
                  .as(quirk.text())
                  .hasSizeGreaterThanOrEqualTo(quirk == Quirk.TERM_WITH_TIME ? 1 : 2);
              assertThat(ids).as(quirk.text()).allMatch(id -> check.has(quirk, id));
            });
  }

  @Test
  void hasNoQuirkWhereItIsTidy() {
    GeneratedDistrict tidy = DistrictGenerator.seeded(4).students(100).tidy().generate();
    assertThat(tidy.quirks().keySet()).containsExactly(Quirk.CO_TEACHERS);
    List<String> names =
        tidy.district()
            .all(RosterCollection.SECTIONS)
            .filter(section -> Json.text(section, "school").equals(tidy.school()))
            .map(section -> Json.text(section, "name"))
            .toList();
    assertThat(names).doesNotHaveDuplicates().hasSize(16);
  }

  @Test
  void inventsAddressesAndNumbersThatBelongToNobody() {
    District district = DistrictGenerator.seeded(9).students(300).generate().district();
    assertThat(district.all(RosterCollection.USERS).map(user -> Json.text(user, "email")))
        .allMatch(email -> !email.contains("@") || email.matches("(?i).+@example\\.(org|net|com)"));
    assertThat(district.users(CleverRole.CONTACT).map(DistrictGeneratorTest::digits))
        .allMatch(digits -> digits.length() < 10 || digits.matches("1?[2-9]\\d{2}55501\\d{2}.*"))
        .anyMatch(digits -> digits.length() >= 10);
  }

  @Test
  void givesEveryObjectAnIdOfItsOwn() {
    District district = DistrictGenerator.seeded(9).students(300).generate().district();
    List<String> ids =
        Arrays.stream(RosterCollection.values())
            .flatMap(collection -> district.ids(collection).stream())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{24}"));
  }

  @Test
  void sendsSensitiveFieldsAsCleverDoes() {
    District district = DistrictGenerator.seeded(9).students(60).tidy().generate().district();
    assertThat(district.users(CleverRole.STUDENT).map(CleverRole.STUDENT::of))
        .allMatch(student -> student.hasNonNull("race") && student.hasNonNull("dob"))
        .allMatch(student -> student.has("frl_status") && student.has("disability"));
  }

  @Test
  void refusesASchoolWithoutStudents() {
    DistrictGenerator generator = DistrictGenerator.seeded(1);
    assertThatThrownBy(() -> generator.students(0)).hasMessageContaining("at least one student");
  }

  private static String digits(ObjectNode contact) {
    return Json.text(CleverRole.CONTACT.of(contact), "phone").replaceAll("[^0-9]", "");
  }
}
