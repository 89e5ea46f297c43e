package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two members who are one person are merged, and the merge is taken back (P 14). */
class MergesResourceTest {
  private static final String MEMBERS = "/schools/school-1/members";

  private final Api api =
      new Api()
          .with(
              ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron", "0042"), "p-1"),
              ImportedPeople.child(ImportedPeople.student("m-2", "Ida", "Byron", "0043"), "p-2"),
              ImportedPeople.parent("p-1", "Anne Milbanke"),
              ImportedPeople.parent("p-2", "Annie Milbanke"));

  @Test
  void mergesTwoParentsAndTakesItBack() {
    merge("p-1", "p-2").is(200);
    assertThat(parentOf("m-2")).isEqualTo("p-1");
    CheckedAnswer other = api.get(MEMBERS + "/p-2").is(200);
    assertThat(other.at("/active")).isEqualTo("false");
    assertThat(other.at("/mergedInto")).isEqualTo("p-1");
    assertThat(api.get("/schools/school-1/edits").is(200).json().toString())
        .contains("\"mergedInto\":\"p-1\"");

    CheckedAnswer back = split("p-2").is(200);
    assertThat(back.at("/active")).isEqualTo("true");
    assertThat(parentOf("m-1")).isEqualTo("p-1");
    assertThat(parentOf("m-2")).isEqualTo("p-2");
    split("p-2").isProblem(409, "not-merged");
  }

  @Test
  void refusesWhoCannotBeOnePerson() {
    merge("p-1", "p-1").isProblem(422, "merge-other-kind");
    merge("p-1", "m-1").isProblem(422, "merge-other-kind");
    merge("p-1", "p-9").isProblem(404, "not-found");
    api.call("POST", MEMBERS + "/p-1/merge", api.office(), "{\"other\":\"p-2\"}", Map.of())
        .isProblem(403, "role-required");
  }

  private String parentOf(String student) {
    return api.get("/schools/school-1/students/" + student + "/guardians")
        .is(200)
        .at("/guardians/0/member/id");
  }

  private CheckedAnswer merge(String kept, String other) {
    return api.call(
        "POST",
        MEMBERS + "/" + kept + "/merge",
        api.admin(),
        "{\"other\":\"" + other + "\"}",
        Map.of());
  }

  private CheckedAnswer split(String member) {
    return api.call("DELETE", MEMBERS + "/" + member + "/merge", api.admin(), "", Map.of());
  }
}
