/**
 * Clever's Events API at night: tells from a district's newest events whether its schools are as
 * the last walk found them, so that no list has to be read (A 1).
 *
 * <p>{@link com.bloomz.rostersync.cleverevents.EventSource} reads the newest events, {@link
 * com.bloomz.rostersync.cleverevents.LastWalks} keeps what the last walk found, {@link
 * com.bloomz.rostersync.cleverevents.EventDecision} decides, and {@link
 * com.bloomz.rostersync.cleverevents.UntoldChanges} says where a walk found what no event had told.
 * What is not surely told by events is walked.
 */
@NullMarked
package com.bloomz.rostersync.cleverevents;

import org.jspecify.annotations.NullMarked;
