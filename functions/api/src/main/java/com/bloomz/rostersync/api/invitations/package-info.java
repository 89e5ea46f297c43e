/**
 * Invitations over HTTP (N): who would get what and why others do not, planning now, Reinvite, and
 * one member's invitation status. Addresses and numbers are not shown here.
 */
@NullMarked
package com.bloomz.rostersync.api.invitations;

import org.jspecify.annotations.NullMarked;
