package com.bloomz.rostersync.api.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any two imports are compared over the API (X 5). */
class DiffResourceTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");

  private final Api api = new Api().linked();
  private String first = "";
  private String second = "";

  @BeforeEach
  void importTwice() {
    first = imported("key-00001");
    for (String name : List.of("=Math", "Art", "Chess")) {
      api.pass(Duration.ofMinutes(1));
      api.rosters.note(
          SCHOOL,
          List.of(
              Fields.created("name", name)
                  .change(Entity.CLASSES, Verb.CREATED, "c-" + name.charAt(1), Rule.M)),
          new Stamp(api.now(), "user-1"));
    }
    api.pass(Duration.ofMinutes(1));
    second = imported("key-00002");
  }

  private String imported(String key) {
    String id = api.startImport(key, "{}").is(202).at("/id");
    if (!(api.imports.claim(SCHOOL, api.now(), api.now().plusSeconds(900))
        instanceof Claiming.Claimed(Claim claim))) {
      throw new AssertionError("no import waits");
    }
    var report = ImportReport.ofSeized(claim, api.now(), ImportState.SUCCEEDED, null);
    assertThat(api.imports.finish(claim, report, Findings.NONE, null)).isPresent();
    api.pass(Duration.ofSeconds(1));
    return id;
  }

  private String diff(String kind) {
    return "/schools/school-1/imports/" + second + "/diff" + kind + "?with=" + first;
  }

  @Test
  void x5DifferencesComeByPages() {
    CheckedAnswer page = api.get(diff("") + "&limit=2").is(200);
    CheckedAnswer last = api.get(diff("") + "&limit=2&cursor=" + page.at("/cursor")).is(200);

    assertThat(page.at("/total")).isEqualTo("3");
    assertThat(page.at("/edits")).isEqualTo("3");
    assertThat(page.at("/imports")).isEqualTo("0");
    List<String> names = new ArrayList<>();
    page.json()
        .at("/differences")
        .forEach(each -> names.add(each.at("/change/after/name").asText()));
    last.json()
        .at("/differences")
        .forEach(each -> names.add(each.at("/change/after/name").asText()));
    assertThat(names).containsExactlyInAnyOrder("=Math", "Art", "Chess");
    assertThat(page.at("/differences/0/byHand")).isEqualTo("true");
    assertThat(last.json().has("cursor")).isFalse();
  }

  @Test
  void x5TheOtherWayRoundWorksToo() {
    String path = "/schools/school-1/imports/" + first + "/diff?with=" + second;

    assertThat(api.get(path).is(200).at("/differences/0/change/verb")).isEqualTo("REMOVED");
  }

  @Test
  void x5DifferencesAreGivenOutAsFiles() {
    CheckedAnswer table = api.get(diff(".csv") + "&limit=2").is(200);
    CheckedAnswer rest = api.get(diff(".csv") + "&limit=2&cursor=2").is(200);
    CheckedAnswer lines = api.get(diff(".jsonl")).is(200);

    assertThat(table.header("Link")).isEqualTo("<?with=" + first + "&cursor=2>; rel=\"next\"");
    assertThat(table.reply().body()).contains("\"By hand\"").hasLineCount(3);
    assertThat(rest.reply().body()).doesNotContain("By hand").hasLineCount(1);
    assertThat(rest.header("Link")).isEmpty();
    assertThat(table.reply().body() + rest.reply().body()).contains("\"'=Math\"");
    assertThat(lines.reply().body()).hasLineCount(3).contains("\"byHand\":true");
  }

  @Test
  void x5WhatCannotBeComparedIsRefused() {
    String path = "/schools/school-1/imports/" + second + "/diff";
    api.get(path).namesField("?with");
    api.get(path + "?with=").namesField("?with");
    api.get(path + "?with=nowhere").isProblem(404, "not-found");
    api.get("/schools/school-1/imports/nowhere/diff?with=" + first).isProblem(404, "not-found");
    api.get(diff("") + "&cursor=x").namesField("?cursor");
    api.get(diff("") + "&cursor=9").namesField("?cursor");
  }
}
