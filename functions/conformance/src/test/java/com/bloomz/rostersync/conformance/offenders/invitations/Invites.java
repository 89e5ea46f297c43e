package com.bloomz.rostersync.conformance.offenders.invitations;

import com.bloomz.rostersync.conformance.offenders.messages.Says;

public record Invites(Says words) {}
