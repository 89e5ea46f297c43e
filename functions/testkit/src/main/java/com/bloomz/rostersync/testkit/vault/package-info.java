/**
 * What every {@link com.bloomz.rostersync.sync.TokenVault} must do, a vault in memory that does it,
 * and a KMS on loopback for tests and the local stack.
 */
@NullMarked
package com.bloomz.rostersync.testkit.vault;

import org.jspecify.annotations.NullMarked;
