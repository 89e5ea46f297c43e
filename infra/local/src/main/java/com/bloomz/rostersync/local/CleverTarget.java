package com.bloomz.rostersync.local;

import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.expected.Expected;
import com.bloomz.rostersync.simulator.expected.ExpectedContactField;
import com.bloomz.rostersync.simulator.expected.ExpectedSettings;
import com.bloomz.rostersync.simulator.expected.ExpectedStudentIdField;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The Clever that the demo links to.
 *
 * @param token never shown
 * @param school Clever's id of the school to import, where it is known before Clever is asked
 * @param simulator none where another Clever is read
 */
record CleverTarget(
    URI url,
    String version,
    String token,
    Optional<String> school,
    Optional<CleverSimulator> simulator)
    implements AutoCloseable {
  /** What a first import into an empty school must create; not known of another Clever. */
  Optional<Expected> expected(String chosen, ImportSettings settings, LocalDate today) {
    var choices =
        new ExpectedSettings(
            ExpectedStudentIdField.valueOf(settings.studentIdField().name()),
            ExpectedContactField.valueOf(settings.contactField().name()),
            settings.contactValues(),
            today);
    return simulator.map(present -> present.with(all -> Expected.of(all, chosen, choices)));
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
