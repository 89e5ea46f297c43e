package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;

/** Where the items stand that these stores have for themselves. */
final class SchoolKeys {
  private SchoolKeys() {}

  static String history(SchoolId school) {
    return Key.school(school) + "#H";
  }

  static Key history(SchoolId school, long version) {
    return new Key(history(school), sortable(version));
  }

  /** How a version stands in a sort key. */
  static String sortable(long version) {
    return "%019d".formatted(version);
  }

  /** A Clever school that is taken. */
  static Key taken(CleverId district, CleverId school) {
    return new Key(Key.links(district), school.value());
  }

  static Key login(SchoolId school, String state) {
    return new Key(Key.school(school) + "#L", state);
  }

  static Key user(SchoolId school, String subject) {
    return new Key(Key.school(school) + "#U", subject);
  }
}
