/** Tests of the bus in memory. */
@NullMarked
package com.bloomz.rostersync.testkit.bus;

import org.jspecify.annotations.NullMarked;
