/**
 * The queues of imports and of invitations on SQS. {@link
 * com.bloomz.rostersync.queue.ImportMessages} and {@link
 * com.bloomz.rostersync.queue.InvitationMessages} alone know what a message looks like, for those
 * who send and those who receive.
 */
@NullMarked
package com.bloomz.rostersync.queue;

import org.jspecify.annotations.NullMarked;
