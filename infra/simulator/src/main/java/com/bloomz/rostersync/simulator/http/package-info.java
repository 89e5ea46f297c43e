/** Requests and replies as the simulator sees them, and the limit on how many there may be. */
@NullMarked
package com.bloomz.rostersync.simulator.http;

import org.jspecify.annotations.NullMarked;
