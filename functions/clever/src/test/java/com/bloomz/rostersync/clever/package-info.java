/**
 * Tests of the reading of Clever, against a scripted server on loopback and with a clock that only
 * pauses move.
 */
@NullMarked
package com.bloomz.rostersync.clever;

import org.jspecify.annotations.NullMarked;
