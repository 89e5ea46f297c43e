package com.bloomz.rostersync.roster;

/**
 * A class of a Bloomz school.
 *
 * @param value not blank; compared and ordered as text
 */
public record ClassId(String value) implements Comparable<ClassId> {
  public ClassId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
  }

  @Override
  public int compareTo(ClassId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
