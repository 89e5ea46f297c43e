/** How services of AWS stand on loopback for tests and the local stack. */
@NullMarked
package com.bloomz.rostersync.testkit.wire;

import org.jspecify.annotations.NullMarked;
