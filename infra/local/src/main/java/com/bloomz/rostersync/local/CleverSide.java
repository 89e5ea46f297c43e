package com.bloomz.rostersync.local;

import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.expected.Choices;
import com.bloomz.rostersync.simulator.expected.Expected;
import com.bloomz.rostersync.simulator.expected.StudentIdField;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The Clever that the demo links to, and the school in it.
 *
 * @param simulator none where another Clever is read
 * @param token never shown
 */
record CleverSide(
    URI url,
    String version,
    String token,
    String district,
    String school,
    String schoolName,
    Optional<CleverSimulator> simulator)
    implements AutoCloseable {
  /** What Clever's documents name; for a Clever whose contacts are not in this JVM. */
  private static final Map<ContactField, List<String>> DOCUMENTED =
      Map.of(
          ContactField.RELATIONSHIP,
          List.of("Parent", "Grandparent", "Self", "Aunt/Uncle", "Sibling", "Other"),
          ContactField.TYPE,
          List.of("Parent/Guardian", "Emergency", "Primary", "Secondary", "Family", "Other"));

  /** The values that the school's contacts have in a field. */
  SortedSet<String> contactValues(ContactField field) {
    return simulator
        .map(
            present ->
                present.with(
                    all ->
                        Expected.contactValues(
                            all,
                            school,
                            com.bloomz.rostersync.simulator.expected.ContactField.valueOf(
                                field.name()))))
        .<SortedSet<String>>map(values -> new TreeSet<>(values.keySet()))
        .orElseGet(() -> new TreeSet<>(DOCUMENTED.getOrDefault(field, List.of())));
  }

  /** What a first import into an empty school must create; not known of another Clever. */
  Optional<Expected> expected(ImportSettings settings, LocalDate today) {
    var choices =
        new Choices(
            StudentIdField.valueOf(settings.studentIdField().name()),
            com.bloomz.rostersync.simulator.expected.ContactField.valueOf(
                settings.contactField().name()),
            settings.contactValues(),
            today);
    return simulator.map(present -> present.with(all -> Expected.of(all, school, choices)));
  }

  @Override
  public void close() {
    simulator.ifPresent(CleverSimulator::close);
  }

  @Override
  public String toString() {
    return "CleverSide[" + url + "]";
  }
}
