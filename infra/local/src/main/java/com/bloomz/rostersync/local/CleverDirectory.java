package com.bloomz.rostersync.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Looks up what an admin sees when linking a school: the token's district and its schools (L 5).
 */
final class CleverDirectory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI base;
  private final String version;
  private final String token;

  CleverDirectory(URI base, String version, String token) {
    this.base = base;
    this.version = version;
    this.token = token;
  }

  /** Clever's id of the district that the token is for. */
  String district() {
    return list("districts", "").keySet().stream()
        .findFirst()
        .orElseThrow(() -> Refusal.ofWork("Clever shows no district for this token."));
  }

  /** The district's schools: their names by their ids. */
  Map<String, String> schools() {
    return list("schools", "?limit=10000");
  }

  private Map<String, String> list(String collection, String query) {
    JsonNode body = body("/" + version + "/" + collection + query);
    var names = new LinkedHashMap<String, String>();
    for (JsonNode entry : body.path("data")) {
      JsonNode object = entry.path("data");
      names.put(object.path("id").asText(), object.path("name").asText());
    }
    return names;
  }

  private JsonNode body(String path) {
    HttpResponse<String> answer = answer(path);
    return switch (answer.statusCode()) {
      case 200 -> json(answer.body());
      case 401, 403 ->
          throw Refusal.ofWork(
              "Clever does not accept the token: check that it is the district's present District"
                  + " Auth Token.");
      default ->
          throw Refusal.ofWork(
              "Clever answered " + answer.statusCode() + " where it should list its districts.");
    };
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw Refusal.ofWork("What answers at Clever's address is not Clever's API.");
    }
  }

  private HttpResponse<String> answer(String path) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw Refusal.ofWork("Clever cannot be reached at " + base + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofWork("The demo was stopped.");
    }
  }
}
