package com.bloomz.rostersync.conformance.offenders.messages.status;

import com.bloomz.rostersync.conformance.offenders.invitations.Invites;

/** No package is in a ring with another, but messages and invitations are. */
public record Announces(Invites invites) {}
