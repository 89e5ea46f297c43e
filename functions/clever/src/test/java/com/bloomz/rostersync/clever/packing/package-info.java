/** Tests of how records are kept as bytes. */
@NullMarked
package com.bloomz.rostersync.clever.packing;

import org.jspecify.annotations.NullMarked;
