package com.bloomz.rostersync.local.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.costs.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the build's tests count on the local table, kept in a file from which docs/costs.md is made.
 * A test that counts something compares it; with {@code -Dcosts.docs=write} it writes both files.
 *
 * @param counts every one of {@link Count}
 */
public record MeasuredCosts(Map<Count, Double> counts) {
  static final Path DOCS = Path.of("../../docs/costs.md");
  private static final Path FILE =
      Path.of("src/test/resources/com/bloomz/rostersync/local/costs/measured.properties");
  private static final double SHARE = 0.05;
  private static final double LEAST = 0.3;

  public MeasuredCosts {
    counts = new EnumMap<>(counts);
  }

  /** What is counted. */
  public enum Count {
    FIRING_READS("firing of the nightly rule by day: read units"),
    FIRING_WRITES("firing of the nightly rule by day: write units"),
    CLOSING_READS("closing of a district's night, beside the firing: read units"),
    CLOSING_WRITES("closing of a district's night, beside the firing: write units"),
    DISTRICT_READS("night of a district, beside its schools: read units"),
    DISTRICT_WRITES("night of a district, beside its schools: write units"),
    QUIET_READS("night of a district that its events pass over, beside its schools: read units"),
    QUIET_WRITES("night of a district that its events pass over, beside its schools: write units"),
    SCHOOL_READS("night of an unchanged school: read units"),
    SCHOOL_WRITES("night of an unchanged school: write units"),
    FIRST_READS("first import: read units a student"),
    FIRST_WRITES("first import: write units a student"),
    CHANGED_READS("night of a changed school: read units a student of the school"),
    CHANGED_WRITES("night of a changed school, beside its changes: write units"),
    RENAMED_WRITES("student with another name: write units"),
    PACKED_WRITES("what was read of a changed school, kept for its import: write units a student"),
    STORED_BYTES("stored after a first import: bytes a student, with indexes"),
    INVITED_READS("invited person, in a school of 40 students: read units"),
    INVITED_WRITES("invited person: write units");

    private final String text;

    Count(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  double of(Count count) {
    return counts.getOrDefault(count, 0.0);
  }

  /** What the file has. */
  static MeasuredCosts kept() {
    try {
      var counts = new EnumMap<Count, Double>(Count.class);
      for (String line : Files.readAllLines(FILE)) {
        String[] parts = line.split("=", 2);
        counts.put(Count.valueOf(parts[0]), Double.valueOf(parts[1]));
      }
      return new MeasuredCosts(counts);
    } catch (IOException e) {
      throw new IllegalStateException("the measured costs cannot be read", e);
    }
  }

  /** Compares what was just counted with what the file has, or writes it. */
  public static void check(Map<Count, Double> counted) throws IOException {
    if ("write".equals(System.getProperty("costs.docs"))) {
      var all = new EnumMap<Count, Double>(Count.class);
      all.putAll(kept().counts);
      counted.forEach((count, value) -> all.put(count, Math.round(10 * value) / 10.0));
      new MeasuredCosts(all).write();
      return;
    }
    MeasuredCosts kept = kept();
    counted.forEach(
        (count, value) ->
            assertThat(Math.abs(value - kept.of(count)))
                .as(
                    "%s is %.1f, docs/costs.md says %.1f: write it with -Dcosts.docs=write",
                    count.text(), value, kept.of(count))
                .isLessThanOrEqualTo(Math.max(LEAST, SHARE * kept.of(count))));
  }

  private void write() throws IOException {
    Files.writeString(
        FILE,
        counts.entrySet().stream()
            .map(each -> String.format(Locale.ROOT, "%s=%.1f%n", each.getKey(), each.getValue()))
            .collect(Collectors.joining()));
    Files.writeString(DOCS, new CostSheet(new CostModel(this), Prices.usual()).text());
  }
}
