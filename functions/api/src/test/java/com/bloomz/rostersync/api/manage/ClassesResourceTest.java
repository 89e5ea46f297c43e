package com.bloomz.rostersync.api.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes and their members are changed by hand (M 1, M 2, M 3). */
class ClassesResourceTest {
  private static final String CLASSES = "/schools/school-1/classes";

  private final Api api =
      new Api()
          .with(
              RollReader.synced("c-1", "Algebra", "m-1", "m-2"),
              RollReader.synced("c-2", "Émigré Poets"),
              RollReader.synced("c-3", "Choir").withArchived(true),
              ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron"), "p-1"),
              ImportedPeople.student("m-2", "Conan", "O'Brien"),
              ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
              ImportedPeople.parent("p-1", "Anne Milbanke"));

  @Test
  void listsClassesByNameAndFindsThem() {
    assertThat(names("{}")).containsExactly("Algebra", "Émigré Poets");
    assertThat(names("{\"text\":\"emigre\"}")).containsExactly("Émigré Poets");
    assertThat(names("{\"state\":\"ARCHIVED\"}")).containsExactly("Choir");
    assertThat(names("{\"text\":\"poets\"}")).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheyStoppedThoughAClassIsRenamedBetweenThem() {
    CheckedAnswer first = search("{\"limit\":1}");
    api.send("POST", CLASSES, "{\"name\":\"Aaa\"}").is(201);
    CheckedAnswer second = search("{\"limit\":1,\"cursor\":\"" + first.at("/cursor") + "\"}");

    assertThat(first.at("/classes/0/name")).isEqualTo("Algebra");
    assertThat(second.at("/classes/0/name")).isEqualTo("Émigré Poets");
    assertThat(second.json().has("cursor")).isFalse();
  }

  @Test
  void aCursorIsGoodForItsOwnListOnly() {
    String cursor = search("{\"limit\":1}").at("/cursor");
    assertThat(cursor).doesNotContainIgnoringCase("algebra");

    for (String body :
        List.of(
            "{\"text\":\"a\",\"cursor\":\"" + cursor + "\"}",
            "{\"state\":\"ARCHIVED\",\"cursor\":\"" + cursor + "\"}",
            "{\"cursor\":\"" + cursor + "A\"}",
            "{\"cursor\":\"" + "A".repeat(5_000) + "\"}",
            "{\"cursor\":\"algebra\"}",
            "{\"cursor\":\"\"}")) {
      api.call("POST", CLASSES + "/search", api.admin(), body, Map.of()).namesField("cursor");
    }
  }

  @Test
  void makesAClassByHand() {
    CheckedAnswer made = api.send("POST", CLASSES, "{\"name\":\"  Chess\\u0000 Club \"}").is(201);

    assertThat(made.at("/name")).isEqualTo("Chess Club");
    assertThat(made.at("/source")).isEqualTo("MANUAL");
    assertThat(made.at("/fromClever")).isEqualTo("false");
    assertThat(api.get(made.header("Location")).is(200).json()).isEqualTo(made.json());
    api.send("POST", CLASSES, "{\"name\":\"CHESS  club\"}").isProblem(409, "class-name-taken");
  }

  @Test
  void renamesAClassForGood() {
    CheckedAnswer before = api.get(CLASSES + "/c-1").is(200);
    CheckedAnswer after = rename("c-1", "Algebra I", before.header("ETag")).is(200);

    assertThat(after.at("/name")).isEqualTo("Algebra I");
    assertThat(after.at("/cleverName")).isEqualTo("Algebra");
    assertThat(after.at("/renamed")).isEqualTo("true");
    assertThat(after.at("/students")).isEqualTo("2");
    rename("c-1", "Algebra II", before.header("ETag")).isProblem(412, "changed-meanwhile");
    rename("c-1", "Algebra II", "W/\"1\"").namesField("If-Match");
    rename("c-1", "émigré poets", after.header("ETag")).isProblem(409, "class-name-taken");
    assertThat(api.get(CLASSES + "/c-1").at("/name")).isEqualTo("Algebra I");
  }

  @Test
  void archivesAndRestoresAClass() {
    assertThat(api.send("POST", CLASSES + "/c-1/archive", "").is(200).at("/archived"))
        .isEqualTo("true");
    put("c-1", "m-2", "STUDENT").isProblem(409, "class-archived");
    api.send("POST", CLASSES, "{\"name\":\"algebra\"}").is(201);
    api.send("POST", CLASSES + "/c-1/restore", "").isProblem(409, "class-name-taken");
    assertThat(api.send("POST", CLASSES + "/c-3/restore", "").is(200).at("/archived"))
        .isEqualTo("false");
  }

  @Test
  void tellsWhetherADeletedClassComesBack() {
    CheckedAnswer synced = api.call("DELETE", CLASSES + "/c-1", api.office(), "", Map.of()).is(200);
    assertThat(synced.at("/willReturn")).isEqualTo("true");
    assertThat(synced.at("/note")).contains("Archive it");
    api.get(CLASSES + "/c-1").isProblem(404, "not-found");

    String made = api.send("POST", CLASSES, "{\"name\":\"Chess\"}").header("Location");
    CheckedAnswer byHand = api.call("DELETE", made, api.admin(), "", Map.of()).is(200);
    assertThat(byHand.json()).hasToString("{\"willReturn\":false}");
  }

  @Test
  void showsEverybodyInAClass() {
    put("c-1", "t-1", "PRIMARY_TEACHER").is(200);
    CheckedAnswer roll = api.get(CLASSES + "/c-1/members").is(200);

    assertThat(roll.at("/students/0/member/last")).isEqualTo("Byron");
    assertThat(roll.at("/students/1/member/last")).isEqualTo("O'Brien");
    assertThat(roll.at("/teachers/0/place")).isEqualTo("PRIMARY_TEACHER");
    assertThat(roll.at("/teachers/0/source")).isEqualTo("MANUAL");
    assertThat(roll.at("/parents/0/member/first")).isEqualTo("Anne");
    assertThat(roll.at("/parents/0/children/0")).isEqualTo("m-1");
  }

  @Test
  void tellsWhatImportsMakeOfAPlaceGivenOrTakenByHand() {
    assertThat(put("c-2", "m-1", "STUDENT").is(200).at("/willLeave")).isEqualTo("true");
    assertThat(put("c-2", "t-1", "CO_TEACHER").is(200).json()).hasToString("{\"willLeave\":false}");
    assertThat(end("c-1", "m-1").is(200).at("/willReturn")).isEqualTo("true");

    String made = api.send("POST", CLASSES, "{\"name\":\"Chess\"}").at("/id");
    assertThat(put(made, "m-1", "STUDENT").is(200).at("/willLeave")).isEqualTo("false");
    assertThat(end(made, "m-1").is(200).at("/willReturn")).isEqualTo("false");
  }

  @Test
  void refusesPlacesThatDoNotFit() {
    put("c-1", "m-1", "CO_TEACHER").isProblem(422, "wrong-kind");
    put("c-1", "t-1", "STUDENT").isProblem(422, "wrong-kind");
    put("c-1", "t-1", "PRIMARY_TEACHER").is(200);
    api.with(ImportedPeople.staff("t-2", "Lise", "Meitner", Role.TEACHER));
    put("c-1", "t-2", "PRIMARY_TEACHER").isProblem(409, "class-has-primary-teacher");
    put("c-1", "m-9", "STUDENT").isProblem(404, "not-found");
    put("c-9", "m-1", "STUDENT").isProblem(404, "not-found");
    end("c-1", "t-2").isProblem(404, "not-found");
    api.get(CLASSES + "/c-9/members").isProblem(404, "not-found");
  }

  @Test
  void keepsWhoDidWhat() {
    rename("c-1", "Algebra I", "\"1\"").is(200);
    end("c-1", "m-1").is(200);

    CheckedAnswer newest = api.get("/schools/school-1/edits?limit=1").is(200);
    assertThat(newest.at("/edits/0/by")).isEqualTo("user-1");
    assertThat(newest.at("/edits/0/you")).isEqualTo("true");
    assertThat(newest.at("/edits/0/changes/0/entity")).isEqualTo("studentEnrolments");
    assertThat(newest.at("/edits/0/changes/0/within")).isEqualTo("c-1");
    CheckedAnswer older =
        api.get("/schools/school-1/edits?limit=1&cursor=" + newest.at("/cursor")).is(200);
    assertThat(older.at("/edits/0/changes/0/after/name")).isEqualTo("Algebra I");
    api.get("/schools/school-1/edits?cursor=" + newest.at("/cursor") + "B").namesField("?cursor");
  }

  private List<String> names(String body) {
    List<String> names = new ArrayList<>();
    search(body).json().path("classes").forEach(each -> names.add(each.path("name").asText()));
    return names;
  }

  private CheckedAnswer search(String body) {
    return api.send("POST", CLASSES + "/search", body).is(200);
  }

  private CheckedAnswer rename(String id, String name, String etag) {
    return api.call(
        "PATCH",
        CLASSES + "/" + id,
        api.office(),
        "{\"name\":\"" + name + "\"}",
        Map.of("If-Match", etag));
  }

  private CheckedAnswer put(String in, String member, String place) {
    return api.send(
        "PUT", CLASSES + "/" + in + "/members/" + member, "{\"place\":\"" + place + "\"}");
  }

  private CheckedAnswer end(String in, String member) {
    return api.call(
        "DELETE", CLASSES + "/" + in + "/members/" + member, api.office(), "", Map.of());
  }
}
