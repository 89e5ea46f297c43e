/** The simulated district as the product reads it: at once, beside each of its schools alone. */
@NullMarked
package com.bloomz.rostersync.simulator.reading;

import org.jspecify.annotations.NullMarked;
