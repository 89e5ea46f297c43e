package com.bloomz.rostersync.settings;

/** Who Import Now proposes to invite, and who the nightly run invites (S). */
public record Invitations(boolean teachers, boolean parents, boolean students) {
  /** No one. */
  public static Invitations off() {
    return new Invitations(false, false, false);
  }
}
