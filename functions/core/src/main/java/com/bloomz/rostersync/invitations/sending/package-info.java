/**
 * Sends invitations that are due, one message of the queue at a time (N 3, N 4). The order of steps
 * is what makes it once: write, claim in the store, send, record. Dying before the claim repeats
 * all; dying after it leaves an uncertain one.
 */
@NullMarked
package com.bloomz.rostersync.invitations.sending;

import org.jspecify.annotations.NullMarked;
