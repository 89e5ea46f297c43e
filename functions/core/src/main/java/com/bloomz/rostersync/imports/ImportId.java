package com.bloomz.rostersync.imports;

/**
 * One import. Later imports have greater ids.
 *
 * @param value such as {@code 20261123T203725Z-4f9a}; not blank
 */
public record ImportId(String value) implements Comparable<ImportId> {
  public ImportId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
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
