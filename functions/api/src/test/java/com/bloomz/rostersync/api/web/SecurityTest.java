package com.bloomz.rostersync.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.api.contract.Issuer;
import com.nimbusds.jose.Algorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what (L 2). */
class SecurityTest {
  /** Nimbus asks an issuer for its keys twice in half a minute at most. */
  private static final int MORE_THAN_FETCHED = 6;

  private static final String CLEVER = "/schools/school-1/clever";

  private final Api api = new Api().activated();

  static Stream<Arguments> untrusted() {
    return Stream.of(
        Arguments.of("expired", change(c -> c.expirationTime(Date.from(Instant.EPOCH)))),
        Arguments.of("without expiry", change(c -> c.expirationTime(null))),
        Arguments.of(
            "not yet",
            change(c -> c.notBeforeTime(Date.from(Instant.parse("2090-01-01T00:00:00Z"))))),
        Arguments.of("of another issuer", change(c -> c.issuer("https://evil.example"))),
        Arguments.of("for another audience", change(c -> c.audience("another"))),
        Arguments.of("for nobody", change(c -> c.audience((String) null))),
        Arguments.of("without subject", change(c -> c.subject(null))),
        Arguments.of(
            "with roles that are no list",
            change(c -> c.claim("schools", Map.of("school-1", "SCHOOL_ADMIN")))),
        Arguments.of(
            "with schools that are no object", change(c -> c.claim("schools", "school-1"))));
  }

  @ParameterizedTest
  @MethodSource("untrusted")
  void believesNoTokenThatIs(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
    CheckedAnswer answer = api.call("GET", CLEVER, api.admin(change), "", Map.of());
    assertThat(answer.isProblem(401, "token-invalid").header("WWW-Authenticate"))
        .as(what)
        .isEqualTo("Bearer");
  }

  @Test
  void believesNoTokenThatIsForgedUnsignedOrMissing() {
    String forged = Issuer.withKey("key-1").token(api.now(), Api.SCHOOL, "SCHOOL_ADMIN");
    String unsigned =
        new PlainJWT(
                new JWTClaimsSet.Builder()
                    .issuer(Issuer.NAME)
                    .audience(Issuer.AUDIENCE)
                    .subject("user-1")
                    .claim("schools", Map.of(Api.SCHOOL, List.of("SCHOOL_ADMIN")))
                    .expirationTime(Date.from(api.now().plusSeconds(600)))
                    .build())
            .serialize();
    assertThat(unsigned).endsWith(".");
    assertThat(Algorithm.NONE.getName()).isEqualTo("none");
    String sound = api.admin();
    String cut = sound.substring(0, sound.length() - 4);
    for (String token : List.of(forged, unsigned, cut, "x", "")) {
      api.call("GET", CLEVER, token, "", Map.of()).isProblem(401, "token-invalid");
    }
    api.call("GET", CLEVER, sound, "", Map.of()).is(200);
  }

  @Test
  void everyRouteLooksAtTokenSchoolAndRole() {
    String stranger = api.issuer().token(api.now(), "school-2", "SCHOOL_ADMIN");
    String teacher = api.issuer().token(api.now(), Api.SCHOOL, "TEACHER");
    List<Route> guarded =
        api.router().routes().stream().filter(route -> route.access() != Access.PUBLIC).toList();
    assertThat(guarded).hasSizeGreaterThan(40);
    for (Route route : guarded) {
      String path =
          route.template().replace("{school}", Api.SCHOOL).replaceAll("[{][a-z]+[}]", "x1");
      api.call(route.method(), path, "", "", Map.of()).isProblem(401, "token-invalid");
      api.call(route.method(), path, stranger, "", Map.of()).isProblem(404, "not-found");
      api.call(route.method(), path, teacher, "", Map.of()).isProblem(403, "role-required");
    }
  }

  @Test
  void aMissingKeySetIsNoReasonToSignInAgain() {
    var tokens =
        new Tokens(Issuer.NAME, Issuer.AUDIENCE, "http://127.0.0.1:1/keys", () -> api.now());
    String token = api.admin();

    for (int call = 0; call < MORE_THAN_FETCHED; call++) {
      assertThatThrownBy(() -> tokens.caller(token))
          .isInstanceOfSatisfying(
              ProblemException.class,
              thrown -> assertThat(thrown.problem().code()).isEqualTo("sign-in-unavailable"));
    }
  }

  @Test
  void tokensOfNobodysKeysAreRefusedWithoutAskingForKeysEachTime() throws Exception {
    var asked = new AtomicInteger();
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] none = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, none.length);
          exchange.getResponseBody().write(none);
          exchange.close();
        });
    issuer.start();
    try {
      String keys = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys";
      var tokens = new Tokens(Issuer.NAME, Issuer.AUDIENCE, keys, () -> api.now());
      for (int call = 0; call < MORE_THAN_FETCHED; call++) {
        assertThat(tokens.caller(api.admin())).isEmpty();
      }
      assertThat(asked).hasValueGreaterThanOrEqualTo(1).hasValueLessThan(MORE_THAN_FETCHED);
    } finally {
      issuer.stop(0);
    }
  }

  @Test
  void anotherSchoolDoesNotExist() {
    for (String path : List.of("/clever", "/settings", "/imports", "/imports/x/journal")) {
      api.get("/schools/school-2" + path).isProblem(404, "not-found");
      api.get("/schools/never-heard-of" + path).isProblem(404, "not-found");
    }
  }

  @Test
  void officeStaffAndTeachersSeeNoCleverSettings() {
    for (String role : List.of("SCHOOL_OFFICE_STAFF", "TEACHER", "PRINCIPAL")) {
      String token = api.issuer().token(api.now(), Api.SCHOOL, role);
      for (String path : List.of("/clever", "/settings", "/imports", "/imports/latest")) {
        api.call("GET", "/schools/school-1" + path, token, "", Map.of())
            .isProblem(403, "role-required");
      }
    }
  }

  @Test
  void onlyTheServiceTeamActivatesAndItSeesNothingElse() {
    api.send("PUT", CLEVER + "/activation", "{}").isProblem(403, "role-required");
    String service = api.issuer().service(api.now());
    api.call("GET", CLEVER, service, "", Map.of()).isProblem(403, "role-required");
  }

  @Test
  void slowsDownWhoCallsTooOften() {
    var impatient = new Api(4).activated();
    for (int i = 0; i < 3; i++) {
      impatient.get(CLEVER).is(200);
    }
    CheckedAnswer refused = impatient.get(CLEVER).isProblem(429, "too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    impatient.pass(Duration.ofSeconds(61));
    impatient.get(CLEVER).is(200);
  }

  private static UnaryOperator<JWTClaimsSet.Builder> change(
      UnaryOperator<JWTClaimsSet.Builder> change) {
    return change;
  }
}
