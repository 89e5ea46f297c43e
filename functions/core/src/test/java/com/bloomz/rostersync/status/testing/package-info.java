/**
 * What every {@link com.bloomz.rostersync.status.StatusLedger} does, and one in memory that does
 * it.
 */
@NullMarked
package com.bloomz.rostersync.status.testing;

import org.jspecify.annotations.NullMarked;
