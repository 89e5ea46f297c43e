/**
 * The bus on EventBridge, on which it is told that an import has ended. {@link
 * com.bloomz.rostersync.bus.ImportEvents} alone knows what an event looks like, for those who tell
 * and those who listen.
 */
@NullMarked
package com.bloomz.rostersync.bus;

import org.jspecify.annotations.NullMarked;
