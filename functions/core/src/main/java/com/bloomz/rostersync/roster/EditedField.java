package com.bloomz.rostersync.roster;

/**
 * A field of a member whose value an admin gave in Bloomz, so that Clever's no longer counts (P 5).
 */
public enum EditedField {
  NAME,
  EMAIL,
  PHONE,
  ROLE
}
