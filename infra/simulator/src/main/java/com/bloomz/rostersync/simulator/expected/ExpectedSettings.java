package com.bloomz.rostersync.simulator.expected;

import java.time.LocalDate;
import java.util.Set;

/**
 * The settings of the import whose outcome is expected.
 *
 * @param contactValues as a person writes them; case does not matter; none means no parents
 * @param today the day from which a term that ended before it is over
 */
public record ExpectedSettings(
    ExpectedStudentIdField studentIdField,
    ExpectedContactField contactField,
    Set<String> contactValues,
    LocalDate today) {
  public ExpectedSettings {
    contactValues = Set.copyOf(contactValues);
  }
}
