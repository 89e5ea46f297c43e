package com.bloomz.rostersync.api.school;

import org.jspecify.annotations.Nullable;

/** What an admin reads where nobody gets the status emails (N 8). */
final class ReceiversHint {
  private static final String NOBODY =
      "No one gets the status emails: no member with one of the chosen roles has a working email"
          + " address. Add yourself to the staff as School Admin, with your email address, or"
          + " choose other roles in Settings.";

  private ReceiversHint() {}

  /** Null where somebody gets them. */
  static @Nullable String of(int receivers) {
    return receivers == 0 ? NOBODY : null;
  }
}
