/** Tests of the bus on EventBridge, on the wire. */
@NullMarked
package com.bloomz.rostersync.bus;

import org.jspecify.annotations.NullMarked;
