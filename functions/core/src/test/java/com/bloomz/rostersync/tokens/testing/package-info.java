/**
 * What every {@link com.bloomz.rostersync.tokens.TokenVault} does, and one in memory that does it.
 */
@NullMarked
package com.bloomz.rostersync.tokens.testing;

import org.jspecify.annotations.NullMarked;
