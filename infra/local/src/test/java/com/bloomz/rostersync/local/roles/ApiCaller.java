package com.bloomz.rostersync.local.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls the API of one school as one user; an answer of 400 and above fails the test. */
final class ApiCaller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI school;
  private final String token;

  ApiCaller(URI api, String school, String role, String email) throws Exception {
    this.school = api.resolve("/schools/" + school + "/");
    String query = "/dev/token?school=%s&role=%s&name=Ada+Byron&email=%s";
    this.token =
        HTTP.send(
                HttpRequest.newBuilder(
                        api.resolve(
                            query.formatted(
                                school, role, URLEncoder.encode(email, StandardCharsets.UTF_8))))
                    .build(),
                BodyHandlers.ofString())
            .body();
  }

  JsonNode get(String path) throws Exception {
    return call("GET", path, "", Map.of());
  }

  JsonNode call(String method, String path, String body) throws Exception {
    return call(method, path, body, Map.of());
  }

  JsonNode call(String method, String path, String body, Map<String, String> headers)
      throws Exception {
    return JSON.readTree(send(method, path, body, headers).body());
  }

  /** Saves the settings with some of them changed. */
  void set(Map<String, JsonNode> changed) throws Exception {
    HttpResponse<String> now = send("GET", "settings", "", Map.of());
    ObjectNode settings = (ObjectNode) JSON.readTree(now.body());
    settings.setAll(changed);
    String etag = now.headers().firstValue("ETag").orElseThrow();
    call("PUT", "settings", settings.toString(), Map.of("If-Match", etag));
  }

  /** Asks for an import, or for what is done to one; gives its id. */
  String start(String path, String key, String body) throws Exception {
    return call("POST", path, body, Map.of("Idempotency-Key", key)).path("id").asText();
  }

  private HttpResponse<String> send(
      String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(school.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token);
    headers.forEach(request::header);
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new AssertionError(method + " " + path + ": " + answer.body());
    }
    return answer;
  }
}
