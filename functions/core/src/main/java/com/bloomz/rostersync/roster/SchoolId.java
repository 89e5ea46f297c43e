package com.bloomz.rostersync.roster;

/**
 * A school community in Bloomz: the tenant.
 *
 * @param value not blank; compared and ordered as text
 */
public record SchoolId(String value) implements Comparable<SchoolId> {
  public SchoolId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
  }

  @Override
  public int compareTo(SchoolId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
