/**
 * What every {@link com.bloomz.rostersync.invitations.InvitationStore} and {@link
 * com.bloomz.rostersync.invitations.InvitationQueue} does, and ones in memory that do it; the store
 * fails on demand.
 */
@NullMarked
package com.bloomz.rostersync.invitations.testing;

import org.jspecify.annotations.NullMarked;
