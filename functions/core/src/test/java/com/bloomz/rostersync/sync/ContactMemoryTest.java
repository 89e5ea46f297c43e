package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.settings.ContactField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G 8, U6: what values contacts have is remembered from one import to the next. */
class ContactMemoryTest {
  private final LinkedSchool scene = new LinkedSchool();

  /** A contact of the first student for each type. */
  private void types(String... types) {
    CleverRoster roster = LinkedSchool.roster(12);
    List<Contact> contacts = new ArrayList<>();
    for (String type : types) {
      var tie = new Contact.Relationship(new CleverId("st0"), "", type);
      contacts.add(
          new Contact(
              new CleverId("k" + contacts.size()),
              new PersonName("", "Kay " + (char) ('A' + contacts.size())),
              null,
              null,
              List.of(tie)));
    }
    scene.answer =
        LinkedSchool.complete(
            new CleverRoster(
                roster.sections(),
                roster.terms(),
                roster.students(),
                roster.staff(),
                contacts,
                roster.issues()));
  }

  private List<String> told(ImportReport report) {
    return scene.store.issues(LinkedSchool.SCHOOL, report.issuesStoredUnder()).stream()
        .filter(each -> each.code() == IssueCode.CONTACT_VALUE_NOT_CHOSEN)
        .map(Issue::about)
        .toList();
  }

  private Map<String, Long> known() {
    return scene
        .store
        .contacts(LinkedSchool.SCHOOL)
        .map(each -> each.reading().counts())
        .map(each -> each.of(ContactField.TYPE).values())
        .orElseThrow();
  }

  @Test
  @DisplayName("U6: a value that is new since the last import and not chosen is told once")
  void newSinceTheLastImport() {
    scene.choose("Primary");
    types("Primary", "Emergency");
    assertThat(told(scene.imported(RunKind.IMPORT_NOW))).isEmpty();
    types("Primary", "Guardian");

    assertThat(told(scene.imported(RunKind.IMPORT_NOW))).containsExactly("Guardian");
    assertThat(known()).isEqualTo(Map.of("Primary", 1L, "Guardian", 1L));
    assertThat(told(scene.imported(RunKind.IMPORT_NOW))).as("it stands").isNotEmpty();
    types("Primary", "Guardian", "Guardian");
    assertThat(told(scene.imported(RunKind.IMPORT_NOW))).isEmpty();
  }

  @Test
  @DisplayName("A 3: an import that ended half-way has told nothing, and the next one tells")
  void afterADeath() {
    scene.choose("Primary");
    types("Primary", "Emergency");
    scene.imported(RunKind.IMPORT_NOW);
    types("Primary", "Guardian", "Primary");
    scene.request(RunKind.IMPORT_NOW);
    scene.attempt(scene.store, false, () -> Duration.ofSeconds(1));

    AttemptOutcome outcome = scene.attempt();

    assertThat(told(((AttemptOutcome.Ended) outcome).report())).containsExactly("Guardian");
  }

  @Test
  @DisplayName("S 6: a night that does not read contacts forgets nothing")
  void aNightWithoutContacts() {
    types("Primary", "Emergency");
    scene.imported(RunKind.IMPORT_NOW);
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(13));

    scene.imported(RunKind.NIGHTLY);

    assertThat(known()).isEqualTo(Map.of("Primary", 1L, "Emergency", 1L));
  }

  @Test
  @DisplayName("I 6: an answer without contacts forgets nothing")
  void noContacts() {
    scene.choose("Primary");
    types("Primary", "Emergency");
    scene.imported(RunKind.IMPORT_NOW);
    types();
    scene.imported(RunKind.NIGHTLY);
    assertThat(known()).isEqualTo(Map.of("Primary", 1L, "Emergency", 1L));
    types("Primary", "Emergency", "Guardian");

    assertThat(told(scene.imported(RunKind.NIGHTLY))).containsExactly("Guardian");
  }

  @Test
  @DisplayName("L 6: another Clever school's values are not compared with")
  void anotherSchool() {
    scene.choose("Primary");
    types("Primary", "Emergency");
    scene.imported(RunKind.IMPORT_NOW);
    scene.linkTo("cs2");
    types("Primary", "Guardian");

    assertThat(told(scene.imported(RunKind.IMPORT_NOW))).isEmpty();
    assertThat(known()).containsKey("Guardian");
  }
}
