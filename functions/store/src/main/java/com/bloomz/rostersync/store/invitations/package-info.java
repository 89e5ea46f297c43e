/**
 * The ledger of invitations and the blocks of addresses, in the table of rosters. {@link
 * com.bloomz.rostersync.store.invitations.DynamoInvitations} opens it.
 *
 * <ul>
 *   <li>In the member's own item: {@code o}, what is known of the invitations ({@link
 *       com.bloomz.rostersync.store.invitations.OutreachRow}), and {@code ov}, its version. Writers
 *       of rosters change a stored member attribute by attribute and leave these two alone, and the
 *       ledger leaves the item's version alone: neither makes the other's writes fail.
 *   <li>{@code S#school#B}, an address's digest: what blocks it in the school: {@code w} why,
 *       {@code a} at, {@code r} when an admin reset it, {@code b} who.
 *   <li>{@code STOP#digest}, {@code STOP}: {@code a} when the number's owner last answered STOP,
 *       {@code r} when START.
 *   <li>{@code S#school#N}, {@code import#member}: that the member got the import's status email,
 *       or may have: {@code i} by which attempt, {@code a} at; until {@code ttl}.
 * </ul>
 */
@NullMarked
package com.bloomz.rostersync.store.invitations;

import org.jspecify.annotations.NullMarked;
