package com.bloomz.rostersync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.simulator.generator.Quirk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator beside answers that the real Clever has given. */
class RecordedShapesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-10-01T08:00:00Z"));

  private final GeneratedDistrict made = DistrictGenerator.seeded(1).students(60).tidy().generate();
  private final CleverSimulator simulator;
  private final SimulatorClient client;

  RecordedShapesTest() throws IOException {
    simulator = CleverSimulator.start(made.district(), SimulatorOptions.defaults(CLOCK));
    client = new SimulatorClient(simulator);
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_districts.json",
        "api_schools_limit_3.json",
        "api_terms_limit_3.json",
        "api_schools_58da8c58155b940248000007_terms.json",
        "api_schools_58da8c58155b940248000007_users_limit_25.json",
        "api_sections_58da8c6a894273be68000182.json",
        "api_users_58da8c63d7dc0ca0680003ed.json",
        "api_users_58da8c63d7dc0ca0680003ed_mycontacts.json",
        "api_users_5faac8b7bc447500a10ae840.json"
      })
  void sendsEveryFieldThatCleverHasSent(String file) throws IOException {
    JsonNode recorded = recorded(file);
    HttpResponse<String> response = client.get(ours(recorded));
    assertThat(response.statusCode()).isEqualTo(recorded.path("status").intValue());
    assertThat(fields(first(SimulatorClient.tree(response))))
        .containsAll(fields(first(recorded.path("body"))));
    assertThat(response.headers().map().keySet())
        .contains(
            "content-type",
            "cache-control",
            "x-ratelimit-bucket",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-request-id");
    assertThat(response.headers().firstValue("content-type"))
        .hasValue(recorded.path("headers").path("content-type").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_sections_58da8c6a894273be68000182.json",
        "api_users_58da8c63d7dc0ca0680003ed.json",
        "api_users_5faac8b7bc447500a10ae840.json"
      })
  void linksAnObjectAsCleverHasLinkedIt(String file) throws IOException {
    JsonNode recorded = recorded(file);
    JsonNode body = client.json(ours(recorded));
    assertThat(rels(body)).isEqualTo(rels(recorded.path("body")));
  }

  @Test
  void writesAnUnknownPathAsCleverHasWrittenIt() throws IOException {
    JsonNode recorded = recorded("api_resources__admin.json");
    HttpResponse<String> response = client.get("/v3.0/resources");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(recorded.path("body").asText());
  }

  @Test
  void writesTheListOfTokensAsCleverHasWrittenIt() throws IOException {
    JsonNode recorded = recorded("id_oauth_tokens_owner_type_district.json");
    HttpResponse<String> response =
        client.get(
            "/oauth/tokens?owner_type=district",
            "Basic c2ltdWxhdGVkLWNsaWVudDpzaW11bGF0ZWQtc2VjcmV0");
    assertThat(fields(SimulatorClient.tree(response))).isEqualTo(fields(recorded.path("body")));
    assertThat(response.headers().firstValue("x-ratelimit-limit")).isEmpty();
  }

  @Test
  void writesEventsAsCleverHasWrittenThem() throws IOException {
    JsonNode recorded = recorded("api_events_limit_25.json");
    JsonNode ours = client.json("/v3.0/events?limit=25");
    assertThat(keys(ours.at("/data/0/data"))).isEqualTo(keys(recorded.at("/body/data/0/data")));
    assertThat(keys(ours.at("/data/0"))).isEqualTo(keys(recorded.at("/body/data/0")));
    assertThat(ours.at("/data/0/data/data/object").isObject()).isTrue();
  }

  /** The recorded request with ids of the generated district. */
  private String ours(JsonNode recorded) {
    String uri = URI.create(recorded.at("/request/uri").asText()).getRawPath();
    String query = URI.create(recorded.at("/request/uri").asText()).getRawQuery();
    String path =
        uri.replaceAll("/schools/[0-9a-f]{24}", "/schools/" + made.school())
            .replaceAll("/sections/[0-9a-f]{24}", "/sections/" + section())
            .replaceAll("/users/58da[0-9a-f]{20}", "/users/" + student())
            .replaceAll("/users/5faa[0-9a-f]{20}", "/users/" + teacher());
    return query == null ? path : path + "?" + query;
  }

  private String section() {
    return made.having(Quirk.CO_TEACHERS).getFirst();
  }

  private String student() {
    return first(CleverRole.STUDENT);
  }

  private String teacher() {
    return first(CleverRole.TEACHER);
  }

  private String first(CleverRole role) {
    return made.district().users(role).map(user -> Json.text(user, "id")).findFirst().orElseThrow();
  }

  private static JsonNode recorded(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(SharedFolder.at("clever/recorded/" + file));
    return Json.parse(bytes).orElseThrow();
  }

  private static JsonNode first(JsonNode body) {
    return body.path("data").isArray() ? body.at("/data/0/data") : body.path("data");
  }

  /** The paths of all fields below, without the free names of {@code ext}. */
  private static Set<String> fields(JsonNode node) {
    var fields = new TreeSet<String>();
    collect("", node, fields);
    return fields;
  }

  private static void collect(String path, JsonNode node, Set<String> fields) {
    node.forEach(element -> collectElement(path, node, element, fields));
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                String below = path + "/" + field.getKey();
                fields.add(below);
                if (!field.getKey().equals("ext")) {
                  collect(below, field.getValue(), fields);
                }
              });
    }
  }

  private static void collectElement(
      String path, JsonNode node, JsonNode element, Set<String> fields) {
    if (node.isArray()) {
      collect(path + "[]", element, fields);
    }
  }

  private static Set<String> keys(JsonNode object) {
    var keys = new TreeSet<String>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> rels(JsonNode body) {
    var rels = new TreeSet<String>();
    Json.objects(body, "links").forEach(link -> rels.add(Json.text(link, "rel")));
    return rels;
  }
}
