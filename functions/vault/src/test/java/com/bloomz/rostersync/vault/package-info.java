/** The contract kit of the token vault, run on KMS over the wire. */
@NullMarked
package com.bloomz.rostersync.vault;

import org.jspecify.annotations.NullMarked;
