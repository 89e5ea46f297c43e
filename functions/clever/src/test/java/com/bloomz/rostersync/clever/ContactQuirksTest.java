package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.CONTACTS;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What contacts may look like and still become parents (G 1, G 2, P 7). */
final class ContactQuirksTest {
  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  /** Of a contact without id that is not known to be this school's, the name stays unread. */
  @Test
  void keepsTheContactsOfThisSchoolsStudentsOnly() {
    scene.on(STUDENTS, Wire.page(Wire.student("p1"), Wire.student("p2")));
    scene.on(
        CONTACTS,
        Wire.page(
            contact("k1", rel("p1", "Parent") + "," + rel("zz", "Self") + "," + rel("p2", "")),
            contact("k2", rel("zz", "Parent")),
            contact("k3", ""),
            "{\"id\":\"k4\",\"name\":{\"last\":\"K\"},\"roles\":{\"contact\":{}}}",
            "{\"name\":{\"last\":\"K\"},\"email\":\"bad\",\"roles\":{\"contact\":{}}}"));

    CleverRoster roster = scene.roster();

    assertThat(roster.contacts()).extracting(Contact::id).containsExactly(new CleverId("k1"));
    assertThat(roster.contacts().getFirst().relationships())
        .containsExactly(
            new Relationship(new CleverId("p1"), "Parent", "T"),
            new Relationship(new CleverId("p2"), "", "T"));
    assertThat(roster.issues())
        .containsExactly(
            new Issue(IssueCode.RECORD_UNUSABLE, Subject.CONTACT, "", "", "1 contact record"));
    assertThat(roster.unknown().records()).isEqualTo(Map.of(Unknown.Kind.CONTACT, 1));
  }

  /** Review 2: contacts are counted as students and staff are. */
  @Test
  void countsEntriesThatAreNoContactsAsUnknown() {
    scene.on(
        CONTACTS,
        Reply.ok(
            "{\"data\":[{\"data\":null},7,{\"data\":%s}],\"links\":[]}"
                .formatted(Wire.contact("k1", "p1"))));

    CleverRoster roster = scene.roster();

    assertThat(roster.unknown()).isEqualTo(Unknown.records(Unknown.Kind.CONTACT, 2));
    assertThat(roster.issues())
        .containsExactly(
            new Issue(IssueCode.RECORD_UNUSABLE, Subject.CONTACT, "", "", "2 contact records"));
  }

  @ParameterizedTest
  @CsvSource({
    // what is sent as student_relationships, whether the contact's students are known
    "'[]', true",
    "'[{\"student\":\"zz\"}]', true",
    "'[{\"student\":\"p1\"}]', true",
    "'', false",
    "'null', false",
    "'{}', false",
    "'\"p1\"', false",
    "'[{}]', false",
    "'[null]', false",
    "'[{\"student\":null}]', false",
    "'[{\"student\":\"\"}]', false",
    "'[{\"student\":7}]', false",
    "'[{\"student\":\"p1\"},{\"type\":\"Family\"}]', false"
  })
  void tellsContactsOfNobodyFromThoseOfWhomItIsUnknown(String sent, boolean known) {
    String role = sent.isEmpty() ? "" : "\"student_relationships\":" + sent;
    scene.on(
        CONTACTS,
        Wire.page(
            "{\"id\":\"k1\",\"email\":\"Pat@A.org\",\"name\":{\"last\":\"Pat\"},"
                + "\"roles\":{\"contact\":{%s}}}".formatted(role)));

    CleverRoster roster = scene.roster();

    assertThat(roster.unknown().records()).isEmpty();
    assertThat(roster.issues()).isEmpty();
    assertThat(roster.unknown().contacts()).hasSize(known ? 0 : 1);
    if (!known) {
      Contact unknown = roster.unknown().contacts().getFirst();
      assertThat(unknown.id()).isEqualTo(new CleverId("k1"));
      assertThat(unknown.email()).isEqualTo(new Email("Pat@a.org"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"roles\":null", ",\"roles\":{\"contact\":null}"})
  void knowsNothingOfAContactWithoutRole(String roles) {
    scene.on(CONTACTS, Wire.page("{\"id\":\"k1\",\"name\":{\"last\":\"Pat\"}" + roles + "}"));

    assertThat(scene.roster().unknown().contacts()).hasSize(1);
  }

  @Test
  void takesOddRelationshipsAsTheyAre() {
    scene.on(
        CONTACTS,
        Wire.page(
            contact(
                "k1",
                """
                null,"x",{"student":null},{"student":"p1"},{"student":"p1","type":null},
                {"type":["a"],"relationship":" Stepmother of\\u0000 ","student":"p1"},
                {"student":"p1","relationship":"Stepmother of"}""")));

    assertThat(scene.roster().contacts().getFirst().relationships())
        .containsExactly(
            new Relationship(new CleverId("p1"), "", ""),
            new Relationship(new CleverId("p1"), "Stepmother of", ""));
  }

  @Test
  void hasTheWholeNameInTheLastName() {
    String roles = ",\"roles\":{\"contact\":{\"student_relationships\":[" + rel("p1", "x") + "]}}}";
    scene.on(
        CONTACTS,
        Wire.page(
            "{\"id\":\"k1\",\"name\":{\"last\":\"Sanjiv Becker\"}" + roles,
            "{\"id\":\"k2\",\"name\":{\"first\":\"Sanjiv\",\"last\":\"Becker\"}" + roles));

    assertThat(scene.roster().contacts())
        .extracting(Contact::name)
        .containsOnly(new PersonName("", "Sanjiv Becker"));
  }

  @Test
  void reportsBadAddressesOfTheContactsKeptOnly() {
    String roles =
        """
        ,"email":"pat@","name":{"last":"Pat"},"roles":{"contact":{"phone":"555-01",
        "student_relationships":[{"student":"%s"}]}}}""";
    scene.on(
        CONTACTS,
        Wire.page(
            "{\"id\":\"k1\"" + roles.formatted("p1"), "{\"id\":\"k2\"" + roles.formatted("zz")));

    CleverRoster roster = scene.roster();

    assertThat(roster.contacts().getFirst().email()).isNull();
    assertThat(roster.contacts().getFirst().phone()).isNull();
    assertThat(roster.issues())
        .containsExactlyInAnyOrder(
            new Issue(IssueCode.BAD_EMAIL, Subject.CONTACT, "k1", "Pat", "pat@"),
            new Issue(IssueCode.BAD_PHONE, Subject.CONTACT, "k1", "Pat", "555-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n/a", "N/A", "none", "None", "unknown", "-", "no tel\u00e9fono"})
  @DisplayName("acceptance 12: a word for a missing number or address is none, and no issue (P 5)")
  void takesAWordForNothingForNothing(String word) {
    scene.on(
        CONTACTS,
        Wire.page(
            """
            {"id":"k1","email":"%s","name":{"last":"Pat"},"roles":{"contact":{"phone":"%s",
            "student_relationships":[{"student":"p1"}]}}}"""
                .formatted(word, word)));

    CleverRoster roster = scene.roster();

    assertThat(roster.contacts().getFirst().email()).isNull();
    assertThat(roster.contacts().getFirst().phone()).isNull();
    assertThat(roster.issues()).isEmpty();
  }

  /** P 5, P 12: F2, F3 and F9 as Clever sends them. */
  @Test
  void takesOneFormOfAnAddressAndOneNumberOfSeveral() {
    String contact =
        """
        {"id":"%s","email":"%s","name":{"last":"Pat"},"roles":{"contact":{"phone":"%s",
        "student_relationships":[{"student":"\\u200bp1"}]}}}""";
    scene.on(
        CONTACTS,
        Wire.page(
            contact.formatted("k\\ufeff1", "Maria@F.Example.ORG\\u200b", "202-555-0123 (home)"),
            contact.formatted("k2", "siobhan.o\u2019hara@f.example.org", "2025550123;2025550145"),
            contact.formatted("k3", "\\u200b", "299-555-0123 mom")));

    CleverRoster roster = scene.roster();

    assertThat(roster.contacts())
        .extracting(Contact::email, Contact::phone)
        .containsExactly(
            tuple(new Email("Maria@f.example.org"), new Phone("+12025550123")),
            tuple(null, new Phone("+12025550123")),
            tuple(null, new Phone("+12995550123")));
    assertThat(roster.issues())
        .containsExactlyInAnyOrder(
            issue(IssueCode.BAD_EMAIL, "k2", "siobhan.o\u2019hara@f.example.org"),
            issue(IssueCode.SEVERAL_PHONES, "k2", "+12025550145"),
            issue(IssueCode.UNKNOWN_AREA_CODE, "k3", "+12995550123"));
  }

  private static Issue issue(IssueCode code, String id, String detail) {
    return new Issue(code, Subject.CONTACT, id, "Pat", detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"  \"", "null", "{}", "[\"1\"]"})
  void hasNoPhoneWithoutComplaint(String phone) {
    scene.on(
        CONTACTS,
        Wire.page(
            """
            {"id":"k1","email":"","name":{"last":"Pat"},"roles":{"contact":{"phone":%s,
            "student_relationships":[{"student":"p1"}]}}}"""
                .formatted(phone)));

    CleverRoster roster = scene.roster();

    assertThat(roster.contacts().getFirst().phone()).isNull();
    assertThat(roster.issues()).isEmpty();
  }

  private String contact(String id, String relationships) {
    return """
        {"id":"%s","name":{"last":"Pat"},"roles":{"contact":{"student_relationships":[%s]}}}"""
        .formatted(id, relationships);
  }

  private String rel(String student, String relationship) {
    return """
        {"relationship":"%s","student":"%s","type":"T"}"""
        .formatted(relationship, student);
  }
}
