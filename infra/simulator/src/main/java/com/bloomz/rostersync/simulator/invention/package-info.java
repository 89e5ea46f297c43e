/**
 * What the generated district is made of: ids, names, addresses and phone numbers that belong to
 * nobody. Names are put together from invented syllables, addresses lie in the domains reserved for
 * examples, numbers in the range 555-0100 to 555-0199 reserved for fiction.
 */
@NullMarked
package com.bloomz.rostersync.simulator.invention;

import org.jspecify.annotations.NullMarked;
