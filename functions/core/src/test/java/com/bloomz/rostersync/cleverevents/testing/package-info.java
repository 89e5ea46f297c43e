/**
 * What every {@link com.bloomz.rostersync.cleverevents.EventSource} and {@link
 * com.bloomz.rostersync.cleverevents.LastWalks} does, and ones in memory that do it.
 */
@NullMarked
package com.bloomz.rostersync.cleverevents.testing;

import org.jspecify.annotations.NullMarked;
