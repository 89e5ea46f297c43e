package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The walk from activation to the first report, over HTTP, as the web app goes it. */
@ResourceLock(LinkedDistrict.SHARED_STACK)
class LocalApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final InstantSource CLOCK = InstantSource.system();

  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void anAdminLinksASchoolImportsItAndReadsTheReport() throws Exception {
    try (LinkedDistrict scenario = LinkedDistrict.generated(60);
        AutoCloseable _ = LinkedDistrict.STACK.startWorker(scenario.environment(), CLOCK);
        LocalApi api = api(scenario)) {
      String school = "/schools/" + scenario.school() + "-by-api";
      String service = token(api, school, "bloomz_service", "");
      String admin = token(api, school, "SCHOOL_ADMIN", adminOf(scenario));

      activateAndLink(api, school, service, admin);
      logIn(api, school, admin, adminId(scenario));
      chooseFreeSchool(api, school, admin);
      awaitContactValues(api, school, admin);

      JsonNode started = call(api, "POST", school + "/imports", admin, "{}");
      JsonNode ended = await(api, school + "/imports/" + started.path("id").asText(), admin);

      assertThat(ended.path("state").asText()).isEqualTo("SUCCEEDED");
      assertThat(ended.at("/counts/students/created").asInt()).isPositive();
      String journal = school + "/imports/" + started.path("id").asText() + "/journal";
      assertThat(call(api, "GET", journal, admin, "").path("total").asInt()).isPositive();
      assertThat(call(api, "GET", school + "/imports/latest", admin, "")).isEqualTo(ended);
    }
  }

  /** Review 14: a worker reads the contacts, and nobody waits for Clever within a request. */
  private void awaitContactValues(LocalApi api, String school, String admin) throws Exception {
    JsonNode offer = call(api, "GET", school + "/settings/contact-values", admin, "");
    assertThat(offer.path("state").asText()).isEqualTo("READING");
    while (offer.path("state").asText().equals("READING")) {
      Thread.sleep(100);
      offer = call(api, "GET", school + "/settings/contact-values", admin, "");
    }
    assertThat(offer.path("state").asText()).isEqualTo("READY");
    assertThat(offer.path("contacts").asInt()).isPositive();
  }

  private void activateAndLink(LocalApi api, String school, String service, String admin)
      throws Exception {
    assertThat(call(api, "GET", school + "/clever", admin, "").path("code").asText())
        .isEqualTo("clever-not-active");
    call(api, "PUT", school + "/clever/activation", service, "{}");
    String wrong = "{\"token\":\"a-token-of-nobody\"}";
    assertThat(call(api, "PUT", school + "/clever/token", admin, wrong).path("code").asText())
        .isEqualTo("clever-token-rejected");
    String token = "{\"token\":\"%s\"}".formatted(SimulatorOptions.DEFAULT_TOKEN);
    assertThat(call(api, "PUT", school + "/clever/token", admin, token).path("linked").asBoolean())
        .isTrue();
  }

  private void logIn(LocalApi api, String school, String admin, String expected) throws Exception {
    JsonNode login = call(api, "POST", school + "/clever/login", admin, "");
    String location = follow(login.path("authorizeUrl").asText());
    String result =
        "{\"code\":\"%s\",\"state\":\"%s\"}"
            .formatted(parameter(location, "code"), parameter(location, "state"));
    assertThat(call(api, "POST", school + "/clever/login/complete", admin, result))
        .isEqualTo(JSON.createObjectNode().put("cleverUser", expected));
  }

  private void chooseFreeSchool(LocalApi api, String school, String admin) throws Exception {
    JsonNode schools = call(api, "GET", school + "/clever/schools", admin, "");
    JsonNode free =
        schools.path("schools").findParents("taken").stream()
            .filter(each -> !each.path("taken").asBoolean())
            .findFirst()
            .orElseThrow();
    String choice = "{\"cleverSchool\":\"%s\"}".formatted(free.path("school").path("id").asText());
    call(api, "PUT", school + "/clever/school", admin, choice);
  }

  private static LocalApi api(LinkedDistrict scenario) {
    var environment = ApiStart.environment(scenario.environment(), scenario.simulator().url());
    var port = new Port(0, 0, "--api-port");
    return LinkedDistrict.STACK.start(
        LocalApi.FUNCTION,
        () -> port.open(free -> LocalApi.start(free, environment, DevIssuer.create(CLOCK))));
  }

  private static String adminOf(LinkedDistrict scenario) {
    return scenario
        .simulator()
        .with(
            district ->
                district
                    .users(CleverRole.DISTRICT_ADMIN)
                    .map(user -> Json.text(user, "email"))
                    .filter(email -> !email.isEmpty())
                    .findFirst()
                    .orElseThrow());
  }

  /** Whom the simulator logs in. */
  private static String adminId(LinkedDistrict scenario) {
    return scenario
        .simulator()
        .with(
            district ->
                district
                    .users(CleverRole.DISTRICT_ADMIN)
                    .map(user -> Json.text(user, "id"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
  }

  private String token(LocalApi api, String school, String role, String email) throws Exception {
    String query =
        "/dev/token?school=%s&role=%s&email=%s"
            .formatted(
                school.substring("/schools/".length()),
                role,
                URLEncoder.encode(email, StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(api.url().resolve(query)).build()).body();
  }

  private JsonNode call(LocalApi api, String method, String path, String token, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(api.url().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", "the-first-import")
            .build();
    return JSON.readTree(send(request).body());
  }

  private JsonNode await(LocalApi api, String path, String token) throws Exception {
    JsonNode seen = call(api, "GET", path, token, "");
    while (!seen.has("end")) {
      assertThat(seen.path("state").asText()).isIn("WAITING", "RUNNING");
      seen = call(api, "GET", path, token, "");
    }
    return seen;
  }

  private String follow(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)).build())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, BodyHandlers.ofString());
  }

  private static String parameter(String address, String name) {
    for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError("the address has no " + name);
  }
}
