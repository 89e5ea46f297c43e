package com.bloomz.rostersync.settings;

/** Whom Import Now proposes to invite, and whom the nightly run does (S). */
public record Invitations(boolean teachers, boolean parents, boolean students) {
  /** Nobody. */
  public static Invitations off() {
    return new Invitations(false, false, false);
  }
}
