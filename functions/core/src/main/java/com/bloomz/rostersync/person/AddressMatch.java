package com.bloomz.rostersync.person;

/** How two records' email addresses, or their phone numbers, compare. */
public enum AddressMatch {
  SAME,
  /** Both have one, and they are not equal. */
  DIFFERENT,
  /** One of them has none, or has one that is nobody's. */
  MISSING,
  /** Both have the same, and it is nobody's: a placeholder, the school's own, or of many (P 9). */
  NOBODYS
}
