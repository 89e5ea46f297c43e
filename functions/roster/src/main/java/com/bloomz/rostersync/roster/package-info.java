/**
 * What a roster is, on both sides: what Clever says ({@link
 * com.bloomz.rostersync.roster.CleverRoster}) and what Bloomz has ({@link
 * com.bloomz.rostersync.roster.BloomzRoster}).
 *
 * <p>Values only: immutable, compared by content, without I/O, clock or framework. The texts of
 * people (names, addresses, numbers) never appear in a {@code toString}.
 */
@NullMarked
package com.bloomz.rostersync.roster;

import org.jspecify.annotations.NullMarked;
