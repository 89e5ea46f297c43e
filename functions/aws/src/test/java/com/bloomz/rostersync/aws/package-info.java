/** Tests of the queues, the bus and the token vault, on the wire. */
@NullMarked
package com.bloomz.rostersync.aws;

import org.jspecify.annotations.NullMarked;
