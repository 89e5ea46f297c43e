package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.http.Query;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.bloomz.rostersync.simulator.view.Entry;
import com.bloomz.rostersync.simulator.view.RosterView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tokens and log-in, which Clever has at another host (docs/clever.md 2). Whoever comes to {@code
 * /oauth/authorize} is logged in as the user of the parameter {@code simulated_user}, or else as
 * the first district admin.
 */
final class OAuthApi {
  private static final Duration CODE_LIFE = Duration.ofMinutes(1);
  private static final List<String> SCOPES =
      List.of(
          "read:district_admins_limited",
          "read:school_admins_limited",
          "read:sections_limited",
          "read:student_contacts",
          "read:students_limited",
          "read:teachers_limited",
          "read:user_id");

  private final SimulatorOptions options;
  private final Supplier<String> districtToken;
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, String> userTokens = new ConcurrentHashMap<>();

  OAuthApi(SimulatorOptions options, Supplier<String> districtToken) {
    this.options = options;
    this.districtToken = districtToken;
  }

  private record Code(String user, String redirectUri, Instant end) {}

  /** The user whose token it is. */
  Optional<String> user(String token) {
    return Optional.ofNullable(userTokens.get(token));
  }

  SimulatorReply answer(SimulatorRequest request, RosterView view) {
    return switch (request.method() + " " + request.fullPath()) {
      case "GET /oauth/tokens" -> isApp(request) ? tokens(request, view) : unauthorized();
      case "POST /oauth/tokens" -> isApp(request) ? exchange(request) : unauthorized();
      case "GET /oauth/tokeninfo" -> tokenInfo(request);
      case "GET /oauth/authorize" -> authorize(request, view);
      default -> SimulatorReply.noRoute(request);
    };
  }

  private SimulatorReply tokens(SimulatorRequest request, RosterView view) {
    Optional<String> wanted = request.query().first("district");
    ObjectNode body = Json.object();
    var data = body.putArray("data");
    for (Entry district : view.all(RosterCollection.DISTRICTS)) {
      if (wanted.isEmpty() || wanted.orElseThrow().equals(district.id())) {
        ObjectNode token = data.addObject().put("id", district.id());
        token.put("created", "2026-08-03T06:00:00.000Z");
        token.putObject("owner").put("type", "district").put("id", district.id());
        token.put("access_token", districtToken.get()).set("scopes", Json.array(SCOPES));
      }
    }
    String self = "/oauth/tokens?" + request.query().raw();
    body.putArray("links").add(Paging.link("self", self));
    return SimulatorReply.json(200, body);
  }

  private SimulatorReply tokenInfo(SimulatorRequest request) {
    String bearer = request.bearer().orElse("");
    if (!bearer.equals(districtToken.get()) && user(bearer).isEmpty()) {
      return unauthorized();
    }
    ObjectNode body = Json.object().put("client_id", options.clientId());
    body.set("scopes", Json.array(SCOPES));
    return SimulatorReply.json(200, body);
  }

  private SimulatorReply authorize(SimulatorRequest request, RosterView view) {
    Query query = request.query();
    String redirect = query.first("redirect_uri").orElse("");
    Optional<String> user =
        query
            .first("simulated_user")
            .or(
                () ->
                    view.users(Optional.of(CleverRole.DISTRICT_ADMIN)).stream()
                        .map(Entry::id)
                        .findFirst());
    boolean sound =
        query.first("response_type").equals(Optional.of("code"))
            && query.first("client_id").equals(Optional.of(options.clientId()))
            && !redirect.isEmpty();
    if (!sound || user.isEmpty()) {
      return SimulatorReply.message(
          400, "response_type, client_id, redirect_uri or the user is wrong");
    }
    String code = "code" + (codes.size() + 1) + "-" + user.orElseThrow();
    Instant end = options.clock().instant().plus(CODE_LIFE);
    codes.put(code, new Code(user.orElseThrow(), redirect, end));
    String state = query.first("state").map(text -> "&state=" + encoded(text)).orElse("");
    String location =
        redirect
            + (redirect.contains("?") ? "&" : "?")
            + "code="
            + encoded(code)
            + "&scope="
            + encoded(String.join(" ", SCOPES))
            + state;
    return SimulatorReply.text(302, "text/plain; charset=utf-8", "").with("Location", location);
  }

  private SimulatorReply exchange(SimulatorRequest request) {
    String grant = field(request, "grant_type");
    Code code = codes.remove(field(request, "code"));
    boolean good =
        code != null
            && grant.equals("authorization_code")
            && code.redirectUri().equals(field(request, "redirect_uri"))
            && options.clock().instant().isBefore(code.end());
    if (code == null || !good) {
      return SimulatorReply.json(
          400,
          Json.object().put("error", "invalid_grant").put("error_description", "invalid code"));
    }
    String token = "il" + (userTokens.size() + 1) + "-" + code.user();
    userTokens.put(token, code.user());
    return SimulatorReply.json(
        200, Json.object().put("access_token", token).put("token_type", "bearer"));
  }

  private static String field(SimulatorRequest request, String name) {
    Optional<JsonNode> json = Json.parse(request.body()).filter(JsonNode::isObject);
    return json.map(object -> Json.text(object, name))
        .orElseGet(
            () ->
                Query.parse(new String(request.body(), StandardCharsets.UTF_8))
                    .first(name)
                    .orElse(""));
  }

  private boolean isApp(SimulatorRequest request) {
    String app = options.clientId() + ":" + options.clientSecret();
    String basic = Base64.getEncoder().encodeToString(app.getBytes(StandardCharsets.UTF_8));
    return request.authorization().equals("Basic " + basic);
  }

  private static SimulatorReply unauthorized() {
    return SimulatorReply.message(401, "No authorization provided");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
