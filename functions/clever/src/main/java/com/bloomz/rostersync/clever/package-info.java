/**
 * Reads a school's roster, or those of a district, and a district's newest events from Clever's API
 * (v3.1 or v3.0): the adapter of {@link com.bloomz.rostersync.sync.CleverSource}, {@link
 * com.bloomz.rostersync.district.DistrictSource} and {@link
 * com.bloomz.rostersync.cleverevents.EventSource}. {@link com.bloomz.rostersync.clever.CleverApi}
 * is the way in.
 *
 * <p>In the order of one walk: {@code SchoolWalk} says what is read, {@code ListWalk} follows the
 * pages of one list, {@code Calls} repeats and waits, {@code Exchange} sends one request, {@code
 * Attempt} says what its status means, the codecs read the body as it comes in, {@code
 * RosterBuilder} turns records into the roster, {@code UnknownBuilder} says what they do not tell.
 *
 * <p>A district is read by {@code DistrictWalk} through the same steps, and its records are kept
 * packed ({@link com.bloomz.rostersync.clever.packing}).
 */
@NullMarked
package com.bloomz.rostersync.clever;

import org.jspecify.annotations.NullMarked;
