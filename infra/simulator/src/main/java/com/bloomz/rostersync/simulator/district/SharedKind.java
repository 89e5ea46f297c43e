package com.bloomz.rostersync.simulator.district;

/** What a district can switch off for an app, kind by kind (docs/clever.md 12). */
public enum SharedKind {
  STUDENTS,
  TEACHERS,
  STAFF,
  CONTACTS,
  SECTIONS,
  TERMS
}
