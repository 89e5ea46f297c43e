package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.school.SettingsForm.SETTINGS;
import static com.bloomz.rostersync.api.school.SettingsForm.WANTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.contract.Api;
import com.bloomz.rostersync.api.contract.CheckedAnswer;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
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
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.PersonName;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The values that contacts have are offered, and saved settings are compared with them (S 6). */
class ContactValuesResourceTest {
  private static final String VALUES = SETTINGS + "/contact-values";

  private final Api api = new Api();
  private final SettingsForm form = new SettingsForm(api);

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
    failures.put(new Fetched.SyncPaused(null, Traffic.NONE), "clever-paused");
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
    assertThat(form.save("\"0\"", WANTED).is(200).json().has("notices"))
        .as("nothing is read")
        .isFalse();
    offered("READING");
    read(roster("Parent"));
    String changed = WANTED.replace("STATE_ID", "SIS_ID").replace("Primary", " PRIMARY");
    CheckedAnswer saved = form.save("\"1\"", changed).is(200);
    assertThat(saved.at("/notices/0/code")).isEqualTo("contact-values-without-contacts");
    assertThat(saved.json().at("/notices/0/values")).hasToString("[\"Guardian\"]");
    assertThat(saved.at("/notices/0/remedy")).contains("choose values from the list");
    assertThat(api.get(SETTINGS).json().has("notices")).isFalse();
    assertThat(form.save("\"2\"", saved.reply().body()).is(200).json().has("notices")).isTrue();
    String good = WANTED.replace(",\"Guardian\"", "");
    assertThat(form.save("\"2\"", good).is(200).json().has("notices")).isFalse();
    String none = WANTED.replace("\"Primary\",\"Guardian\"", "");
    assertThat(form.save("\"3\"", none).is(200).json().has("notices")).isFalse();
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
