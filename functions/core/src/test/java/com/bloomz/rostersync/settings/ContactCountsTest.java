package com.bloomz.rostersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.settings.ContactCounts.OfField;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S 6, acceptance M9: contacts are counted, not links, and those without a value too. */
class ContactCountsTest {
  private static Contact contact(String id, Relationship... relationships) {
    return new Contact(
        new CleverId(id), new PersonName("", id), null, null, List.of(relationships));
  }

  private static Relationship of(String student, String relationship, String type) {
    return new Relationship(new CleverId(student), relationship, type);
  }

  private static OfField types(Stream<String> types) {
    return ContactCounts.of(types.map(type -> contact(type, of("s1", "", type))).toList())
        .of(ContactField.TYPE);
  }

  @Test
  @DisplayName("acceptance M9: a contact with two children counts once")
  void contactsAndNotLinks() {
    ContactCounts counts =
        ContactCounts.of(
            List.of(
                contact("k1", of("s1", "Parent", "Primary"), of("s2", "Parent", "Emergency")),
                contact("k2", of("s1", "Parent", "")),
                contact("k3", of("s2", "Aunt", " "), of("s1", "", ""))));

    assertThat(counts.contacts()).isEqualTo(3);
    assertThat(counts.of(ContactField.RELATIONSHIP).values())
        .isEqualTo(Map.of("Aunt", 1L, "Parent", 2L));
    assertThat(counts.of(ContactField.TYPE).values())
        .isEqualTo(Map.of("Emergency", 1L, "Primary", 1L));
  }

  @Test
  @DisplayName("acceptance M9: how many contacts have no value in a field")
  void thoseWithoutAValue() {
    ContactCounts counts =
        ContactCounts.of(
            List.of(
                contact("k1", of("s1", "Parent", ""), of("s2", "", "")),
                contact("k2", of("s1", "", " ")),
                contact("k3")));

    assertThat(counts.of(ContactField.RELATIONSHIP).without()).isEqualTo(2);
    assertThat(counts.of(ContactField.TYPE).without()).isEqualTo(3);
  }

  @Test
  @DisplayName("U6: case and outer spaces make no other value; inner ones do")
  void asTheyAreChosen() {
    OfField types =
        types(
            Stream.of(
                "Parent/Guardian", "parent/guardian", "Parent/Guardian ", "Parent / Guardian"));

    assertThat(types.values()).isEqualTo(Map.of("Parent/Guardian", 3L, "Parent / Guardian", 1L));
    assertThat(types.has("PARENT/guardian")).isTrue();
    assertThat(types.has("Guardian")).isFalse();
  }

  @Test
  void theMostFrequentValuesAreKept() {
    OfField types =
        types(
            Stream.concat(
                IntStream.range(0, 500).mapToObj(i -> "Type " + i),
                Stream.of("Type 499", "x".repeat(201), "x".repeat(200), "x".repeat(200))));

    assertThat(types.values())
        .hasSize(ContactCounts.MOST_VALUES)
        .containsEntry("Type 499", 2L)
        .containsEntry("x".repeat(200), 2L)
        .doesNotContainKey("x".repeat(201));
    assertThat(types.isFull()).isTrue();
    assertThat(types(Stream.of("Parent")).isFull()).isFalse();
  }
}
