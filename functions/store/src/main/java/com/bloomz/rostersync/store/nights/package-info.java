/**
 * What nights are dispatched by: the index of scheduled schools, and marks of what was dispatched,
 * claims of districts, and what was read for imports that wait.
 *
 * <ul>
 *   <li>{@code N#date#zone}, {@code shard}: that the shard was dispatched in that night; deleted
 *       after some days.
 *   <li>{@code T#digest}, {@code SLOTS}: when the next request may be sent with that token; deleted
 *       after a day without one.
 *   <li>{@code D#district}, {@code N#date#zone}: who works on the district in that night, whether
 *       it is done, and why it is not yet; deleted after some days.
 *   <li>{@code D#district}, {@code W#zone#digest of the token}: what the district's last walk
 *       found; with {@code #P} behind it the event that its position was moved on to, with {@code
 *       #S} where the night's walk starts; deleted 30 days after the walk.
 *   <li>{@code D#district}, {@code R#date#zone#digest}: what was read of the district in that night
 *       with that token and not yet to its end; {@code D#district#R#date#zone#digest#epoch#part},
 *       the item's number: a part of it; both deleted after two days.
 *   <li>{@code S#school#P#import}, the part's number: what was read for an import, packed; deleted
 *       after two days.
 * </ul>
 */
@NullMarked
package com.bloomz.rostersync.store.nights;

import org.jspecify.annotations.NullMarked;
