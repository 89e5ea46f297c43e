package com.bloomz.rostersync.roster;

/**
 * The id that Clever gives an object: 24 hex digits, unique across districts and types
 * (docs/clever.md 7).
 *
 * @param value not blank; compared and ordered as text
 */
public record CleverId(String value) implements Comparable<CleverId> {
  public CleverId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
  }

  @Override
  public int compareTo(CleverId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
