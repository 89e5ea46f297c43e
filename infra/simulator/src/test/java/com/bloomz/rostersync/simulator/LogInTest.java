package com.bloomz.rostersync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.simulator.generator.Quirk;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogInTest {
  private static final String APP = "Basic c2ltdWxhdGVkLWNsaWVudDpzaW11bGF0ZWQtc2VjcmV0";
  private static final String BACK = "http://127.0.0.1:9/back";
  private static final String AUTHORIZE =
      "/oauth/authorize?response_type=code&client_id=simulated-client&redirect_uri=" + BACK;

  private final GeneratedDistrict made = DistrictGenerator.seeded(1).students(60).generate();
  private final String teacher = made.having(Quirk.TEACHER_AND_STAFF).getFirst();
  private Instant now = Instant.parse("2026-10-01T08:00:00Z");
  private final CleverSimulator simulator;
  private final SimulatorClient client;

  LogInTest() throws IOException {
    InstantSource clock = () -> now;
    simulator = CleverSimulator.start(made.district(), SimulatorOptions.defaults(clock));
    client = new SimulatorClient(simulator);
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void givesTheAppTheTokenOfItsDistrict() {
    simulator.token("rotated");
    JsonNode tokens =
        SimulatorClient.tree(client.get("/oauth/tokens?owner_type=district", APP)).path("data");
    assertThat(tokens.path(0).path("access_token").asText()).isEqualTo("rotated");
    String district = tokens.at("/0/owner/id").asText();
    assertThat(tokens(district)).hasSize(1);
    assertThat(tokens("another")).isEmpty();
    assertThat(client.get("/oauth/tokens?owner_type=district", "Basic eDp5").statusCode())
        .isEqualTo(401);
    JsonNode info = SimulatorClient.tree(client.get("/oauth/tokeninfo", "Bearer rotated"));
    assertThat(Json.text(info, "client_id")).isEqualTo("simulated-client");
    assertThat(client.get("/oauth/tokeninfo").statusCode()).isEqualTo(401);
  }

  @Test
  void logsAUserInForItsOwnPathsOnly() {
    HttpResponse<String> sent =
        client.getWithoutToken(AUTHORIZE + "&state=a%26b&simulated_user=" + teacher);
    assertThat(sent.statusCode()).isEqualTo(302);
    String location = sent.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith(BACK + "?code=").endsWith("&state=a%26b");
    String token = Json.text(exchange(code(location), BACK), "access_token");
    String bearer = "Bearer " + token;
    assertThat(token).startsWith("il");
    JsonNode me = SimulatorClient.tree(client.get("/v3.1/me", bearer));
    assertThat(me.at("/data/id").asText()).isEqualTo(teacher);
    assertThat(SimulatorClient.link(me, "canonical")).hasValue("/v3.1/users/" + teacher);
    JsonNode info = SimulatorClient.tree(client.get("/userinfo", bearer));
    assertThat(Json.text(info, "sub")).isEqualTo(teacher);
    assertThat(Json.texts(info, "schools")).contains(made.school());
    JsonNode own = SimulatorClient.tree(client.get("/v3.1/users/" + teacher, bearer));
    assertThat(own.at("/data/roles/staff/roles/0").asText()).isEqualTo("PortalOnly");
    String other = made.having(Quirk.DISTRICT_ADMIN).getFirst();
    assertThat(client.get("/v3.1/users/" + other, bearer).statusCode()).isEqualTo(404);
    assertThat(client.get("/v3.1/users", bearer).statusCode()).isEqualTo(404);
    assertThat(client.get("/v3.1/me").statusCode()).isEqualTo(404);
  }

  @Test
  void takesACodeOnceForAMinuteAndForItsOwnAddress() {
    String once = code(location());
    assertThat(exchange(once, BACK).has("access_token")).isTrue();
    assertThat(Json.text(exchange(once, BACK), "error")).isEqualTo("invalid_grant");
    assertThat(Json.text(exchange(code(location()), "http://127.0.0.1:9/else"), "error"))
        .isEqualTo("invalid_grant");
    String late = code(location());
    now = now.plusSeconds(60);
    assertThat(Json.text(exchange(late, BACK), "error")).isEqualTo("invalid_grant");
  }

  @Test
  void takesTheCodeAsAFormAsWell() {
    String form =
        "grant_type=authorization_code&code=" + code(location()) + "&redirect_uri=" + BACK;
    HttpResponse<String> answer = client.post("/oauth/tokens", form, APP);
    assertThat(Json.text(SimulatorClient.tree(answer), "token_type")).isEqualTo("bearer");
  }

  @Test
  void refusesALogInOfAnotherApp() {
    assertThat(client.getWithoutToken(AUTHORIZE.replace("simulated", "other")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void isEditedAndAskedOverHttp() {
    HttpResponse<String> edited =
        client.post("/_simulator/edits", "{\"edit\":\"section-renamed\",\"name\":\"Robotics\"}");
    String section = Json.text(SimulatorClient.tree(edited), "section");
    assertThat(client.json("/v3.1/sections/" + section).at("/data/name").asText())
        .isEqualTo("Robotics");
    JsonNode newest = client.json("/v3.1/events?ending_before=last&limit=1");
    assertThat(newest.at("/data/0/data/type").asText()).isEqualTo("sections.updated");
    assertThat(client.post("/_simulator/edits", "{\"edit\":\"nonsense\"}").statusCode())
        .isEqualTo(400);
    String nowhere = "{\"edit\":\"section-renamed\",\"school\":\"nowhere\"}";
    assertThat(client.post("/_simulator/edits", nowhere).body()).contains("no section");
    assertThat(Json.objects(client.json("/_simulator/requests"), "requests")).hasSize(2);
    client.delete("/_simulator/requests");
    assertThat(simulator.requests().all()).isEmpty();
    assertThat(client.get("/_simulator/nothing").statusCode()).isEqualTo(404);
    assertThat(simulator.edit(DistrictEdit.STUDENT_ADDED).details()).containsOnlyKeys("student");
  }

  private JsonNode tokens(String district) {
    String path = "/oauth/tokens?owner_type=district&district=" + district;
    return SimulatorClient.tree(client.get(path, APP)).path("data");
  }

  private String location() {
    return client.getWithoutToken(AUTHORIZE).headers().firstValue("location").orElseThrow();
  }

  private static String code(String location) {
    String query = URI.create(location).getQuery();
    return query.substring("code=".length(), query.indexOf('&'));
  }

  private JsonNode exchange(String code, String redirect) {
    String body =
        Json.object()
            .put("grant_type", "authorization_code")
            .put("code", code)
            .put("redirect_uri", redirect)
            .toString();
    return SimulatorClient.tree(client.post("/oauth/tokens", body, APP));
  }
}
