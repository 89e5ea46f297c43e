package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.SeenRequest.Credentials;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.bloomz.rostersync.simulator.http.TokenRateLimit;
import com.bloomz.rostersync.simulator.view.LiveDistrict;
import com.bloomz.rostersync.simulator.view.RosterView;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Takes every request: notes it, lets faults strike, asks who it is, answers. */
final class RequestDispatcher implements HttpHandler {
  private final CleverSimulator simulator;
  private final SimulatorOptions options;
  private final LiveDistrict district;
  private final TokenRateLimit rateLimit;
  private final OAuthApi oauth;
  private final AtomicLong answered = new AtomicLong();

  RequestDispatcher(CleverSimulator simulator, SimulatorOptions options, LiveDistrict district) {
    this.simulator = simulator;
    this.options = options;
    this.district = district;
    this.rateLimit = new TokenRateLimit(options.requestsAMinute(), options.clock());
    this.oauth = new OAuthApi(options, simulator::token);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      SimulatorRequest request = SimulatorRequest.of(exchange);
      if (request.fullPath().startsWith(SimulatorControlApi.PREFIX)) {
        new SimulatorControlApi(simulator).answer(request).send(exchange);
      } else {
        serve(request, exchange);
      }
    }
  }

  private void serve(SimulatorRequest request, HttpExchange exchange) throws IOException {
    simulator.seen(
        new SeenRequest(
            request.method(), request.fullPath(), request.query().raw(), credentials(request)));
    List<FaultAction> faults = simulator.faults().strike(request.path(), request.query().raw());
    prepare(faults);
    SimulatorReply reply =
        answer(request, faults).with("X-Request-Id", "simulated-" + answered.incrementAndGet());
    simulator.requests().answered(reply.length());
    if (faults.stream().anyMatch(FaultAction.CutBody.class::isInstance)) {
      reply.sendHalf(exchange);
    } else {
      reply.send(exchange);
    }
  }

  private void prepare(List<FaultAction> faults) {
    for (FaultAction fault : faults) {
      if (fault instanceof FaultAction.Delay delay) {
        options.pause().accept(delay.by());
      } else if (fault instanceof FaultAction.MoveLastSync) {
        simulator.moveLastSync();
      }
    }
  }

  private SimulatorReply answer(SimulatorRequest request, List<FaultAction> faults) {
    Optional<FaultAction.Answer> instead =
        faults.stream()
            .filter(FaultAction.Answer.class::isInstance)
            .map(FaultAction.Answer.class::cast)
            .findFirst();
    if (request.fullPath().startsWith("/oauth/")) {
      return instead
          .map(RequestDispatcher::faulty)
          .orElseGet(() -> oauth.answer(request, district.view(Set.of())));
    }
    Optional<String> bearer = request.bearer();
    if (bearer.isEmpty()) {
      return instead
          .map(RequestDispatcher::faulty)
          .orElseGet(() -> SimulatorReply.message(401, "No authorization provided"));
    }
    TokenRateLimit.State state = rateLimit.count(bearer.orElseThrow());
    if (instead.isPresent()) {
      return rated(state, instead.orElseThrow());
    }
    return state.on(
        state.isExceeded()
            ? SimulatorReply.text(429, "text/plain; charset=utf-8", "")
            : known(request, bearer.orElseThrow(), faults));
  }

  private SimulatorReply known(SimulatorRequest request, String bearer, List<FaultAction> faults) {
    if (bearer.equals(simulator.token())) {
      return new RosterApi(request, view(faults), faults).answer();
    }
    return oauth
        .user(bearer)
        .map(user -> new UserApi(request, view(faults)).answer(user))
        .orElseGet(RequestDispatcher::unknownToken);
  }

  private RosterView view(List<FaultAction> faults) {
    Set<SharedKind> hidden = EnumSet.noneOf(SharedKind.class);
    for (FaultAction fault : faults) {
      if (fault instanceof FaultAction.Hide hide) {
        hidden.add(hide.kind());
      }
    }
    return district.view(hidden);
  }

  private SimulatorReply rated(TokenRateLimit.State state, FaultAction.Answer answer) {
    Instant now = options.clock().instant();
    SimulatorReply reply = faulty(answer);
    return switch (answer.reset()) {
      case TRUE -> state.on(reply);
      case SOON -> new TokenRateLimit.State(state.limit(), 0, now.plusSeconds(2)).on(reply);
      case PAST -> new TokenRateLimit.State(state.limit(), 0, now.minusSeconds(60)).on(reply);
      case ABSENT -> reply.with("X-RateLimit-Remaining", "0");
    };
  }

  private static SimulatorReply faulty(FaultAction.Answer answer) {
    SimulatorReply reply =
        SimulatorReply.text(answer.status(), answer.contentType(), answer.body());
    return answer.retryAfter().isPresent()
        ? reply.with("Retry-After", String.valueOf(answer.retryAfter().getAsInt()))
        : reply;
  }

  private Credentials credentials(SimulatorRequest request) {
    if (request.authorization().isEmpty()) {
      return Credentials.NONE;
    }
    if (request.authorization().startsWith("Basic ")) {
      return Credentials.BASIC;
    }
    String bearer = request.bearer().orElse("");
    if (bearer.equals(simulator.token())) {
      return Credentials.DISTRICT_TOKEN;
    }
    return oauth.user(bearer).isPresent() ? Credentials.USER_TOKEN : Credentials.OTHER;
  }

  private static SimulatorReply unknownToken() {
    var body = Json.object().put("code", 101).put("error", "Unrecognized token string");
    body.putObject("data");
    return SimulatorReply.json(401, body);
  }
}
