package com.bloomz.rostersync.local.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.bloomz.rostersync.roster.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code GET /dev/token?school=…&role=…&email=…&name=…}: a token of the {@link DevIssuer} as plain
 * text. A request with a mistake is answered 400 with a sentence that says which.
 */
final class DevTokens {
  static final String PATH = "/dev/token";

  private static final String SERVICE = "bloomz_service";
  private static final List<String> ROLES =
      Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(SERVICE)).toList();
  private static final Set<String> NAMES = Set.of("school", "role", "email", "name");
  private static final Pattern SCHOOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final DevIssuer issuer;

  DevTokens(DevIssuer issuer) {
    this.issuer = issuer;
  }

  /**
   * Answers.
   *
   * @param rawQuery without the question mark; may be empty
   */
  APIGatewayV2HTTPResponse answer(String method, String rawQuery) {
    if (!method.equals("GET")) {
      return text(405, "Get a token with GET.");
    }
    var query = new HashMap<String, String>();
    for (String pair : rawQuery.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty() && query.put(parts[0], parts.length == 1 ? "" : parts[1]) != null) {
        return text(400, "The query has " + parts[0] + " twice.");
      }
    }
    query.replaceAll((_, value) -> ApiEvents.decoded(value));
    return answer(query);
  }

  private APIGatewayV2HTTPResponse answer(Map<String, String> query) {
    String school = query.getOrDefault("school", "");
    String role = query.getOrDefault("role", Role.SCHOOL_ADMIN.name());
    String email = query.getOrDefault("email", "");
    if (!NAMES.containsAll(query.keySet())) {
      return text(400, "The query can have school, role, email and name.");
    }
    if (!ROLES.contains(role)) {
      return text(400, "There is no such role; use one of " + String.join(", ", ROLES) + ".");
    }
    if (school.isEmpty() && !role.equals(SERVICE)) {
      return text(
          400, "Say for which school: " + PATH + "?school=SCHOOL&role=SCHOOL_ADMIN&email=ADDRESS");
    }
    if (!school.isEmpty() && !SCHOOL.matcher(school).matches()) {
      return text(
          400,
          "That cannot be a school's id: it has 1 to 100 letters, digits and . _ : ~ -, and begins"
              + " with a letter or digit.");
    }
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      return text(400, "That is not an email address.");
    }
    return text(200, issuer.token(school, role, email, query.getOrDefault("name", "")));
  }

  private static APIGatewayV2HTTPResponse text(int status, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(
            Map.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"))
        .withBody(body)
        .build();
  }
}
