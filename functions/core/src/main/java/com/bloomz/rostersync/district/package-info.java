/**
 * Reads a whole district from Clever at once, for all of its schools: {@link
 * com.bloomz.rostersync.district.DistrictSource} is the port. What was read is kept packed, and
 * becomes a roster school by school.
 *
 * <p>A roster read so and one read alone ({@link com.bloomz.rostersync.sync.CleverSource}) say the
 * same of a school. Where the district's lists do not tell whose a record is, it is unknown for
 * every school that it may be of (I 6).
 */
@NullMarked
package com.bloomz.rostersync.district;

import org.jspecify.annotations.NullMarked;
