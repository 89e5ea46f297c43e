package com.bloomz.rostersync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.simulator.fault.RateReset;
import com.bloomz.rostersync.simulator.fault.Target;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {
  private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  private static final String USERS = "/v3.1/users?limit=10";

  private final GeneratedDistrict made = DistrictGenerator.seeded(1).students(60).generate();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final CleverSimulator simulator;
  private final SimulatorClient client;

  FaultPlanTest() throws IOException {
    simulator =
        CleverSimulator.start(
            made.district(),
            SimulatorOptions.defaults(InstantSource.fixed(NOW)).pause(pauses::add));
    client = new SimulatorClient(simulator);
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void limitsTheSecondRequestAndNamesTheReset() {
    add(NamedFault.RATE_LIMITED);
    assertThat(statuses(USERS, 3)).containsExactly(200, 429, 200);
    add(NamedFault.RATE_LIMITED);
    client.get(USERS);
    HttpResponse<String> limited = client.get(USERS);
    assertThat(limited.body()).isEmpty();
    assertThat(limited.headers().firstValue("x-ratelimit-remaining")).hasValue("0");
    assertThat(limited.headers().firstValue("x-ratelimit-reset"))
        .hasValue(String.valueOf(NOW.plusSeconds(2).getEpochSecond()));
  }

  @Test
  void limitsWithoutNamingTheReset() {
    add(NamedFault.RATE_LIMITED_WITHOUT_RESET);
    client.get(USERS);
    HttpResponse<String> limited = client.get(USERS);
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("x-ratelimit-reset")).isEmpty();
    assertThat(client.get(USERS).statusCode()).isEqualTo(200);
  }

  @Test
  void limitsWithAResetThatIsPastAndWithRetryAfter() {
    var answer = new FaultAction.Answer(429, "text/plain", "", RateReset.PAST, OptionalInt.of(7));
    simulator.faults().add(PlannedFault.always("own", Target.everything(), answer));
    HttpResponse<String> limited = client.get(USERS);
    assertThat(limited.headers().firstValue("retry-after")).hasValue("7");
    assertThat(limited.headers().firstValue("x-ratelimit-reset"))
        .hasValue(String.valueOf(NOW.minusSeconds(60).getEpochSecond()));
  }

  @Test
  void failsThreeTimesOrForever() {
    add(NamedFault.SERVER_ERROR_THREE_TIMES);
    assertThat(statuses(USERS, 6)).containsExactly(200, 500, 500, 500, 200, 200);
    add(NamedFault.SERVER_ERROR_FOREVER);
    assertThat(statuses(USERS, 4)).containsExactly(200, 500, 500, 500);
    assertThat(client.get(USERS).body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void cutsTheBodyInTheMiddle() {
    add(NamedFault.CUT_BODY);
    assertThatThrownBy(() -> client.get("/v3.1/users?limit=10000"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(client.get("/v3.1/sections").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsAPageForPeopleInsteadOfJson() {
    add(NamedFault.HTML_INSTEAD_OF_JSON);
    HttpResponse<String> page = client.get("/v3.1/schools/" + made.school() + "/users");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void leadsToAnotherHost() {
    add(NamedFault.FOREIGN_NEXT);
    assertThat(SimulatorClient.link(client.json(USERS), "next").orElseThrow())
        .startsWith("https://clever.example.net/v3.1/users?limit=10&starting_after=");
    assertThat(SimulatorClient.link(client.json("/v3.1/users?limit=10000"), "next"))
        .hasValue("https://clever.example.net/v3.1/users?limit=10000");
  }

  @Test
  void leadsToTheSamePageAgain() {
    add(NamedFault.REPEATED_PAGE);
    assertThat(SimulatorClient.link(client.json(USERS), "next")).hasValue(USERS);
    assertThat(client.get(USERS).body()).isEqualTo(client.get(USERS).body());
  }

  @ParameterizedTest
  @CsvSource({
    "no-students,/v3.1/users?role=student",
    "no-sections,/v3.1/sections",
    "no-contacts,/v3.1/users?role=contact"
  })
  void hidesAKindUntilTheFaultIsCleared(String name, String list) {
    simulator.faults().add(NamedFault.of(name).orElseThrow().fault());
    HttpResponse<String> hidden = client.get(list);
    assertThat(hidden.statusCode()).isEqualTo(200);
    assertThat(SimulatorClient.ids(SimulatorClient.tree(hidden))).isEmpty();
    simulator.faults().clear();
    assertThat(client.walk(list)).isNotEmpty();
  }

  @Test
  void revokesTheTokenInTheMiddle() {
    add(NamedFault.REVOKED_IN_THE_MIDDLE);
    assertThat(statuses(USERS, 4)).containsExactly(200, 200, 401, 401);
  }

  @Test
  void syncsTheDistrictWhileItIsRead() {
    add(NamedFault.CHANGED_WHILE_PAGING);
    String before = lastSync();
    assertThat(lastSync()).isEqualTo(before);
    client.get(USERS);
    String after = lastSync();
    assertThat(after).isGreaterThan(before);
    client.get(USERS);
    assertThat(lastSync()).isEqualTo(after);
  }

  @Test
  void spoilsEveryFifthStudent() {
    String students = "/v3.1/users?role=student&limit=10000";
    int all = Json.objects(client.json(students), "data").size();
    add(NamedFault.UNREADABLE_STUDENTS);
    List<JsonNode> entries = Json.objects(client.json(students), "data");
    assertThat(entries).hasSize(all);
    assertThat(entries).filteredOn(entry -> entry.path("data").isNull()).hasSize(all / 5);
    add(NamedFault.STUDENTS_WITHOUT_ID);
    assertThat(Json.objects(client.json(students), "data"))
        .filteredOn(entry -> !entry.path("data").has("id"))
        .hasSize(all / 5);
    add(NamedFault.HALF_OF_STUDENTS_AT_FIRST);
    assertThat(Json.objects(client.json(students), "data")).hasSize(all - all / 2);
    assertThat(Json.objects(client.json(students), "data")).hasSize(all);
  }

  @Test
  void spoilsFieldsOfAllOrOfOne() {
    String sections = "/v3.1/sections?limit=10000";
    add(NamedFault.EMPTY_SECTION_STUDENTS);
    assertThat(Json.objects(client.json(sections), "data"))
        .allMatch(entry -> entry.at("/data/students").isArray())
        .allMatch(entry -> entry.at("/data/students").isEmpty());
    add(NamedFault.NO_SECTION_STUDENTS_FIELD);
    assertThat(Json.objects(client.json(sections), "data"))
        .noneMatch(entry -> entry.path("data").has("students"));
    simulator.faults().clear();
    String one = SimulatorClient.ids(client.json(sections)).getFirst();
    simulator
        .faults()
        .add(
            PlannedFault.always(
                "own",
                Target.list(RosterCollection.SECTIONS),
                new FaultAction.SpoilFields(
                    List.of("teachers"), FaultAction.FieldFault.OBJECT, 1, one)));
    assertThat(Json.objects(client.json(sections), "data"))
        .filteredOn(entry -> entry.at("/data/teachers").isObject())
        .singleElement()
        .matches(entry -> entry.at("/data/id").asText().equals(one));
  }

  @Test
  void spoilsFieldsInsideOfArrays() {
    add(NamedFault.RELATIONSHIPS_WITHOUT_STUDENT);
    assertThat(Json.objects(client.json("/v3.1/users?role=contact&limit=10000"), "data"))
        .flatMap(entry -> Json.objects(entry.at("/data/roles/contact"), "student_relationships"))
        .isNotEmpty()
        .noneMatch(relationship -> relationship.has("student"));
    add(NamedFault.NO_LAST_SYNC);
    assertThat(client.json("/v3.1/districts").at("/data/0/data").has("last_sync")).isFalse();
  }

  @Test
  void takesItsTime() {
    add(NamedFault.SLOW);
    client.get(USERS);
    assertThat(pauses).containsExactly(Duration.ofMillis(300));
  }

  @Test
  void emptiesASingleList() {
    simulator
        .faults()
        .add(
            PlannedFault.always(
                    "own", Target.list(RosterCollection.TERMS), new FaultAction.EmptyList())
                .times(1));
    assertThat(SimulatorClient.ids(client.json("/v3.1/terms"))).isEmpty();
    assertThat(SimulatorClient.ids(client.json("/v3.1/terms"))).isNotEmpty();
  }

  @Test
  void strikesOnlyWhatItIsMeantFor() {
    var target = new Target("/users", "", "role=contact");
    simulator.faults().add(PlannedFault.always("own", target, new FaultAction.EmptyList()).from(2));
    String contacts = "/v3.1/users?role=contact";
    assertThat(SimulatorClient.ids(client.json(contacts))).isNotEmpty();
    assertThat(SimulatorClient.ids(client.json("/v3.1/users?role=student"))).isNotEmpty();
    assertThat(SimulatorClient.ids(client.json(contacts))).isEmpty();
  }

  @Test
  void isSwitchedOverHttp() {
    HttpResponse<String> added = client.post("/_simulator/faults", "{\"name\":\"cut-body\"}");
    assertThat(added.statusCode()).isEqualTo(201);
    String own =
        "{\"action\":\"answer\",\"path\":\"/sections\",\"status\":503,\"body\":\"away\",\"times\":2}";
    client.post("/_simulator/faults", own);
    assertThat(Json.objects(client.json("/_simulator/faults"), "faults")).hasSize(2);
    assertThat(statuses("/v3.1/sections", 3)).containsExactly(503, 503, 200);
    assertThat(Json.objects(SimulatorClient.tree(client.delete("/_simulator/faults")), "faults"))
        .isEmpty();
    assertThat(client.get(USERS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"delay\",\"millis\":5}",
        "{\"action\":\"cut-body\"}",
        "{\"action\":\"foreign-next\",\"origin\":\"https://clever.example.net\"}",
        "{\"action\":\"repeat-page\"}",
        "{\"action\":\"empty-list\"}",
        "{\"action\":\"hide\",\"kind\":\"terms\"}",
        "{\"action\":\"move-last-sync\"}",
        "{\"action\":\"spoil-entries\",\"how\":\"without_id\",\"every\":3}",
        "{\"action\":\"spoil-fields\",\"fields\":[\"students\"],\"how\":\"null\",\"only\":\"id1\"}",
        "{\"action\":\"answer\",\"status\":429,\"reset\":\"absent\",\"retryAfter\":3}"
      })
  void knowsEveryActionOverHttp(String fault) {
    assertThat(client.post("/_simulator/faults", fault).statusCode()).isEqualTo(201);
    assertThat(simulator.faults().all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"gremlins\"}",
        "{\"action\":\"explode\"}",
        "{\"action\":\"hide\",\"kind\":\"teapots\"}",
        "{\"name\":\"slow\",\"times\":0}",
        "{\"action\":\"spoil-entries\",\"every\":0}",
        "{\"action\":\"spoil-fields\",\"fields\":[\"students\"],\"how\":\"upside down\"}",
        "not json"
      })
  void saysWhatIsWrongWithAFault(String fault) {
    HttpResponse<String> refused = client.post("/_simulator/faults", fault);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Json.text(SimulatorClient.tree(refused), "message")).isNotBlank();
    assertThat(simulator.faults().all()).isEmpty();
  }

  @Test
  void namesEveryFaultAsTheCommandLineDoes() {
    assertThat(NamedFault.titles())
        .containsExactly(
            "rate-limited",
            "rate-limited-without-reset",
            "server-error-three-times",
            "server-error-forever",
            "cut-body",
            "html-instead-of-json",
            "foreign-next",
            "repeated-page",
            "no-students",
            "no-sections",
            "no-contacts",
            "revoked-in-the-middle",
            "changed-while-paging",
            "unreadable-students",
            "students-without-id",
            "unreadable-staff",
            "unreadable-sections",
            "unreadable-contacts",
            "empty-section-students",
            "empty-section-teachers",
            "no-section-students-field",
            "null-section-students",
            "relationships-without-student",
            "relationships-without-value",
            "no-last-sync",
            "half-of-students-at-first",
            "slow");
    assertThat(NamedFault.titles())
        .allMatch(name -> NamedFault.of(name).orElseThrow().fault().name().equals(name));
  }

  private void add(NamedFault fault) {
    simulator.faults().clear();
    simulator.faults().add(fault.fault());
  }

  private List<Integer> statuses(String path, int requests) {
    return IntStream.range(0, requests).mapToObj(i -> client.get(path).statusCode()).toList();
  }

  private String lastSync() {
    JsonNode districts = client.json("/v3.1/districts");
    return districts.at("/data/0/data/last_sync").asText();
  }
}
