/**
 * The brake (X 2): before an import is written, {@link com.bloomz.rostersync.brake.Brake} looks at
 * who and what would leave. Where that is more of a kind than the school's settings let go, or all
 * of a large class, everything that leaves is held; adds and updates go on. What an admin has
 * approved leaves, to the very person and place.
 *
 * <p>What leaves only because somebody else does is not counted by itself: a child's places and
 * parents are the child's departure.
 *
 * <p>The cause is named where a pattern proves it: at least 95 % of all that have something in
 * common leave, and they are at least 90 % of what leaves. Otherwise the numbers are all that is
 * said. Shapes: {@link com.bloomz.rostersync.brake.HeldRemovals} is what is kept and shown, {@link
 * com.bloomz.rostersync.brake.RosterTraits} what the roster does not keep of those who leave.
 *
 * <p>Pure: nothing is read but by the suppliers that the caller gives, and only where something is
 * over the limit.
 */
@NullMarked
package com.bloomz.rostersync.brake;

import org.jspecify.annotations.NullMarked;
