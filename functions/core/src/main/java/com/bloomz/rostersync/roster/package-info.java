/**
 * What Bloomz has of a school ({@link com.bloomz.rostersync.roster.BloomzRoster}): members with
 * their hats, classes, who is in them, and the issues that an admin can fix.
 *
 * <p>Values only: immutable, compared by content, without I/O, clock or framework. The texts of
 * people (names, addresses, numbers) never appear in a {@code toString}.
 */
@NullMarked
package com.bloomz.rostersync.roster;

import org.jspecify.annotations.NullMarked;
