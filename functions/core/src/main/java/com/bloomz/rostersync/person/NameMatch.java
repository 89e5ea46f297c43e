package com.bloomz.rostersync.person;

import com.bloomz.rostersync.roster.PersonName;

/** How two names compare: the first of these that is so. */
public enum NameMatch {
  /** One of them is blank or names no person (P 9). */
  NOBODY,
  /** As names are compared, the whole names are equal (C 1). */
  EQUAL,
  /**
   * First names are equal or one begins the other, and last names are equal or one is within the
   * other; or one is a single word of the other.
   */
  CONTAINED,
  /** First names are equal or one begins the other; last names have nothing in common. */
  SAME_FIRST,
  /** Last names are equal or one is within the other; first names are not. */
  SAME_LAST,
  /** A word of one is in the other, or begins a word of it with three letters or more. */
  SOME_PART,
  /** Nothing in common. */
  DIFFERENT;

  /** Accents, hyphens and other marks count in {@link #EQUAL} alone. */
  public static NameMatch of(PersonName one, PersonName other) {
    if (namesNobody(one) || namesNobody(other)) {
      return NOBODY;
    }
    return one.equals(other) || one.key().equals(other.key())
        ? EQUAL
        : NameWords.of(one).match(NameWords.of(other));
  }

  /** The same, and a first name that is one letter off is equal: a spelling was mended. */
  static NameMatch ofMended(PersonName one, PersonName other) {
    NameMatch match = of(one, other);
    return match == SAME_LAST && NameWords.of(one).isOneLetterOff(NameWords.of(other))
        ? CONTAINED
        : match;
  }

  /** Whether a name is blank or names no person. */
  public static boolean namesNobody(PersonName name) {
    return name.isBlank() || name.isPlaceholder();
  }

  /** Whether both can be one person's name (P 1). */
  public boolean canBeOne() {
    return this == EQUAL || this == CONTAINED;
  }
}
