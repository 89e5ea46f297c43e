/** Answers that no Clever would give, to the client and the import behind it. */
@NullMarked
package com.bloomz.rostersync.clever.hostile;

import org.jspecify.annotations.NullMarked;
