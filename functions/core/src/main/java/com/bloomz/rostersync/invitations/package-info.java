/**
 * Invites people, once (N). {@link com.bloomz.rostersync.invitations.PlanningInvitations} shows who
 * would get what, marks it as due and puts one message a person on the queue; {@link
 * com.bloomz.rostersync.invitations.sending.SendingInvitation} handles such a message: it looks at
 * everything again, claims, sends, records; {@link
 * com.bloomz.rostersync.invitations.TakingFeedback} records what the providers report afterward,
 * and {@link com.bloomz.rostersync.invitations.joining.RecordingRegistrations} who has joined;
 * {@link com.bloomz.rostersync.invitations.ResettingBlocks} lets an admin lift a block.
 *
 * <p>Everything may be delivered twice, late or never, and every step may be the last one of a
 * process. What is due stays due until its message is handled, and planning again puts it on the
 * queue again. What was claimed and not settled becomes uncertain and is not sent again. The rules
 * are those of {@link com.bloomz.rostersync.invitations.ledger}.
 */
@NullMarked
package com.bloomz.rostersync.invitations;

import org.jspecify.annotations.NullMarked;
