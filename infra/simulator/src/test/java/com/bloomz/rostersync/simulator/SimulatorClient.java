package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Speaks to a simulator as its clients do. */
final class SimulatorClient implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  SimulatorClient(CleverSimulator simulator) {
    this.url = simulator.url();
  }

  HttpResponse<String> get(String path) {
    return send(authorized(path).build());
  }

  HttpResponse<String> get(String path, String authorization) {
    return send(request(path).header("Authorization", authorization).build());
  }

  HttpResponse<String> getWithoutToken(String path) {
    return send(request(path).build());
  }

  HttpResponse<String> post(String path, String body) {
    return send(authorized(path).POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> post(String path, String body, String authorization) {
    return send(
        request(path)
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> delete(String path) {
    return send(authorized(path).DELETE().build());
  }

  JsonNode json(String path) {
    return tree(get(path));
  }

  /** The ids of every page from there on. */
  List<String> walk(String path) {
    var ids = new ArrayList<String>();
    Optional<String> next = Optional.of(path);
    while (next.isPresent()) {
      JsonNode page = json(next.orElseThrow());
      ids.addAll(ids(page));
      next = link(page, "next");
    }
    return ids;
  }

  static JsonNode tree(HttpResponse<String> response) {
    return Json.parse(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  static List<String> ids(JsonNode page) {
    return Json.objects(page, "data").stream()
        .map(element -> Json.text(element.path("data"), "id"))
        .toList();
  }

  static Optional<String> link(JsonNode page, String rel) {
    return Json.objects(page, "links").stream()
        .filter(link -> Json.text(link, "rel").equals(rel))
        .map(link -> Json.text(link, "uri"))
        .findFirst();
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + SimulatorOptions.DEFAULT_TOKEN);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
