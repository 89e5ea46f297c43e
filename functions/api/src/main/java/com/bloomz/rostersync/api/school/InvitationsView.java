package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.settings.Invitations;

/** Who to invite; no kind is left out. */
record InvitationsView(Boolean teachers, Boolean parents, Boolean students) {
  static InvitationsView of(Invitations from) {
    return new InvitationsView(from.teachers(), from.parents(), from.students());
  }

  Invitations invitations() {
    return new Invitations(teachers, parents, students);
  }
}
