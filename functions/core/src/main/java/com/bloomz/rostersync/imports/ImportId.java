package com.bloomz.rostersync.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One import. Later imports have greater ids.
 *
 * @param value such as {@code 20261123T203725Z-4f9a}; not blank
 */
public record ImportId(String value) implements Comparable<ImportId> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public ImportId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
  }

  /**
   * The id of an import that is asked for at that instant.
   *
   * @param suffix tells apart imports of the same instant: a few letters and digits
   */
  public static ImportId at(Instant instant, String suffix) {
    return new ImportId(STAMP.format(instant) + "-" + suffix);
  }

  @Override
  public int compareTo(ImportId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
