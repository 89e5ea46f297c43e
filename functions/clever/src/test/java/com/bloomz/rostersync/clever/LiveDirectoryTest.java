package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.linking.CleverDirectory.Answer;
import com.bloomz.rostersync.linking.CleverDirectory.CleverAdmin;
import com.bloomz.rostersync.linking.CleverDirectory.District;
import com.bloomz.rostersync.linking.CleverDirectory.LoggedIn;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.tokens.AccessToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Clever says of districts, schools and admins (L 4, L 5). */
class LiveDirectoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final AccessToken TOKEN = new AccessToken("0123456789abcdef");
  private static final String ADMINS = "/v3.1/users?role=district_admin&limit=10000";
  private static final String STAFF = "/v3.1/users?role=staff&limit=10000";
  private static final String BOSS =
      """
      {"id":"boss","email":"Boss@District.example ","roles":{"district_admin":{"title":"Boss"}}}""";
  private static final String PRINCIPAL =
      """
      {"roles":{"staff":{"schools":["s1","",null,"s2"],"roles":[]},"teacher":{"schools":["s3"]}},
      "id":"principal","email":"p@district.example"}""";

  private final ScriptedClever clever = new ScriptedClever();
  private final CleverDirectory directory = directory(Optional.of(app()));

  @AfterEach
  void stop() {
    clever.close();
  }

  @Test
  void namesTheOneDistrictOfAToken() {
    clever.on("/v3.1/districts", page("{\"name\":\" Sunny \",\"id\":\"d1\"}"));
    assertThat(directory.district(TOKEN))
        .isEqualTo(new Answer.Said<>(new District(new CleverId("d1"), "Sunny")));
    assertThat(clever.asked().getFirst().authorization()).isEqualTo("Bearer 0123456789abcdef");
  }

  @Test
  void saysWhyCleverSaysNothing() {
    clever.on("/v3.1/districts", Reply.status(401), page(), Reply.ok("<html>"), Reply.ok("<html>"));
    assertThat(directory.district(TOKEN)).isEqualTo(new Answer.Rejected<District>());
    for (int i = 0; i < 2; i++) {
      assertThat(directory.district(TOKEN))
          .isEqualTo(new Answer.Unreachable<District>(FailureCause.CLEVER_ANSWER_BROKEN));
    }
    clever.on("/v3.1/districts", Reply.status(503));
    assertThat(directory.district(TOKEN))
        .isEqualTo(new Answer.Unreachable<District>(FailureCause.CLEVER_ERROR));
  }

  @Test
  void listsTheSchoolsByName() {
    clever.on(
        "/v3.1/schools?limit=10000",
        page(
            "{\"id\":\"s2\",\"name\":\"Oak\",\"low_grade\":\"6\",\"high_grade\":\"8\"}",
            "{\"id\":\"s1\",\"name\":\"Elm\",\"school_number\":\"07\",\"principal\":{\"name\":\"x\"}}",
            "{\"name\":\"no id\"}"));
    assertThat(directory.schools(TOKEN))
        .isEqualTo(
            new Answer.Said<>(
                List.of(
                    new CleverSchool(new CleverId("s1"), "Elm", "07", "", ""),
                    new CleverSchool(new CleverId("s2"), "Oak", "", "6", "8"))));
  }

  @Test
  void findsAnAdminByEmailAmongAdminsAndStaff() {
    clever.on(ADMINS, page(BOSS));
    clever.on(STAFF, page(PRINCIPAL));
    assertThat(directory.admin(TOKEN, new Email("boss@DISTRICT.example")))
        .isEqualTo(said(new CleverAdmin(new CleverId("boss"), true, Set.of())));
    assertThat(directory.admin(TOKEN, new Email("p@district.example")))
        .isEqualTo(said(principal()));
    assertThat(directory.admin(TOKEN, new Email("q@district.example")))
        .isEqualTo(new Answer.Said<>(Optional.<CleverAdmin>empty()));
  }

  @Test
  void anEmailOfTwoPeopleIsNobodys() {
    clever.on(ADMINS, page(BOSS));
    clever.on(STAFF, page(PRINCIPAL.replace("p@district.example", "boss@district.example")));
    assertThat(directory.admin(TOKEN, new Email("boss@district.example")))
        .isEqualTo(new Answer.Said<>(Optional.<CleverAdmin>empty()));
  }

  @Test
  void readsWhatAUserMayDo() {
    clever.on("/v3.1/users/principal", single(PRINCIPAL));
    assertThat(directory.admin(TOKEN, new CleverId("principal"))).isEqualTo(said(principal()));
    assertThat(directory.admin(TOKEN, new CleverId("gone")))
        .isEqualTo(new Answer.Said<>(Optional.<CleverAdmin>empty()));
  }

  @Test
  void logsInByCode() {
    clever.on("/oauth/tokens", Reply.ok("{\"token_type\":\"bearer\",\"access_token\":\"il1\"}"));
    clever.on("/v3.1/me", single("{\"id\":\"boss\",\"district\":\"d1\",\"type\":\"user\"}"));
    assertThat(directory.loggedIn("code"))
        .isEqualTo(
            new Answer.Said<>(Optional.of(new LoggedIn(new CleverId("boss"), new CleverId("d1")))));
    assertThat(clever.asked())
        .extracting(ScriptedClever.Asked::authorization)
        .containsExactly("Basic Y2xpZW50OnNlY3JldA==", "Bearer il1");
  }

  @Test
  void aBadCodeIsNobody() {
    clever.on("/oauth/tokens", Reply.status(400, "{\"error\":\"invalid_grant\"}"));
    assertThat(directory.loggedIn("code")).isEqualTo(new Answer.Said<>(Optional.<LoggedIn>empty()));
    clever.on("/oauth/tokens", Reply.status(500));
    assertThat(directory.loggedIn("code"))
        .isEqualTo(new Answer.Unreachable<LoggedIn>(FailureCause.CLEVER_UNREACHABLE));
  }

  @Test
  void sendsTheBrowserToCleverWithTheState() {
    assertThat(directory.loginAddress(new CleverId("d1"), "state-1"))
        .hasValue(
            clever.base()
                + "/oauth/authorize?client_id=client&district_id=d1"
                + "&redirect_uri=https%3A%2F%2Fbloomz.example%2Fclever&response_type=code"
                + "&state=state-1");
    assertThat(directory.loginAddress(null, "state-1").orElseThrow()).doesNotContain("district_id");
    assertThat(directory(Optional.empty()).loginAddress(new CleverId("d1"), "state-1")).isEmpty();
  }

  private CleverDirectory directory(Optional<CleverApp> app) {
    var usual = CleverApiSettings.of(clever.base(), "v3.1");
    var hasty =
        new CleverApiSettings(
            usual.base(),
            usual.version(),
            usual.pageLimit(),
            usual.connectTimeout(),
            usual.answerTimeout(),
            usual.bodyTimeout(),
            1,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            usual.maxPages());
    return CleverDirectories.open(
            hasty, app, new Pace(() -> NOW, Thread::sleep, Pace.FREE), Duration.ofSeconds(20))
        .get();
  }

  private CleverApp app() {
    return new CleverApp(
        clever.base(), "client", "secret", URI.create("https://bloomz.example/clever"));
  }

  private static CleverAdmin principal() {
    return new CleverAdmin(
        new CleverId("principal"), false, Set.of(new CleverId("s1"), new CleverId("s2")));
  }

  private static Answer<Optional<CleverAdmin>> said(CleverAdmin admin) {
    return new Answer.Said<>(Optional.of(admin));
  }

  private static Reply single(String data) {
    return Reply.ok("{\"data\":" + data + ",\"links\":[]}");
  }

  private static Reply page(String... records) {
    return Reply.ok(
        "{\"data\":["
            + String.join(
                ",", List.of(records).stream().map(each -> "{\"data\":" + each + "}").toList())
            + "],\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"}]}");
  }
}
