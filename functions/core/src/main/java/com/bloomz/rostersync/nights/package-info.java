/**
 * Finds the schools whose nightly import is due, and sends each district to the workers once a
 * night (A 1).
 *
 * <p>A rule fires every few minutes. {@link com.bloomz.rostersync.nights.Dispatching} sends itself
 * one message for each shard of the scheduled schools; each shard is then read by time zone, and
 * what lies in a zone whose night it is goes to the queue of districts, one message a district. A
 * shard that was read to its end is marked for that night, so that a rule that fires again sends
 * nothing twice; one that ran out of time goes on from a cursor. A message may still come twice:
 * whoever takes it claims the district's night first.
 */
@NullMarked
package com.bloomz.rostersync.nights;

import org.jspecify.annotations.NullMarked;
