/** The contract kit of the token vault, run on the vault in memory. */
@NullMarked
package com.bloomz.rostersync.testkit.vault;

import org.jspecify.annotations.NullMarked;
