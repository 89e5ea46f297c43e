package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.show.SentMessages;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A district at the simulated Clever that tests write by hand, and the whole local stack, used over
 * HTTP alone as the web app does. Each case has a school of its own.
 */
final class CaseDistrict implements AutoCloseable {
  static final String ID = "district-1";
  static final String ADMIN = "ada.byron@office.example.org";

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String LATER = "2036-06-12";

  private final Cleanup cleanup = new Cleanup();
  private final CleverSimulator simulator;
  private final LocalStack stack;
  private final LocalApi api;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger schools = new AtomicInteger();

  CaseDistrict() {
    try {
      var options = SimulatorOptions.defaults(CLOCK).requestsAMinute(1_000_000);
      this.simulator = cleanup.later(CleverSimulator.start(district(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.stack =
        cleanup.later(
            LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, CLOCK, listener)));
    var clever =
        new CleverTarget(
            simulator.url(),
            "v3.1",
            SimulatorOptions.DEFAULT_TOKEN,
            Optional.empty(),
            Optional.of(simulator));
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    this.api =
        cleanup.later(
            new ApiStart(stack, clever, CLOCK).start(new Port(0, 0, "--api-port"), quiet));
    cleanup.later(stack.startNotifier(CLOCK, 1));
    cleanup.later(stack.startWorker(stack.environment(clever.url(), "v3.1"), CLOCK));
  }

  private static District district() {
    var district = District.empty();
    district.put(
        RosterCollection.DISTRICTS,
        Json.object()
            .put("id", ID)
            .put("name", "Brook Unified")
            .put("state", "running")
            .put("last_sync", "2026-11-01T02:00:00.000Z"));
    ObjectNode admin = Json.object().put("id", "admin-1").put("district", ID).put("email", ADMIN);
    admin.putObject("name").put("first", "Ada").put("last", "Byron");
    admin.putObject("roles").putObject("district_admin");
    district.put(RosterCollection.USERS, admin);
    district.put(
        RosterCollection.TERMS,
        Json.object()
            .put("id", "term-1")
            .put("district", ID)
            .put("name", "Year")
            .put("start_date", "2026-08-03")
            .put("end_date", LATER));
    return district;
  }

  /** A new school, at Clever and in Bloomz: activated, linked and set up over the API. */
  CaseSchool school() {
    return new CaseSchool(this, "s" + schools.incrementAndGet());
  }

  CleverSimulator simulator() {
    return simulator;
  }

  Mailbox mailbox() {
    return stack.mailbox();
  }

  /** Waits until every message that is to go out has gone out. */
  void awaitPost() {
    try {
      var unused = new SentMessages(stack).awaited(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A development token. */
  String token(String school, String role, String email) {
    String query = "/dev/token?school=%s&role=%s&email=%s".formatted(school, role, email);
    HttpResponse<String> answer = answer("GET", query, "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** What the API answers. */
  HttpResponse<String> answer(String method, String path, String body, Map<String, String> more) {
    var request =
        HttpRequest.newBuilder(api.url().resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    more.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object);
  }

  /** The messages to an address or a number, the oldest first. */
  List<String> received(String to) {
    return mailbox().messages().stream()
        .filter(each -> each.to().equals(to))
        .map(
            each ->
                switch (each) {
                  case com.bloomz.rostersync.mailbox.AcceptedMessage.Mail mail -> mail.text();
                  case com.bloomz.rostersync.mailbox.AcceptedMessage.Text text -> text.body();
                })
        .toList();
  }

  @Override
  public void close() {
    cleanup.close();
    http.close();
  }
}
