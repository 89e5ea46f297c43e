/**
 * Reads a school's roster from Clever's API (v3.1 or v3.0): the adapter of {@link
 * com.bloomz.rostersync.sync.CleverSource}. {@link com.bloomz.rostersync.clever.CleverApi} is the
 * way in.
 *
 * <p>In the order of one walk: {@code SchoolWalk} says what is read, {@code ListWalk} follows the
 * pages of one list, {@code Calls} repeats and waits, {@code Exchange} sends one request, {@code
 * Attempt} says what its status means, the codecs read the body as it comes in, {@code
 * RosterBuilder} turns records into the roster, {@code UnknownBuilder} says what they do not tell.
 *
 * <p>The codecs name every field that is read. Race, birth date, gender, disability, free lunch,
 * addresses and extension fields are not among them: their values are skipped without being
 * decoded.
 */
@NullMarked
package com.bloomz.rostersync.clever;

import org.jspecify.annotations.NullMarked;
