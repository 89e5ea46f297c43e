package com.bloomz.rostersync.roster;

/**
 * A member of a Bloomz school.
 *
 * @param value not blank; compared and ordered as text
 */
public record MemberId(String value) implements Comparable<MemberId> {
  public MemberId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the id is blank");
    }
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
