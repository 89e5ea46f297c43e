/**
 * What is known of each person's invitations, and who is sent what (N 1-4, 6, 7). Pure: no input,
 * output or clock.
 *
 * <p><b>One send a round.</b> An {@link com.bloomz.rostersync.invitations.ledger.Outreach} is kept
 * with the member and has a {@link com.bloomz.rostersync.invitations.ledger.ChannelState} for email
 * and one for text. A message goes out only from {@code Due}, by the one attempt that made it
 * {@code Claimed}; {@code Sent} and {@code Uncertain} are never left within a round. A new round is
 * opened by Reinvite alone. A person whose address changes after the sending gets no second
 * message; one whose message was refused or came back does, at another address.
 *
 * <p><b>People, not addresses.</b> Two members with one address are two persons and get an
 * invitation each: each joins for themselves. Only an email that one of them has as a student is
 * left to Reinvite, as a parent's invitation is not for a child to open ({@link
 * com.bloomz.rostersync.invitations.ledger.HeldInvitations}). A member with two hats is one person
 * and gets one. Who comes to the address of somebody who has left and was invited there, with a
 * name that can be that person's, is taken for the same person under another Clever id ({@link
 * com.bloomz.rostersync.invitations.ledger.Predecessors}): only Reinvite sends. Another person at
 * that address is invited.
 *
 * <p><b>Blocks are bound to the address</b>, as a digest of it, so that they outlive import, merge
 * and return of the person, and end where someone gets another address.
 *
 * <ul>
 *   <li>A bounce, a complaint, a bad address and a number that is not a mobile are the school's:
 *       its feedback made them and its admins reset them, and no other school sees or resets them.
 *   <li>STOP is the whole installation's: it comes without a school, and the provider keeps it for
 *       the whole account. An admin's reset lifts it for that school only and does not reach the
 *       provider: while the number is opted out there, the next message is refused and the block
 *       comes back. Only START from the phone itself lifts it everywhere.
 *   <li>Feedback older than a reset changes nothing, so that a late repetition does not undo it.
 * </ul>
 */
@NullMarked
package com.bloomz.rostersync.invitations.ledger;

import org.jspecify.annotations.NullMarked;
