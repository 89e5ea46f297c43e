package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.school.SettingsForm.SETTINGS;
import static com.bloomz.rostersync.api.school.SettingsForm.WANTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Settings are read and saved (L 7, S 1, S 2, S 4). */
class SettingsResourceTest {
  private final Api api = new Api();
  private final SettingsForm form = new SettingsForm(api);

  /** A parent whose staff hat has ended (P 11). */
  private void formerAdmin(String id) {
    var name = new PersonName("Ada", "Former");
    api.imports.put(
        new SchoolId(Api.SCHOOL),
        Member.imported(new MemberId(id), name, new Hat.OfParent(new TreeSet<>()))
            .withStaff(new Hat.OfStaff(null, Role.SCHOOL_ADMIN).withActive(false))
            .withReach(name, new Email("former@school.example"), null));
  }

  @Test
  void invitationsComeFromAnAdminWithAnAddress() {
    api.activated();
    form.member("teacher", Role.TEACHER, new Email("t@school.example"));
    form.member("mute", Role.SCHOOL_ADMIN, null);
    formerAdmin("former");
    for (String none : List.of("nobody", "teacher", "mute", "former")) {
      form.save("\"0\"", WANTED.replace("member-1", none)).isProblem(409, "inviter-not-admin");
    }
    form.save("\"0\"", WANTED).is(200);
    form.member("member-1", Role.TEACHER, null);
    form.save("\"1\"", WANTED.replace("STATE_ID", "SIS_ID")).is(200);
  }

  @Test
  @DisplayName("acceptance 3, N 8: settings tell how many get the status emails, and what to do")
  void tellsHowManyGetTheStatusEmails() {
    api.activated();
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("1");
    assertThat(api.get(SETTINGS).json().has("hint")).isFalse();
    form.member("office", Role.SCHOOL_OFFICE_STAFF, new Email("o@school.example"));
    form.member("mute", Role.SCHOOL_ADMIN, null);
    form.member("twin", Role.SCHOOL_ADMIN, new Email("ada@school.example"));
    formerAdmin("former");
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("1");
    CheckedAnswer saved = form.save("\"0\"", WANTED).is(200);
    assertThat(saved.at("/receivers")).isEqualTo("2");

    CheckedAnswer again = form.save("\"1\"", saved.reply().body()).is(200);
    assertThat(again.header("ETag")).isEqualTo("\"1\"");

    String quiet = WANTED.replace("\"SCHOOL_ADMIN\",\"SCHOOL_OFFICE_STAFF\"", "");
    assertThat(form.save("\"1\"", quiet).is(200).at("/receivers")).isEqualTo("0");
    assertThat(api.get(SETTINGS).at("/hint")).contains("Add yourself to the staff");
  }

  @Test
  @DisplayName("acceptance 3, N 6: who is blocked gets none, and a long list is counted whole")
  void countsAllWhoGetTheStatusEmails() {
    api.activated();
    for (int i = 0; i < 250; i++) {
      form.member("a-" + i, Role.SCHOOL_ADMIN, new Email("a" + i + "@school.example"));
    }
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("251");
    AddressKey blocked = AddressKey.of(new Email("a7@school.example"));
    api.invitations.block(
        new SchoolId(Api.SCHOOL), new Block(blocked, Block.Reason.BOUNCED, api.now()));
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("250");
  }

  @Test
  void savesWhatWasRead() {
    api.activated();
    CheckedAnswer read = api.get(SETTINGS).is(200);
    assertThat(read.at("/keepManualStaff")).isEqualTo("true");
    CheckedAnswer saved = form.save(read.header("ETag"), WANTED).is(200);
    assertThat(saved.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(api.get(SETTINGS).json()).isEqualTo(saved.json());
    assertThat(saved.at("/contactValues/1")).isEqualTo("Primary");
  }

  @Test
  void theSecondOfTwoAdminsIsToldAndNothingIsLost() {
    api.activated();
    String seen = api.get(SETTINGS).header("ETag");
    form.save(seen, WANTED).is(200);
    form.save(seen, WANTED.replace("STATE_ID", "SIS_ID")).isProblem(412, "settings-changed");
    assertThat(api.get(SETTINGS).at("/studentIdField")).isEqualTo("STATE_ID");
  }

  @Test
  void aLinkInBetweenIsNoConflict() {
    api.activated();
    String seen = api.get(SETTINGS).header("ETag");
    api.linked();
    form.save(seen, WANTED).is(200);
    assertThat(api.get("/schools/school-1/clever").at("/cleverSchool/id")).isEqualTo("clever-1");
  }

  @Test
  void savesNothingWithoutTheVersionThatWasRead() {
    api.activated();
    api.call("PUT", SETTINGS, api.admin(), WANTED, Map.of()).isProblem(428, "if-match-required");
    form.save("*", WANTED).namesField("If-Match");
  }

  @Test
  void scheduledImportsNeedThePlanAndAFirstImport() {
    String service = api.issuer().service(api.now());
    api.call("PUT", "/schools/school-1/clever/activation", service, "{}", Map.of()).is(200);
    String on = WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true");
    form.save("\"0\"", on).isProblem(403, "plan-required");
    api.activated();
    form.save("\"0\"", on).isProblem(409, "first-import-required");
    api.linked();
    String id = api.startImport("key-00001", "{}").at("/id");
    api.send("POST", "/schools/school-1/imports/" + id + "/cancel", "").is(200);
    form.save("\"0\"", on).isProblem(409, "first-import-required");
    assertThat(api.get(SETTINGS).at("/scheduledImport")).isEqualTo("false");
  }

  @Test
  @DisplayName(
      "acceptance 2, 8, S 5: a plan that ends, and another link, switch scheduled imports off")
  void scheduledImportsHoldForWhatTheyWereSwitchedOnFor() {
    String on = WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true");
    api.linked();
    imported("key-00001");
    assertThat(form.save("\"0\"", on).is(200).at("/scheduledImport")).isEqualTo("true");

    plan("BLOOMZ");
    CheckedAnswer off = api.get(SETTINGS).is(200);
    assertThat(off.at("/scheduledImport")).isEqualTo("false");
    assertThat(off.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.get(SETTINGS + "/history?limit=1").reply().body())
        .contains("{\"setting\":\"scheduledImport\",\"before\":\"true\",\"after\":\"false\"}");
    form.save("\"2\"", on).isProblem(403, "plan-required");
    plan("BLOOMZ_FOR_SCHOOLS");
    form.save("\"2\"", on).is(200);

    api.send("DELETE", "/schools/school-1/clever", "").is(200);
    assertThat(api.get(SETTINGS).at("/scheduledImport")).isEqualTo("false");
    api.linked();
    form.save("\"4\"", on).isProblem(409, "first-import-required");
    imported("key-00002");
    form.save("\"4\"", on).is(200);
  }

  @Test
  @DisplayName("A 4: the settings and the link show that Clever has paused the district's sync")
  void showsThatCleverHasPausedTheSync() {
    api.linked();
    imported("key-00001");
    form.save("\"0\"", WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true"))
        .is(200);
    failedNight(FailureCause.CLEVER_PAUSED, "until 2027-08-15");

    CheckedAnswer settings = api.get(SETTINGS).is(200);
    assertThat(settings.at("/paused/code")).isEqualTo("clever-paused");
    assertThat(settings.at("/paused/text")).endsWith("The pause ends on Aug 15, 2027.");
    assertThat(settings.at("/paused/remedy")).contains("continue when it ends");
    assertThat(api.get("/schools/school-1/clever").json().at("/paused"))
        .isEqualTo(settings.json().at("/paused"));
    assertThat(api.get("/schools/school-1/imports/latest").is(200).at("/end/cause/text"))
        .endsWith("The pause ends on Aug 15, 2027.");
  }

  @Test
  @DisplayName("A 4: the settings and the link show that nightly imports are paused, until a token")
  void showsThatNightsArePaused() {
    api.linked();
    imported("key-00001");
    form.save("\"0\"", WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true"))
        .is(200);
    refusedNight();
    refusedNight();
    assertThat(api.get(SETTINGS).json().has("paused")).isFalse();
    refusedNight();

    CheckedAnswer settings = api.get(SETTINGS).is(200);
    assertThat(settings.at("/scheduledImport")).isEqualTo("true");
    assertThat(settings.at("/paused/since")).isEqualTo(api.now().toString());
    assertThat(settings.at("/paused/code")).isEqualTo("clever-token-rejected");
    assertThat(settings.at("/paused/text")).contains("refused the District Auth Token");
    assertThat(settings.at("/paused/remedy")).contains("current token", "Clever settings");
    assertThat(api.get("/schools/school-1/clever").json().at("/paused"))
        .isEqualTo(settings.json().at("/paused"));
    assertThat(form.save("\"1\"", settings.reply().body()).is(200).json().at("/paused"))
        .as("what was read can be sent back")
        .isEqualTo(settings.json().at("/paused"));

    api.pass(Duration.ofSeconds(1));
    String token = "{\"token\":\"" + Api.TOKEN + "\"}";
    CheckedAnswer link = api.send("PUT", "/schools/school-1/clever/token", token).is(200);
    assertThat(link.json().has("paused")).isFalse();
    assertThat(api.get(SETTINGS).json().has("paused")).isFalse();
    assertThat(api.get(SETTINGS).at("/scheduledImport")).isEqualTo("true");
  }

  private void refusedNight() {
    failedNight(FailureCause.CLEVER_TOKEN_REJECTED, "");
  }

  private void failedNight(FailureCause cause, String detail) {
    api.pass(Duration.ofDays(1));
    var id = ImportId.at(api.now(), "n");
    api.imports.end(
        new ImportReport(
            new SchoolId(Api.SCHOOL),
            new ImportRequest(id, RunKind.NIGHTLY, api.now()),
            ImportState.FAILED,
            cause,
            detail,
            api.now(),
            api.now(),
            1,
            Counts.none(),
            0,
            id,
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>()));
  }

  private void plan(String plan) {
    String service = api.issuer().service(api.now());
    String body = "{\"plan\":\"" + plan + "\"}";
    api.call("PUT", "/schools/school-1/clever/activation", service, body, Map.of()).is(200);
  }

  /** An import that has succeeded and found a student. */
  private void imported(String key) {
    api.startImport(key, "{}").is(202);
    var school = new SchoolId(Api.SCHOOL);
    Instant now = api.now();
    Claim claim = ((Claiming.Claimed) api.imports.claim(school, now, now.plusSeconds(60))).claim();
    var counts = new TreeMap<>(Map.of(Entity.STUDENTS, new Tally(1, 0, 0, 0, 0, 0)));
    var report =
        new ImportReport(
            school,
            claim.request(),
            ImportState.SUCCEEDED,
            null,
            "",
            now,
            now,
            1,
            new Counts(counts),
            0,
            claim.request().id(),
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    assertThat(api.imports.finish(claim, report, Findings.NONE, null)).isPresent();
  }

  @Test
  void keepsWhoChangedWhat() {
    api.activated();
    form.save("\"0\"", WANTED).is(200);
    CheckedAnswer history = api.get(SETTINGS + "/history?limit=1").is(200);
    assertThat(history.at("/history/0/by")).isEqualTo("user-1");
    assertThat(history.at("/history/0/you")).isEqualTo("true");
    assertThat(history.at("/history/0/changes/0/setting")).isEqualTo("studentIdField");
    assertThat(history.at("/history/0/changes/0/before")).isEqualTo("SIS_ID");
    assertThat(history.at("/history/0/changes/0/after")).isEqualTo("STATE_ID");
    CheckedAnswer older = api.get(SETTINGS + "/history?limit=1&cursor=" + history.at("/cursor"));
    assertThat(older.at("/history/0/changes/0/setting")).isEqualTo("activation");
  }

  @Test
  void theTimeZoneIsTheStoredOneUnlessTheRequestNamesAnother() {
    api.activated();
    assertThat(api.get(SETTINGS).at("/timeZone")).isEqualTo("America/New_York");
    form.save("\"0\"", WANTED.replaceFirst("[{]", "{\"timeZone\":\"America/Chicago\",")).is(200);
    CheckedAnswer saved = form.save("\"1\"", WANTED.replace("STATE_ID", "SIS_ID")).is(200);
    assertThat(saved.at("/timeZone")).isEqualTo("America/Chicago");
    CheckedAnswer history = api.get(SETTINGS + "/history").is(200);
    assertThat(history.at("/history/1/changes/8/setting")).isEqualTo("timeZone");
    assertThat(history.at("/history/1/changes/8/before")).isEqualTo("America/New_York");
    assertThat(history.at("/history/1/changes/8/after")).isEqualTo("America/Chicago");
  }

  @Test
  void anUnknownTimeZoneIsRefusedInASentence() {
    api.activated();
    CheckedAnswer refused =
        form.save("\"0\"", WANTED.replaceFirst("[{]", "{\"timeZone\":\"Mars/Base\","));
    refused.namesField("timeZone");
    assertThat(refused.at("/errors/0/detail"))
        .isEqualTo("It must be the name of a time zone, such as America/Chicago.");
  }
}
