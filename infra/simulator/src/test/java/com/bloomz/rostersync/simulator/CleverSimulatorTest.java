package com.bloomz.rostersync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.simulator.SeenRequest.Credentials;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.simulator.generator.Quirk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleverSimulatorTest {
  private final GeneratedDistrict made = DistrictGenerator.seeded(1).students(60).generate();
  private final District district = made.district();
  private final MutableClock clock = new MutableClock(Instant.parse("2026-10-01T08:00:00Z"));
  private final CleverSimulator simulator;
  private final SimulatorClient client;

  CleverSimulatorTest() throws IOException {
    simulator = CleverSimulator.start(district.copy(), SimulatorOptions.defaults(clock));
    client = new SimulatorClient(simulator);
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "users,1",
    "users,7",
    "users,100",
    "users,10000",
    "sections,1",
    "sections,9",
    "schools,1",
    "terms,1",
    "courses,3",
    "events,1",
    "districts,1"
  })
  void givesEveryObjectOnceAscendingWhateverTheLimit(String path, int limit) {
    RosterCollection collection = RosterCollection.named(path).orElseThrow();
    assertThat(client.walk("/v3.1/" + path + "?limit=" + limit))
        .isSorted()
        .containsExactlyElementsOf(district.ids(collection));
  }

  @Test
  void walksBackwardsToTheSameObjects() {
    List<String> ids = new ArrayList<>();
    JsonNode page = client.json("/v3.1/users?limit=25&ending_before=last");
    while (true) {
      ids.addAll(0, SimulatorClient.ids(page));
      var previous = SimulatorClient.link(page, "prev");
      if (previous.isEmpty()) {
        break;
      }
      page = client.json(previous.orElseThrow());
    }
    assertThat(ids).containsExactlyElementsOf(district.ids(RosterCollection.USERS));
  }

  @Test
  void givesAHundredObjectsWhereNoLimitIsSent() {
    assertThat(SimulatorClient.ids(client.json("/v3.1/users"))).hasSize(100);
  }

  @Test
  void linksPagesRelativelyWithVersionLimitAndFilters() {
    JsonNode first = client.json("/v3.0/users?role=contact&limit=3");
    List<String> ids = SimulatorClient.ids(first);
    assertThat(SimulatorClient.link(first, "self")).hasValue("/v3.0/users?role=contact&limit=3");
    assertThat(SimulatorClient.link(first, "prev")).isEmpty();
    String next = "/v3.0/users?role=contact&limit=3&starting_after=" + ids.getLast();
    assertThat(SimulatorClient.link(first, "next")).hasValue(next);
    JsonNode second = client.json(next);
    String firstId = SimulatorClient.ids(second).getFirst();
    assertThat(SimulatorClient.link(second, "prev"))
        .hasValue("/v3.0/users?role=contact&limit=3&ending_before=" + firstId);
    assertThat(Json.text(second.path("data").path(0), "uri")).isEqualTo("/v3.0/users/" + firstId);
    assertThat(SimulatorClient.link(client.json("/v3.1/events"), "self")).hasValue("/v3.1/events?");
  }

  @Test
  void startsAfterAnIdThatNeedNotExist() {
    String before = district.ids(RosterCollection.SCHOOLS).getFirst();
    assertThat(client.walk("/v3.1/users?limit=10000&starting_after=" + before))
        .containsExactlyElementsOf(district.ids(RosterCollection.USERS));
    JsonNode none = client.json("/v3.1/users?starting_after=ffffffffffffffffffffffff");
    assertThat(SimulatorClient.ids(none)).isEmpty();
    assertThat(SimulatorClient.link(none, "next")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10001,413", "0,400", "-1,400", "many,400", "10000,200"})
  void answersALimitThatIsNotAllowed(String limit, int status) {
    assertThat(client.get("/v3.1/users?limit=" + limit).statusCode()).isEqualTo(status);
  }

  @Test
  void listsForASchoolWhoBelongsToItAndWhomItsSectionsName() {
    List<String> students = schoolUsers("role=student");
    assertThat(students)
        .hasSize(60)
        .containsAll(made.having(Quirk.ATTACHED_BY_SECTION))
        .containsAll(made.having(Quirk.STUDENT_IN_NO_SECTION));
    assertThat(schoolUsers("role=student&primary=true"))
        .doesNotContainAnyElementsOf(made.having(Quirk.ATTACHED_BY_SECTION))
        .doesNotContainAnyElementsOf(made.having(Quirk.OTHER_PRIMARY_SCHOOL))
        .hasSize(60 - 4);
    assertThat(schoolUsers("role=teacher")).containsAll(made.having(Quirk.TEACHER_WITHOUT_SCHOOL));
    assertThat(schoolUsers("role=staff"))
        .containsAll(made.having(Quirk.TEACHER_AND_STAFF))
        .doesNotContainAnyElementsOf(made.having(Quirk.STAFF_WITHOUT_SCHOOL));
    Set<String> byRole = new TreeSet<>(students);
    byRole.addAll(schoolUsers("role=teacher"));
    byRole.addAll(schoolUsers("role=staff"));
    assertThat(schoolUsers("limit=10")).containsExactlyElementsOf(byRole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"student", "teacher", "staff", "district_admin", "contact"})
  void listsTheUsersOfARole(String role) {
    List<String> expected =
        district
            .users(CleverRole.named(role).orElseThrow())
            .map(user -> Json.text(user, "id"))
            .toList();
    assertThat(client.walk("/v3.1/users?limit=10000&role=" + role))
        .containsExactlyElementsOf(expected)
        .isNotEmpty();
  }

  @Test
  void ignoresQueryValuesThatItDoesNotKnow() {
    assertThat(client.walk("/v3.1/users?limit=10000&role=wizard&count=5"))
        .hasSize(district.size(RosterCollection.USERS));
  }

  @Test
  void relatesStudentsTeachersContactsAndSections() {
    ObjectNode section =
        district
            .all(RosterCollection.SECTIONS)
            .filter(one -> Json.text(one, "school").equals(made.school()))
            .findFirst()
            .orElseThrow();
    String id = Json.text(section, "id");
    String student = Json.texts(section, "students").getFirst();
    String teacher = Json.text(section, "teacher");
    assertThat(client.walk("/v3.1/sections/" + id + "/users")).contains(student, teacher);
    assertThat(client.walk("/v3.1/sections/" + id + "/users?role=teacher"))
        .contains(teacher)
        .doesNotContain(student);
    assertThat(client.walk("/v3.1/users/" + student + "/sections")).contains(id);
    assertThat(client.walk("/v3.1/users/" + student + "/myTeachers")).contains(teacher);
    assertThat(client.walk("/v3.1/users/" + teacher + "/mystudents")).contains(student);
    List<String> contacts = client.walk("/v3.1/users/" + student + "/mycontacts");
    assertThat(contacts)
        .allSatisfy(
            contact ->
                assertThat(client.walk("/v3.1/users/" + contact + "/mystudents")).contains(student))
        .isNotEmpty();
    assertThat(Json.text(client.json("/v3.1/sections/" + id + "/term").path("data"), "id"))
        .isEqualTo(Json.text(section, "term_id"));
    assertThat(Json.text(client.json("/v3.1/sections/" + id + "/district").path("data"), "id"))
        .isEqualTo(Json.text(section, "district"));
    assertThat(client.walk("/v3.1/terms/" + Json.text(section, "term_id") + "/sections"))
        .contains(id);
    assertThat(
            client.walk(
                "/v3.1/users/" + made.having(Quirk.TEACHER_AND_STAFF).getFirst() + "/schools"))
        .contains(made.school());
  }

  @Test
  void sendsDatesFromTheListOfTermsAndTimesFromThatOfASchool() {
    JsonNode all = client.json("/v3.1/terms").path("data");
    JsonNode ofSchool = client.json("/v3.1/schools/" + made.school() + "/terms").path("data");
    assertThat(all.path(0).path("data").path("end_date").asText()).isEqualTo("2036-06-12");
    assertThat(ofSchool.path(0).path("data").path("end_date").asText())
        .isEqualTo("2036-06-12T00:00:00.000Z");
  }

  @Test
  void keepsTheFieldsOfTheNewerVersionOutOfTheOlder() {
    String student = "/users/" + made.having(Quirk.SAME_NAMED_STUDENTS).getFirst();
    JsonNode newer = client.json("/v3.1" + student).at("/data/roles/student");
    JsonNode older = client.json("/v3.0" + student).at("/data/roles/student");
    assertThat(newer.has("frl_status")).isTrue();
    assertThat(newer.has("disability")).isTrue();
    assertThat(older.has("frl_status")).isFalse();
    assertThat(older.has("disability")).isFalse();
    assertThat(older.path("dob")).isEqualTo(newer.path("dob"));
  }

  @Test
  void asksForTheTokenOfTheDistrict() {
    HttpResponse<String> none = client.getWithoutToken("/v3.1/districts");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).isEqualTo("{\"message\":\"No authorization provided\"}");
    HttpResponse<String> other = client.get("/v3.1/districts", "Bearer wrong");
    assertThat(other.statusCode()).isEqualTo(401);
    simulator.token("another");
    assertThat(client.get("/v3.1/districts").statusCode()).isEqualTo(401);
    assertThat(client.get("/v3.1/districts", "Bearer another").statusCode()).isEqualTo(200);
  }

  @Test
  void saysInJsonThatAnIdAndInHtmlThatAPathIsUnknown() {
    HttpResponse<String> id = client.get("/v3.1/users/ffffffffffffffffffffffff");
    assertThat(id.statusCode()).isEqualTo(404);
    assertThat(SimulatorClient.tree(id).has("message")).isTrue();
    for (String path :
        List.of("/v3.1/students", "/v2.1/users", "/v3.1/schools/" + made.school() + "/teachers")) {
      HttpResponse<String> unknown = client.get(path);
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
      assertThat(unknown.body()).contains("<pre>Cannot GET " + path + "</pre>");
      assertThat(unknown.headers().firstValue("x-ratelimit-limit")).hasValue("1200");
    }
  }

  @Test
  void countsRequestsOfABearerAMinuteLong() throws IOException {
    try (var strict =
            CleverSimulator.start(
                district.copy(), SimulatorOptions.defaults(clock).requestsAMinute(2));
        var strictClient = new SimulatorClient(strict)) {
      HttpResponse<String> first = strictClient.get("/v3.1/districts");
      assertThat(first.headers().firstValue("x-ratelimit-remaining")).hasValue("1");
      assertThat(first.headers().firstValue("x-ratelimit-bucket")).hasValue("bearer");
      String reset = String.valueOf(clock.instant().plusSeconds(60).getEpochSecond());
      assertThat(first.headers().firstValue("x-ratelimit-reset")).hasValue(reset);
      assertThat(strictClient.get("/v3.1/districts").statusCode()).isEqualTo(200);
      HttpResponse<String> third = strictClient.get("/v3.1/districts");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).isEmpty();
      assertThat(third.headers().firstValue("x-ratelimit-reset")).hasValue(reset);
      clock.pass(Duration.ofSeconds(60));
      assertThat(strictClient.get("/v3.1/districts").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void hidesWhatIsNotShared() {
    String before = lastSync();
    simulator.unshare(SharedKind.STUDENTS);
    simulator.unshare(SharedKind.STAFF);
    assertThat(lastSync()).isNotEqualTo(before);
    assertThat(client.walk("/v3.1/users?role=student")).isEmpty();
    String multi = made.having(Quirk.TEACHER_AND_STAFF).getFirst();
    JsonNode roles = client.json("/v3.1/users/" + multi).at("/data/roles");
    assertThat(roles.has("teacher")).isTrue();
    assertThat(roles.has("staff")).isFalse();
    JsonNode section = client.json("/v3.1/sections?limit=1").at("/data/0/data");
    String dangling = Json.texts(section, "students").getFirst();
    assertThat(client.get("/v3.1/users/" + dangling).statusCode()).isEqualTo(404);
    simulator.share(SharedKind.STUDENTS);
    assertThat(client.get("/v3.1/users/" + dangling).statusCode()).isEqualTo(200);
    simulator.unshare(SharedKind.SECTIONS);
    simulator.unshare(SharedKind.TERMS);
    assertThat(client.walk("/v3.1/sections")).isEmpty();
    assertThat(client.walk("/v3.1/schools/" + made.school() + "/sections")).isEmpty();
    assertThat(client.walk("/v3.1/terms")).isEmpty();
  }

  @Test
  void notesRequestsWithoutTheirSecrets() {
    var told = new ArrayList<SeenRequest>();
    simulator.onRequest(told::add);
    client.get("/v3.1/users?limit=2");
    client.get("/v3.1/users", "Bearer wrong");
    client.getWithoutToken("/v3.1/schools");
    assertThat(simulator.requests().count("/v3.1/users")).isEqualTo(2);
    assertThat(simulator.requests().all()).isEqualTo(told);
    assertThat(told)
        .extracting(SeenRequest::credentials)
        .containsExactly(Credentials.DISTRICT_TOKEN, Credentials.OTHER, Credentials.NONE);
    assertThat(told.toString()).doesNotContain("wrong", SimulatorOptions.DEFAULT_TOKEN);
    simulator.requests().clear();
    assertThat(simulator.requests().all()).isEmpty();
  }

  @Test
  void servesOnLoopbackOnlyAndSaysWhenAPortIsTaken() {
    int port = simulator.url().getPort();
    assertThat(simulator.url().getHost()).isEqualTo("127.0.0.1");
    assertThatThrownBy(
            () ->
                CleverSimulator.start(
                    District.empty(), SimulatorOptions.defaults(clock).port(port)))
        .isInstanceOf(BindException.class);
  }

  /** docs/clever.md 11: an expired id is no error, the oldest events that are left come. */
  @Test
  void tellsWhatIsLeftAfterAPurge() {
    String oldest = client.walk("/v3.1/events").getFirst();
    for (int i = 0; i < 5; i++) {
      simulator.moveLastSync();
    }
    simulator.purgeEvents(3);
    List<String> kept = client.walk("/v3.1/events");

    assertThat(kept).hasSize(3).doesNotContain(oldest);
    assertThat(client.walk("/v3.1/events?starting_after=" + oldest)).isEqualTo(kept);
    assertThat(SimulatorClient.ids(client.json("/v3.1/events?ending_before=last&limit=2")))
        .isEqualTo(kept.subList(1, 3));
  }

  @Test
  void changesWithoutEventsWhileTheyAreOff() {
    List<String> before = client.walk("/v3.1/events");
    client.post("/_simulator/events", "{\"told\":false}");
    simulator.edit(DistrictEdit.SECTION_RENAMED);
    simulator.moveLastSync();
    simulator.unshare(SharedKind.STAFF);
    assertThat(client.walk("/v3.1/events")).isEqualTo(before);

    assertThat(client.post("/_simulator/events", "{\"told\":true,\"kept\":1}").body())
        .contains("\"events\":1");
    simulator.moveLastSync();
    assertThat(client.walk("/v3.1/events")).hasSize(2).startsWith(before.getLast());
  }

  /** docs/clever.md 11: deleted also means no longer shared, created also newly shared. */
  @Test
  void tellsOfSharingByEvents() {
    int people = client.walk("/v3.1/users").size();
    simulator.unshare(SharedKind.CONTACTS);
    int contacts = people - client.walk("/v3.1/users").size();
    assertThat(contacts).isPositive();
    assertThat(types("users.deleted")).isEqualTo(contacts);
    simulator.share(SharedKind.CONTACTS);
    assertThat(types("users.created")).isEqualTo(contacts);
  }

  private long types(String type) {
    return simulator.with(
        all ->
            all.all(RosterCollection.EVENTS)
                .filter(event -> Json.text(event, "type").equals(type))
                .count());
  }

  @Test
  void filtersEventsByTypeAndSchool() {
    List<String> all = client.walk("/v3.1/events");
    assertThat(all).hasSize(2);
    assertThat(client.walk("/v3.1/events?record_type=users")).isEmpty();
    assertThat(client.walk("/v3.1/events?record_type=users&record_type=schools")).isEqualTo(all);
    assertThat(client.walk("/v3.1/events?school=" + made.school())).hasSize(1);
    assertThat(SimulatorClient.ids(client.json("/v3.1/events?ending_before=last&limit=1")))
        .containsExactly(all.getLast());
  }

  private List<String> schoolUsers(String query) {
    return client.walk("/v3.1/schools/" + made.school() + "/users?" + query);
  }

  private String lastSync() {
    return client.json("/v3.1/districts").at("/data/0/data/last_sync").asText();
  }

  /** A clock that stands still until it is moved. */
  private static final class MutableClock implements InstantSource {
    private volatile Instant now;

    private MutableClock(Instant now) {
      this.now = now;
    }

    private void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
