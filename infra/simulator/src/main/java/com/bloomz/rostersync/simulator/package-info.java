/**
 * A Clever that runs on this machine: API v3.0 and v3.1, OAuth, faults and edits on demand, on
 * loopback only. {@link com.bloomz.rostersync.simulator.CleverSimulator} is the way in.
 */
@NullMarked
package com.bloomz.rostersync.simulator;

import org.jspecify.annotations.NullMarked;
