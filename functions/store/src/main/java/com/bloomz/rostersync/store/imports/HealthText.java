package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Data health as a short text: {@code STUDENT_ID_MISSING 2/400;...}: what is wrong, of how many,
 * and how many people that concerns where it is another number. It stands with the last of an
 * import's findings.
 */
final class HealthText {
  private static final String HEALTH = "dh";

  private HealthText() {}

  /** Adds it to a row of findings; nothing where nothing was checked. */
  static RowWriter addTo(RowWriter row, Health health) {
    return health.found().isEmpty() ? row : row.text(HEALTH, of(health));
  }

  /** The health that one of those rows has; unknown where none has. */
  static Health read(Collection<Row> rows) {
    return rows.stream()
        .filter(row -> row.has(HEALTH))
        .findFirst()
        .map(row -> row.as(has -> parse(has.text(HEALTH))))
        .orElse(Health.UNKNOWN);
  }

  static String of(Health health) {
    StringJoiner text = new StringJoiner(";");
    health
        .found()
        .forEach(
            (check, found) -> {
              String numbers = found.wrong() + "/" + found.of();
              text.add(
                  check.name()
                      + " "
                      + numbers
                      + (found.people() == found.wrong() ? "" : "/" + found.people()));
            });
    return text.toString();
  }

  /** The health; a check that is not known is passed over. */
  static Health parse(String text) {
    SortedMap<HealthCheck, Health.Found> found = new TreeMap<>();
    for (String part : text.split(";", -1)) {
      int gap = part.indexOf(' ');
      for (HealthCheck check : HealthCheck.values()) {
        if (gap > 0 && check.name().equals(part.substring(0, gap))) {
          found.put(check, found(part.substring(gap + 1)));
        }
      }
    }
    return new Health(found);
  }

  private static Health.Found found(String text) {
    long[] numbers = Arrays.stream(text.split("/", -1)).mapToLong(Long::parseLong).toArray();
    return new Health.Found(numbers[0], numbers[1], numbers.length > 2 ? numbers[2] : numbers[0]);
  }
}
