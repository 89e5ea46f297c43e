/**
 * A Clever district as data: every object as Clever sends it, by collection, in memory or in a
 * folder of JSON files. No view of it and no server.
 */
@NullMarked
package com.bloomz.rostersync.simulator.district;

import org.jspecify.annotations.NullMarked;
