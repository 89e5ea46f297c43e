package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff who have left, and who may bring them back (P 11, L 2; F 1 and review 9). */
class FormerStaffTest {
  private static final String SCHOOL = "/schools/school-1";
  private static final String ADMIN = SCHOOL + "/members/t-2";

  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1"),
              ImportedPeople.student("m-1", "Ada", "Byron"),
              ImportedPeople.staff("t-2", "Grace", "Hopper", Role.SCHOOL_ADMIN),
              ImportedPeople.staff("t-9", "Mary", "Somerville", Role.SCHOOL_ADMIN));

  @Test
  @DisplayName("Review 9: office staff bring no removed School Admin back, into no class")
  void officeStaffPutNoFormerAdminIntoAClass() {
    remove();
    into("c-1", api.office()).isProblem(403, "school-admin-required");
    assertThat(api.get(ADMIN).at("/active")).isEqualTo("false");
    assertThat(api.get(ADMIN).at("/formerRole")).isEqualTo("SCHOOL_ADMIN");
    assertThat(api.get(ADMIN).json().has("role")).isFalse();
  }

  @Test
  @DisplayName("Review 9: nor as somebody's parent")
  void officeStaffMakeNoFormerAdminAParent() {
    remove();
    parentOf("m-1", api.office()).isProblem(403, "school-admin-required");
    assertThat(api.get(ADMIN).at("/active")).isEqualTo("false");
  }

  @Test
  void aSchoolAdminBringsAFormerAdminBackWithTheRole() {
    remove();
    into("c-1", api.admin()).is(200);
    CheckedAnswer back = api.get(ADMIN).is(200);
    assertThat(back.at("/role")).isEqualTo("SCHOOL_ADMIN");
    assertThat(back.json().has("formerRole")).isFalse();
    assertThat(back.json().at("/activeKinds")).hasToString("[\"STAFF\"]");
  }

  @Test
  void aFormerAdminWhomAnAdminMakesAParentIsAParentOnly() {
    remove();
    parentOf("m-1", api.admin()).is(200);
    CheckedAnswer parent = api.get(ADMIN).is(200);
    assertThat(parent.json().at("/kinds")).hasToString("[\"STAFF\",\"PARENT\"]");
    assertThat(parent.json().at("/activeKinds")).hasToString("[\"PARENT\"]");
    assertThat(parent.json().has("role")).isFalse();
    assertThat(parent.at("/formerRole")).isEqualTo("SCHOOL_ADMIN");
  }

  @Test
  void officeStaffBringBackWhoHasNoRaisedRole() {
    api.with(
        ImportedPeople.staff("t-3", "Emmy", "Noether", Role.TEACHER).withActive(false),
        ImportedPeople.parent("p-1", "Anne Milbanke").withActive(false));
    put("/classes/c-1/members/t-3", "{\"place\":\"CO_TEACHER\"}", api.office()).is(200);
    put("/students/m-1/guardians/p-1", "{}", api.office()).is(200);

    assertThat(api.get(SCHOOL + "/members/t-3").at("/role")).isEqualTo("TEACHER");
    assertThat(api.get(SCHOOL + "/members/p-1").at("/active")).isEqualTo("true");
  }

  /** Two hats end by hand in one edit, and the journal has both. */
  @Test
  void aRemovalByHandEndsEveryHat() {
    api.with(former(true));
    api.call("DELETE", SCHOOL + "/members/t-4", api.admin(), "", Map.of()).is(200);

    assertThat(api.get(SCHOOL + "/members/t-4").json().at("/activeKinds")).isEmpty();
    CheckedAnswer edits = api.get(SCHOOL + "/edits?limit=1").is(200);
    assertThat(edits.at("/edits/0/changes/0/entity")).isEqualTo("staff");
    assertThat(edits.at("/edits/0/changes/1/entity")).isEqualTo("parents");
    assertThat(edits.at("/edits/0/changes/1/before/active")).isEqualTo("true");
  }

  @Test
  @DisplayName("F 1: a teacher who has left and is a parent is in the list of parents only")
  void aFormerTeacherIsListedAsAParent() {
    api.with(former(false));
    assertThat(search("STAFF")).doesNotContain("t-4");
    assertThat(search("PARENT")).contains("t-4");
  }

  private static Member former(boolean staffStill) {
    return ImportedPeople.staff("t-4", "Nora", "Vale", Role.TEACHER)
        .withStaff(new Hat.OfStaff(null, Role.TEACHER).withActive(staffStill))
        .withParent(new Hat.OfParent(new TreeSet<>()));
  }

  private String search(String kind) {
    return api.send("POST", SCHOOL + "/members/search", "{\"kind\":\"" + kind + "\"}")
        .is(200)
        .json()
        .toString();
  }

  private void remove() {
    api.call("DELETE", ADMIN, api.admin(), "", Map.of()).is(200);
  }

  private CheckedAnswer into(String rosterClass, String token) {
    return put("/classes/" + rosterClass + "/members/t-2", "{\"place\":\"CO_TEACHER\"}", token);
  }

  private CheckedAnswer parentOf(String student, String token) {
    return put("/students/" + student + "/guardians/t-2", "{}", token);
  }

  private CheckedAnswer put(String path, String body, String token) {
    return api.call("PUT", SCHOOL + path, token, body, Map.of());
  }
}
