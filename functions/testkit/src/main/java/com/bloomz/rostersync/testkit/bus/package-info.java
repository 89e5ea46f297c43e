/**
 * The contract kit of the bus, a bus in memory, and one on loopback that speaks EventBridge's wire
 * protocol.
 */
@NullMarked
package com.bloomz.rostersync.testkit.bus;

import org.jspecify.annotations.NullMarked;
