package com.bloomz.rostersync.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.contacts.ContactReadings.Failed;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue.Sent;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.sync.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings are read and saved (L 7, S 1, S 2, S 4). */
class SettingsResourceTest {
  private static final String SETTINGS = "/schools/school-1/settings";
  private static final String WANTED =
      """
      {"studentIdField":"STATE_ID","keepManualStaff":false,"recreateArchivedClasses":true,
      "contactField":"TYPE","contactValues":["Primary","Guardian"],"inviteFrom":"member-1",
      "notifyTo":["SCHOOL_ADMIN","SCHOOL_OFFICE_STAFF"],"scheduledImport":false,
      "invitations":{"teachers":true,"parents":false,"students":false}}\
      """;

  private static final String VALUES = SETTINGS + "/contact-values";

  private final Api api = new Api();

  @BeforeEach
  void anAdminIsThere() {
    member("member-1", Role.SCHOOL_ADMIN, new Email("ada@school.example"));
  }

  private void member(String id, Role role, @Nullable Email email) {
    var name = new PersonName("Ada", "Admin");
    var hat = new Hat.OfStaff(null, role);
    api.imports.put(
        new SchoolId(Api.SCHOOL),
        Member.imported(new MemberId(id), name, hat).withReach(name, email, null));
  }

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
    member("teacher", Role.TEACHER, new Email("t@school.example"));
    member("mute", Role.SCHOOL_ADMIN, null);
    formerAdmin("former");
    for (String none : List.of("nobody", "teacher", "mute", "former")) {
      save("\"0\"", WANTED.replace("member-1", none)).isProblem(409, "inviter-not-admin");
    }
    save("\"0\"", WANTED).is(200);
    member("member-1", Role.TEACHER, null);
    save("\"1\"", WANTED.replace("STATE_ID", "SIS_ID")).is(200);
  }

  @Test
  @DisplayName("acceptance 3, N 8: settings tell how many get the status emails, and what to do")
  void tellsHowManyGetTheStatusEmails() {
    api.activated();
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("1");
    assertThat(api.get(SETTINGS).json().has("hint")).isFalse();
    member("office", Role.SCHOOL_OFFICE_STAFF, new Email("o@school.example"));
    member("mute", Role.SCHOOL_ADMIN, null);
    member("twin", Role.SCHOOL_ADMIN, new Email("ada@school.example"));
    formerAdmin("former");
    assertThat(api.get(SETTINGS).at("/receivers")).isEqualTo("1");
    CheckedAnswer saved = save("\"0\"", WANTED).is(200);
    assertThat(saved.at("/receivers")).isEqualTo("2");

    CheckedAnswer again = save("\"1\"", saved.reply().body()).is(200);
    assertThat(again.header("ETag")).isEqualTo("\"1\"");

    String quiet = WANTED.replace("\"SCHOOL_ADMIN\",\"SCHOOL_OFFICE_STAFF\"", "");
    assertThat(save("\"1\"", quiet).is(200).at("/receivers")).isEqualTo("0");
    assertThat(api.get(SETTINGS).at("/hint")).contains("Add yourself to the staff");
  }

  @Test
  @DisplayName("acceptance 3, N 6: who is blocked gets none, and a long list is counted whole")
  void countsAllWhoGetTheStatusEmails() {
    api.activated();
    for (int i = 0; i < 250; i++) {
      member("a-" + i, Role.SCHOOL_ADMIN, new Email("a" + i + "@school.example"));
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
    CheckedAnswer saved = save(read.header("ETag"), WANTED).is(200);
    assertThat(saved.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(api.get(SETTINGS).json()).isEqualTo(saved.json());
    assertThat(saved.at("/contactValues/1")).isEqualTo("Primary");
  }

  @Test
  void theSecondOfTwoAdminsIsToldAndNothingIsLost() {
    api.activated();
    String seen = api.get(SETTINGS).header("ETag");
    save(seen, WANTED).is(200);
    save(seen, WANTED.replace("STATE_ID", "SIS_ID")).isProblem(412, "settings-changed");
    assertThat(api.get(SETTINGS).at("/studentIdField")).isEqualTo("STATE_ID");
  }

  @Test
  void aLinkInBetweenIsNoConflict() {
    api.activated();
    String seen = api.get(SETTINGS).header("ETag");
    api.linked();
    save(seen, WANTED).is(200);
    assertThat(api.get("/schools/school-1/clever").at("/cleverSchool/id")).isEqualTo("clever-1");
  }

  @Test
  void savesNothingWithoutTheVersionThatWasRead() {
    api.activated();
    api.call("PUT", SETTINGS, api.admin(), WANTED, Map.of()).isProblem(428, "if-match-required");
    save("*", WANTED).namesField("If-Match");
  }

  @Test
  void scheduledImportsNeedThePlanAndAFirstImport() {
    String service = api.issuer().service(api.now());
    api.call("PUT", "/schools/school-1/clever/activation", service, "{}", Map.of()).is(200);
    String on = WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true");
    save("\"0\"", on).isProblem(403, "plan-required");
    api.activated();
    save("\"0\"", on).isProblem(409, "first-import-required");
    api.linked();
    String id = api.startImport("key-00001", "{}").at("/id");
    api.send("POST", "/schools/school-1/imports/" + id + "/cancel", "").is(200);
    save("\"0\"", on).isProblem(409, "first-import-required");
    assertThat(api.get(SETTINGS).at("/scheduledImport")).isEqualTo("false");
  }

  @Test
  @DisplayName(
      "acceptance 2, 8, S 5: a plan that ends, and another link, switch scheduled imports off")
  void scheduledImportsHoldForWhatTheyWereSwitchedOnFor() {
    String on = WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true");
    api.linked();
    imported("key-00001");
    assertThat(save("\"0\"", on).is(200).at("/scheduledImport")).isEqualTo("true");

    plan("BLOOMZ");
    CheckedAnswer off = api.get(SETTINGS).is(200);
    assertThat(off.at("/scheduledImport")).isEqualTo("false");
    assertThat(off.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.get(SETTINGS + "/history?limit=1").reply().body())
        .contains("{\"setting\":\"scheduledImport\",\"before\":\"true\",\"after\":\"false\"}");
    save("\"2\"", on).isProblem(403, "plan-required");
    plan("BLOOMZ_FOR_SCHOOLS");
    save("\"2\"", on).is(200);

    api.send("DELETE", "/schools/school-1/clever", "").is(200);
    assertThat(api.get(SETTINGS).at("/scheduledImport")).isEqualTo("false");
    api.linked();
    save("\"4\"", on).isProblem(409, "first-import-required");
    imported("key-00002");
    save("\"4\"", on).is(200);
  }

  @Test
  @DisplayName("A 4: the settings and the link show that nightly imports are paused, until a token")
  void showsThatNightsArePaused() {
    api.linked();
    imported("key-00001");
    save("\"0\"", WANTED.replace("\"scheduledImport\":false", "\"scheduledImport\":true")).is(200);
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
    assertThat(save("\"1\"", settings.reply().body()).is(200).json().at("/paused"))
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
    api.pass(Duration.ofDays(1));
    var id = ImportId.at(api.now(), "n");
    api.imports.end(
        new ImportReport(
            new SchoolId(Api.SCHOOL),
            new ImportRequest(id, RunKind.NIGHTLY, api.now()),
            ImportState.FAILED,
            FailureCause.CLEVER_TOKEN_REJECTED,
            "",
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
    save("\"0\"", WANTED).is(200);
    CheckedAnswer history = api.get(SETTINGS + "/history?limit=1").is(200);
    assertThat(history.at("/history/0/by")).isEqualTo("user-1");
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
    save("\"0\"", WANTED.replaceFirst("[{]", "{\"timeZone\":\"America/Chicago\",")).is(200);
    CheckedAnswer saved = save("\"1\"", WANTED.replace("STATE_ID", "SIS_ID")).is(200);
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
        save("\"0\"", WANTED.replaceFirst("[{]", "{\"timeZone\":\"Mars/Base\","));
    refused.namesField("timeZone");
    assertThat(refused.at("/errors/0/detail"))
        .isEqualTo("It must be the name of a time zone, such as America/Chicago.");
  }

  @Test
  @DisplayName(
      "review 14, S 6: nobody waits for Clever; what is read later is offered, with counts")
  void offersTheValuesThatContactsHave() {
    api.linked();
    CheckedAnswer first = offered("READING");
    assertThat(first.header("Retry-After")).isEqualTo("2");
    assertThat(first.json().has("contacts")).isFalse();
    assertThat(first.json().at("/relationship")).isEmpty();

    read(roster("Parent", "Parent", "Aunt/Uncle", ""));
    CheckedAnswer offer = offered("READY");

    assertThat(offer.json().at("/relationship"))
        .hasToString("[{\"value\":\"Aunt/Uncle\",\"count\":1},{\"value\":\"Parent\",\"count\":2}]");
    assertThat(offer.at("/withoutRelationship")).isEqualTo("1");
    assertThat(offer.json().at("/type")).hasToString("[{\"value\":\"Primary\",\"count\":4}]");
    assertThat(offer.at("/withoutType")).isEqualTo("0");
    assertThat(offer.at("/contacts")).isEqualTo("4");
    assertThat(offer.at("/asOf")).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(offer.json().has("hint")).isFalse();
  }

  @Test
  @DisplayName("S 6: old values are offered while newer ones are read")
  void oldValues() {
    api.linked();
    offered("READING");
    read(roster("Parent"));
    api.pass(Duration.ofMinutes(59));
    offered("READY");
    api.pass(Duration.ofMinutes(2));
    assertThat(offered("READING").at("/contacts")).isEqualTo("1");
    read(roster());
    assertThat(offered("READY").at("/hint")).contains("share contacts", "an hour");
  }

  @Test
  @DisplayName("S 6: two requests make one job, and a lost message is sent again")
  void oneJob() {
    api.linked();
    offered("READING");
    offered("READING");
    assertThat(api.queue.sent()).extracting(Sent::because).containsExactly(Trigger.CONTACT_VALUES);
    api.pass(Duration.ofMinutes(3).plusSeconds(1));
    offered("READING");
    assertThat(api.queue.sent()).hasSize(2);
    read(roster("Parent"));
    offered("READY");
    assertThat(api.queue.sent()).hasSize(2);
  }

  @Test
  @DisplayName("S 6: a message that cannot be sent is sent by whoever asks next")
  void noQueue() {
    api.linked();
    api.queue.breakDown();
    api.get(VALUES).isProblem(503, "bloomz-unavailable");
    api.get(VALUES).isProblem(503, "bloomz-unavailable");
  }

  @Test
  @DisplayName("S 6: what an import has read is offered, and nothing is read for it")
  void whatAnImportRead() {
    api.linked();
    imported("clever-1", roster("Parent"));
    CheckedAnswer offer = offered("READY");
    assertThat(offer.at("/contacts")).isEqualTo("1");
    assertThat(api.queue.sent()).isEmpty();
    Instant first = api.now();
    api.pass(Duration.ofHours(23));
    unchanged("import-1", "import-2");
    assertThat(offered("READY").at("/asOf")).isNotEqualTo(first.toString());
  }

  @Test
  @DisplayName("L 6: another Clever school's values are not offered")
  void anotherSchool() {
    api.linked();
    imported("clever-2", roster("Parent"));
    assertThat(offered("READING").json().has("contacts")).isFalse();
  }

  @Test
  void tellsWhyThereAreNoValuesToOffer() {
    api.activated();
    api.get(VALUES).isProblem(409, "not-linked");
    api.linked();
    Map<Fetched, String> failures = new LinkedHashMap<>();
    failures.put(new Fetched.Retry(FailureCause.CLEVER_ERROR, Traffic.NONE), "clever-unreachable");
    failures.put(new Fetched.Refused(Traffic.NONE), "clever-token-rejected");
    failures.put(new Fetched.Gone(Traffic.NONE), "clever-school-unknown");
    failures.put(
        new Fetched.NotShared(FailureCause.CLEVER_CONTACTS_NOT_SHARED, "", Traffic.NONE),
        "clever-permission-missing");
    failures.forEach(
        (answer, code) -> {
          offered("READING");
          api.readContacts((_, _, _) -> answer);
          CheckedAnswer failed = offered("FAILED");
          assertThat(failed.at("/problem/code")).isEqualTo(code);
          assertThat(failed.at("/problem/remedy")).isNotBlank();
          api.pass(Duration.ofMinutes(1));
        });
    offered("READING");
  }

  @ParameterizedTest
  @EnumSource(value = FailureCause.class, mode = EnumSource.Mode.EXCLUDE, names = "UNDO_TOO_LATE")
  @DisplayName("S 6: why values could not be read says Clever only where Clever or the school is")
  void whoIsAtFault(FailureCause cause) {
    api.linked();
    api.readings.failed(new SchoolId(Api.SCHOOL), new Failed(api.now(), cause));
    CheckedAnswer failed = offered("FAILED");
    String said = failed.at("/problem/code") + failed.at("/problem/text");
    if (cause.owner() == FailureCause.Owner.BLOOMZ) {
      assertThat(said).doesNotContainIgnoringCase("clever").contains("Bloomz");
    } else {
      assertThat(said).containsAnyOf("clever", "Clever");
    }
    assertThat(failed.at("/problem/remedy")).isNotBlank();
  }

  @Test
  @DisplayName("acceptance M9: a chosen value that no contact has is told in the answer to saving")
  void valuesWithoutContacts() {
    api.linked();
    assertThat(save("\"0\"", WANTED).is(200).json().has("notices")).as("nothing is read").isFalse();
    offered("READING");
    read(roster("Parent"));
    String changed = WANTED.replace("STATE_ID", "SIS_ID").replace("Primary", " PRIMARY");
    CheckedAnswer saved = save("\"1\"", changed).is(200);
    assertThat(saved.at("/notices/0/code")).isEqualTo("contact-values-without-contacts");
    assertThat(saved.json().at("/notices/0/values")).hasToString("[\"Guardian\"]");
    assertThat(saved.at("/notices/0/remedy")).contains("choose values from the list");
    assertThat(api.get(SETTINGS).json().has("notices")).isFalse();
    assertThat(save("\"2\"", saved.reply().body()).is(200).json().has("notices")).isTrue();
    String good = WANTED.replace(",\"Guardian\"", "");
    assertThat(save("\"2\"", good).is(200).json().has("notices")).isFalse();
    String none = WANTED.replace("\"Primary\",\"Guardian\"", "");
    assertThat(save("\"3\"", none).is(200).json().has("notices")).isFalse();
  }

  private CheckedAnswer offered(String state) {
    CheckedAnswer offer = api.get(VALUES).is(200);
    assertThat(offer.at("/state")).isEqualTo(state);
    return offer;
  }

  private void read(CleverRoster roster) {
    api.readContacts((_, _, _) -> new Fetched.Complete(roster, Traffic.NONE));
  }

  /** An import, {@code import-1}, that has read those contacts of a Clever school. */
  private void imported(String cleverSchool, CleverRoster roster) {
    var reading =
        new ContactReading(
            new CleverId("district-1"),
            new CleverId(cleverSchool),
            api.now(),
            ContactCounts.of(roster.contacts()));
    ended("import-1", "import-1", new Findings(List.of(), AbsentMembers.NONE, reading));
  }

  /** An import that has found the same as that other one. */
  private void unchanged(String same, String id) {
    ended(id, same, null);
  }

  private void ended(String id, String storedUnder, @Nullable Findings findings) {
    SchoolId school = new SchoolId(Api.SCHOOL);
    api.imports.request(school, new ImportRequest(new ImportId(id), RunKind.IMPORT_NOW, api.now()));
    Claim claim =
        ((Claiming.Claimed) api.imports.claim(school, api.now(), api.now().plusSeconds(60)))
            .claim();
    ImportReport report =
        new ImportReport(
            school,
            claim.request(),
            ImportState.SUCCEEDED,
            null,
            "",
            claim.startedAt(),
            api.now(),
            1,
            Counts.none(),
            0,
            new ImportId(storedUnder),
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    assertThat(api.imports.finish(claim, report, findings, null)).isPresent();
  }

  private CheckedAnswer save(String etag, String body) {
    return api.call("PUT", SETTINGS, api.admin(), body, Map.of("If-Match", etag));
  }

  private static CleverRoster roster(String... relationships) {
    List<Contact> contacts =
        List.of(relationships).stream()
            .map(
                value ->
                    new Contact(
                        new CleverId("contact-" + value),
                        new PersonName("", "Somebody"),
                        null,
                        null,
                        List.of(new Relationship(new CleverId("student-1"), value, "Primary"))))
            .toList();
    return new CleverRoster(List.of(), List.of(), List.of(), List.of(), contacts, List.of());
  }
}
