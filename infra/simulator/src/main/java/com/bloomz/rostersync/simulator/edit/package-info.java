/** Changes of a district on demand, each of them one thing that a school does on a usual day. */
@NullMarked
package com.bloomz.rostersync.simulator.edit;

import org.jspecify.annotations.NullMarked;
