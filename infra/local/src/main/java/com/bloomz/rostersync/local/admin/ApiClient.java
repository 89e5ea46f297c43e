package com.bloomz.rostersync.local.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.time.Duration;
import java.util.Map;

/** Calls the API as one user. What goes wrong is an {@link ApiProblemException}. */
public final class ApiClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final String token;

  private ApiClient(URI api, String token) {
    this.api = api;
    this.token = token;
  }

  /**
   * Gets a development token and calls with it.
   *
   * @param api scheme, host and port
   * @param role at the school, or {@code bloomz_service}
   * @param email of the user; may be empty
   */
  public static ApiClient signedIn(URI api, String school, String role, String email) {
    String query =
        "/dev/token?school=%s&role=%s&email=%s".formatted(encoded(school), role, encoded(email));
    try (var nobody = new ApiClient(api, "")) {
      HttpResponse<String> answer =
          nobody.answer(nobody.request("GET", query, "", Map.of()).build());
      if (answer.statusCode() != 200) {
        throw new ApiProblemException("", answer.body());
      }
      return new ApiClient(api, answer.body());
    }
  }

  /**
   * What the API answered.
   *
   * @param etag empty where there is none
   */
  record Answer(JsonNode body, String etag) {}

  JsonNode get(String path) {
    return send("GET", path, "", Map.of()).body();
  }

  /** With a body, and headers by name. */
  Answer send(String method, String path, JsonNode body, Map<String, String> headers) {
    return send(method, path, body.toString(), headers);
  }

  /** A new body. */
  static ObjectNode body() {
    return JSON.createObjectNode();
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest request =
        request(method, path, body, headers).header("Authorization", "Bearer " + token).build();
    HttpResponse<String> response = answer(request);
    while (response.statusCode() == TOO_MANY_REQUESTS) {
      pause(Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1)));
      response = answer(request);
    }
    JsonNode json = json(response.body());
    if (response.statusCode() >= 300) {
      String sentences = json.path("detail").asText() + " " + json.path("remedy").asText();
      throw new ApiProblemException(json.path("code").asText(), sentences.strip());
    }
    return new Answer(json, response.headers().firstValue("ETag").orElse(""));
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private HttpRequest.Builder request(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.resolve(path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ApiProblemException("", "The API does not answer at " + api + ".");
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private static ApiProblemException stopped() {
    Thread.currentThread().interrupt();
    return new ApiProblemException("", "The demo was stopped.");
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ApiProblemException("", "The API's answer is not JSON.");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
