package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member's classes and a parent's children are found (M, G 4). */
class PlacesResourceTest {
  private static final String MEMBERS = "/schools/school-1/members";

  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "music", "m-1", "m-2"),
              RollReader.synced("c-2", "Algebra", "m-1"),
              RollReader.synced("c-3", "Zoology", "m-1").withArchived(true),
              ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron"), "p-1", "p-2"),
              ImportedPeople.child(ImportedPeople.student("m-2", "Ann", "Byron"), "p-1"),
              ImportedPeople.child(ImportedPeople.student("m-3", "Al", "Byron"), "p-1")
                  .withActive(false),
              ImportedPeople.student("m-4", "Eve", "Adams"),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              ImportedPeople.parent("p-1", "Anne Milbanke"),
              ImportedPeople.parent("p-2", "George Byron").withActive(false));

  @Test
  void aStudentsClassesAreByNameArchivedOnesToo() {
    CheckedAnswer places = classes("m-1");

    assertThat(places.json().at("/classes").findValuesAsText("name"))
        .containsExactly("Algebra", "music", "Zoology");
    assertThat(places.at("/classes/0/class/id")).isEqualTo("c-2");
    assertThat(places.at("/classes/0/place")).isEqualTo("STUDENT");
    assertThat(places.at("/classes/0/source")).isEqualTo("CLEVER");
    assertThat(places.at("/classes/2/class/archived")).isEqualTo("true");
    assertThat(classes("m-4").json()).hasToString("{\"classes\":[]}");
    assertThat(classes("p-1").json()).hasToString("{\"classes\":[]}");
  }

  @Test
  void aTeachersClassesSayWhatTheTeacherIsThere() {
    api.send("PUT", "/schools/school-1/classes/c-2/members/t-1", "{\"place\":\"PRIMARY_TEACHER\"}")
        .is(200);

    assertThat(classes("t-1").json().at("/classes").findValuesAsText("name"))
        .containsExactly("Algebra");
    assertThat(classes("t-1").at("/classes/0/place")).isEqualTo("PRIMARY_TEACHER");
    assertThat(classes("t-1").at("/classes/0/source")).isEqualTo("MANUAL");
  }

  @Test
  void aParentsChildrenAreThoseWhoAreActiveWithTheirClasses() {
    CheckedAnswer places = children("p-1");

    assertThat(places.json().at("/children")).hasSize(2);
    assertThat(places.at("/children/0/member/id")).isEqualTo("m-1");
    assertThat(places.at("/children/0/relationship")).isEqualTo("Mother");
    assertThat(places.at("/children/0/type")).isEqualTo("Parent/Guardian");
    assertThat(places.at("/children/0/source")).isEqualTo("CLEVER");
    assertThat(places.json().at("/children/0/classes")).hasSize(3);
    assertThat(places.at("/children/1/member/id")).isEqualTo("m-2");
    assertThat(places.at("/children/1/classes/0/class/name")).isEqualTo("music");
    assertThat(children("p-2").json().at("/children")).as("of one who has left").isEmpty();
    assertThat(children("m-1").json().at("/children")).as("of a student").isEmpty();
  }

  @Test
  void officeStaffSeeThemAndNobodyWhoIsNotThereHasAny() {
    for (String part : List.of("/classes", "/children")) {
      api.call("GET", MEMBERS + "/p-1" + part, api.office(), "", Map.of()).is(200);
      api.get(MEMBERS + "/m-9" + part).isProblem(404, "not-found");
    }
  }

  private CheckedAnswer classes(String member) {
    return api.get(MEMBERS + "/" + member + "/classes").is(200);
  }

  private CheckedAnswer children(String parent) {
    return api.get(MEMBERS + "/" + parent + "/children").is(200);
  }
}
