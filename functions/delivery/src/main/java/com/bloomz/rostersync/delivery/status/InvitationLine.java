package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.status.StatusContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom an import invites once it has ended.
 *
 * @param kinds whom it was asked to invite
 * @param ended whether it came to its end; else it invites nobody
 * @param hasInviter whether there is an admin whose name invitations carry
 */
record InvitationLine(List<String> kinds, boolean ended, boolean hasInviter) {
  static final String CHOOSE =
      "Choose in the settings whose name invitations carry; until then nobody is invited.";

  static InvitationLine of(StatusContent content) {
    ImportState state = content.report().state();
    return new InvitationLine(
        kinds(content.report().invitations()),
        state == ImportState.SUCCEEDED || state == ImportState.HELD,
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
    String whom = EnglishWords.list(kinds);
    if (!ended) {
      return "nobody, because the import did not finish.";
    }
    return hasInviter ? whom + "." : whom + ", but nobody yet (see “What to do”).";
  }
}
