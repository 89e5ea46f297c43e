package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.status.StatusContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is invited after an import.
 *
 * @param kinds the kinds of people it was asked to invite
 * @param ended whether it finished; if not, no one is invited
 * @param hasInviter whether a sender is set for invitations
 */
record InvitationLine(List<String> kinds, boolean ended, boolean hasInviter) {
  static final String CHOOSE =
      "Choose who invitations come from in Settings. No one is invited until you do.";

  static InvitationLine of(StatusContent content) {
    return new InvitationLine(
        kinds(content.report().invitations()),
        content.report().state().isComplete(),
        content.hasInviter());
  }

  private static List<String> kinds(Invitations invitations) {
    var kinds = new ArrayList<String>();
    if (invitations.teachers()) {
      kinds.add("teachers");
    }
    if (invitations.parents()) {
      kinds.add("parents");
    }
    if (invitations.students()) {
      kinds.add("students");
    }
    return kinds;
  }

  boolean lacksInviter() {
    return ended && !kinds.isEmpty() && !hasInviter;
  }

  /** In words, with a full stop. */
  String line() {
    if (kinds.isEmpty()) {
      return "off.";
    }
    String people = EnglishWords.list(kinds);
    if (!ended) {
      return "none, because the import did not finish.";
    }
    return hasInviter ? people + "." : people + ", but no one yet (see “What to do”).";
  }
}
