package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.linking.CleverDirectory.CleverAdmin;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A school is activated and linked (L 1, L 3, L 4, L 5, L 6). */
class LinkResourceTest {
  private static final String CLEVER = "/schools/school-1/clever";
  private static final String TOKEN = "{\"token\":\"" + Api.TOKEN + "\"}";
  private static final String ELM = "{\"cleverSchool\":\"clever-1\"}";

  private final Api api = new Api();

  @Test
  void everythingWaitsForTheActivation() {
    for (String path : new String[] {"/clever", "/settings", "/imports", "/imports/latest"}) {
      api.get("/schools/school-1" + path).isProblem(403, "clever-not-active");
    }
    api.send("PUT", CLEVER + "/token", TOKEN).isProblem(403, "clever-not-active");
    api.startImport("key-00001", "{}").isProblem(403, "clever-not-active");
    api.activated();
    assertThat(api.get(CLEVER).is(200).at("/linked")).isEqualTo("false");
  }

  @Test
  void theServiceTeamEndsAnActivationAndNothingIsLost() {
    api.linked();
    String service = api.issuer().service(api.now());
    api.call("DELETE", CLEVER + "/activation", service, "", Map.of()).is(200);
    api.get(CLEVER).isProblem(403, "clever-not-active");
    api.activated();
    assertThat(api.get(CLEVER).at("/cleverSchool/id")).isEqualTo("clever-1");
  }

  @Test
  void linksByTokenAndChoosesASchool() {
    api.activated();
    CheckedAnswer linked = api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    assertThat(linked.at("/district/name")).isEqualTo("Sunny District");
    assertThat(linked.at("/tokenLastFour")).isEqualTo("cdef");
    assertThat(linked.reply().body()).doesNotContain(Api.TOKEN);
    assertThat(api.get(CLEVER + "/schools").is(200).at("/schools/0/school/name"))
        .isEqualTo("Elm School");
    CheckedAnswer chosen = api.send("PUT", CLEVER + "/school", ELM).is(200);
    assertThat(chosen.at("/cleverSchool/highGrade")).isEqualTo("5");
    assertThat(api.get(CLEVER + "/schools").at("/schools/0/chosenHere")).isEqualTo("true");
  }

  @Test
  void savesNothingOfATokenThatCleverRefuses() {
    api.activated();
    api.send("PUT", CLEVER + "/token", "{\"token\":\"wrong-token\"}")
        .isProblem(422, "clever-token-rejected");
    api.clever.away(true);
    CheckedAnswer away = api.send("PUT", CLEVER + "/token", TOKEN);
    assertThat(away.isProblem(503, "clever-unreachable").at("/about"))
        .isEqualTo("clever-unreachable");
    assertThat(api.get(CLEVER).at("/linked")).isEqualTo("false");
  }

  @Test
  @DisplayName(
      "review 14: where Clever is too slow for a request's last question, nothing is saved")
  void savesNothingWhereCleverIsTooSlow() {
    api.activated();
    api.clever.awayAfter(1);
    tooLate(api.send("PUT", CLEVER + "/token", TOKEN));
    assertThat(api.get(CLEVER).at("/linked")).isEqualTo("false");
    api.clever.away(false);
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    api.clever.awayAfter(1);
    tooLate(api.send("PUT", CLEVER + "/school", "{\"cleverSchool\":\"clever-1\"}"));
    assertThat(api.get(CLEVER).json().has("cleverSchool")).isFalse();
    api.clever.away(false);
    api.send("PUT", CLEVER + "/school", "{\"cleverSchool\":\"clever-1\"}").is(200);
    api.clever.away(true);
    tooLate(api.startImport("key-00001", "{}"));
    api.get("/schools/school-1/imports/latest").is(404);
    assertThat(api.queue.sent()).isEmpty();
  }

  private static void tooLate(CheckedAnswer answer) {
    assertThat(answer.isProblem(503, "clever-unreachable").header("Retry-After")).isEqualTo("30");
  }

  @Test
  @DisplayName("review 14: a request opens one directory, whose questions share one deadline")
  void oneDeadlineForARequest() {
    api.activated();
    Map<String, Runnable> requests = new LinkedHashMap<>();
    requests.put("token", () -> api.send("PUT", CLEVER + "/token", TOKEN).is(200));
    requests.put("schools", () -> api.get(CLEVER + "/schools").is(200));
    String chosen = "{\"cleverSchool\":\"clever-1\"}";
    requests.put("school", () -> api.send("PUT", CLEVER + "/school", chosen).is(200));
    requests.put("import", () -> api.startImport("key-00001", "{}").is(202));
    requests.put("login", () -> api.send("POST", CLEVER + "/login", "").is(200));
    requests.forEach(
        (name, request) -> {
          api.opened.set(0);
          request.run();
          assertThat(api.opened).as(name).hasValue(1);
        });
  }

  @Test
  void anAdminOfBloomzAloneIsToldWhomToAsk() {
    api.activated();
    String stranger = api.admin(claims -> claims.claim("email", "eve@school.example"));
    CheckedAnswer refused = api.call("PUT", CLEVER + "/token", stranger, TOKEN, Map.of());
    assertThat(refused.isProblem(403, "clever-role-required").at("/remedy"))
        .contains("district's Clever admin");
    assertThat(api.get(CLEVER).at("/linked")).isEqualTo("false");
  }

  @Test
  void anEmailThatIsNotVerifiedProvesNothing() {
    api.activated();
    String unverified = api.admin(claims -> claims.claim("email_verified", false));
    api.call("PUT", CLEVER + "/token", unverified, TOKEN, Map.of())
        .isProblem(403, "clever-role-required");
  }

  @Test
  void staffOfOneSchoolCannotChooseAnother() {
    api.activated();
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    api.send("PUT", CLEVER + "/school", "{\"cleverSchool\":\"clever-2\"}")
        .isProblem(403, "clever-role-required");
    api.send("PUT", CLEVER + "/school", "{\"cleverSchool\":\"clever-9\"}")
        .isProblem(422, "clever-school-unknown");
  }

  @Test
  void logsInWithCleverOnceWithTheStateThatWasGiven() {
    api.activated();
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    api.clever.code("code-1", "boss-1", "district-1").code("code-2", "boss-1", "district-2");
    CheckedAnswer begun = api.send("POST", CLEVER + "/login", "").is(200);
    String state = begun.at("/state");
    assertThat(begun.at("/authorizeUrl")).contains("state=" + state);
    String result = "{\"code\":\"code-1\",\"state\":\"%s\"}".formatted(state);
    assertThat(api.send("POST", CLEVER + "/login/complete", result).is(200).at("/cleverUser"))
        .isEqualTo("boss-1");
    api.send("POST", CLEVER + "/login/complete", result).isProblem(422, "clever-login-failed");
    api.send("PUT", CLEVER + "/school", "{\"cleverSchool\":\"clever-2\"}").is(200);
  }

  @Test
  void whoIsUnknownByEmailLogsInBeforeTheFirstLink() {
    api.activated();
    String unknown =
        api.admin(claims -> claims.subject("user-2").claim("email", "someone@else.example"));
    api.call("PUT", CLEVER + "/token", unknown, TOKEN, Map.of())
        .isProblem(403, "clever-role-required");
    api.clever.code("code-1", "boss-1", "district-1");
    String state = api.call("POST", CLEVER + "/login", unknown, "", Map.of()).is(200).at("/state");
    String result = "{\"code\":\"code-1\",\"state\":\"%s\"}".formatted(state);
    api.call("POST", CLEVER + "/login/complete", unknown, result, Map.of()).is(200);
    api.call("PUT", CLEVER + "/token", unknown, TOKEN, Map.of()).is(200);
  }

  @Test
  void aNewTokenTakesAnAdminOfTheChosenSchool() {
    api.linked();
    api.clever
        .school("clever-3", "Ash School")
        .admin(
            new CleverAdmin(new CleverId("staff-3"), false, Set.of(new CleverId("clever-3"))),
            "other@school.example");
    String other =
        api.admin(claims -> claims.subject("user-3").claim("email", "other@school.example"));
    api.call("PUT", CLEVER + "/token", other, TOKEN, Map.of())
        .isProblem(403, "clever-role-required");
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
  }

  @Test
  void anActivationLeavesThePlanThatItDoesNotName() {
    String service = api.issuer().service(api.now());
    String at = CLEVER + "/activation";
    api.call("PUT", at, service, "{\"plan\":\"BLOOMZ_FOR_SCHOOLS\"}", Map.of()).is(200);
    api.call("DELETE", at, service, "", Map.of()).is(200);
    assertThat(api.call("PUT", at, service, "{}", Map.of()).is(200).at("/plan"))
        .isEqualTo("BLOOMZ_FOR_SCHOOLS");
  }

  @Test
  void aLogInOfAnotherDistrictOrTooLateIsRefused() {
    api.activated();
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    api.clever.code("code-2", "boss-1", "district-2").code("code-3", "boss-1", "district-1");
    String state = api.send("POST", CLEVER + "/login", "").at("/state");
    api.send(
            "POST",
            CLEVER + "/login/complete",
            "{\"code\":\"code-2\",\"state\":\"%s\"}".formatted(state))
        .isProblem(422, "clever-login-failed");
    String late = api.send("POST", CLEVER + "/login", "").at("/state");
    api.pass(Duration.ofMinutes(11));
    api.send(
            "POST",
            CLEVER + "/login/complete",
            "{\"code\":\"code-3\",\"state\":\"%s\"}".formatted(late))
        .isProblem(422, "clever-login-failed");
    api.clever.app(false);
    api.send("POST", CLEVER + "/login", "").isProblem(409, "clever-login-unavailable");
  }

  @Test
  void aCleverSchoolBelongsToOneSchoolAndItsOwnerStaysUnknown() {
    api.linked();
    String other = api.issuer().token(api.now(), "school-2", "SCHOOL_ADMIN");
    String at = "/schools/school-2/clever";
    api.call("PUT", at + "/activation", api.issuer().service(api.now()), "{}", Map.of()).is(200);
    api.call("PUT", at + "/token", other, TOKEN, Map.of()).is(200);
    CheckedAnswer schools = api.call("GET", at + "/schools", other, "", Map.of()).is(200);
    assertThat(schools.at("/schools/0/taken")).isEqualTo("true");
    assertThat(schools.reply().body()).doesNotContain("school-1");
    api.call("PUT", at + "/school", other, ELM, Map.of()).isProblem(409, "clever-school-taken");
    api.call("DELETE", CLEVER, api.admin(), "", Map.of()).is(200);
    api.call("PUT", at + "/school", other, ELM, Map.of()).is(200);
  }

  @Test
  void aNewTokenOfTheSameDistrictKeepsTheSchool() {
    api.linked();
    api.clever.token("fedcba9876543210", "district-1", "Sunny District").revoke(Api.TOKEN);
    CheckedAnswer rotated =
        api.send("PUT", CLEVER + "/token", "{\"token\":\"fedcba9876543210\"}").is(200);
    assertThat(rotated.at("/tokenLastFour")).isEqualTo("3210");
    assertThat(rotated.at("/cleverSchool/id")).isEqualTo("clever-1");
    assertThat(chosen()).isNotNull();
  }

  @Test
  void anotherDistrictAfterAnImportWantsAConfirmation() {
    api.linked();
    String id = api.startImport("key-00001", "{}").is(202).at("/id");
    api.send("POST", "/schools/school-1/imports/" + id + "/cancel", "").is(200);
    api.clever.token("another-district-token", "district-2", "Rainy District");
    String token = "{\"token\":\"another-district-token\"%s}";
    CheckedAnswer asked = api.send("PUT", CLEVER + "/token", token.formatted(""));
    assertThat(asked.isProblem(409, "other-district").at("/remedy")).contains("confirm");
    assertThat(api.get(CLEVER).at("/district/id")).isEqualTo("district-1");
    CheckedAnswer moved = api.send("PUT", CLEVER + "/token", token.formatted(",\"confirm\":true"));
    assertThat(moved.is(200).json().has("cleverSchool")).isFalse();
    assertThat(chosen()).isNull();
  }

  @Test
  void unlinkingDestroysTheTokenAndLinkingTheSameAgainNeedsNoConfirmation() {
    api.linked();
    String id = api.startImport("key-00001", "{}").at("/id");
    api.send("POST", "/schools/school-1/imports/" + id + "/cancel", "").is(200);
    assertThat(api.send("DELETE", CLEVER, "").is(200).at("/linked")).isEqualTo("false");
    api.send("DELETE", CLEVER, "").isProblem(409, "not-linked");
    api.get(CLEVER + "/schools").isProblem(409, "not-linked");
    api.startImport("key-00002", "{}").isProblem(409, "not-linked");
    api.send("PUT", CLEVER + "/token", TOKEN).is(200);
    api.startImport("key-00002", "{}").isProblem(409, "school-not-chosen");
    api.send("PUT", CLEVER + "/school", ELM).is(200);
  }

  /** The Clever school that imports read; null where there is none. */
  private @Nullable CleverSchool chosen() {
    Connection connection = api.schools.find(new SchoolId("school-1")).connection();
    return connection == null ? null : connection.cleverSchool();
  }
}
