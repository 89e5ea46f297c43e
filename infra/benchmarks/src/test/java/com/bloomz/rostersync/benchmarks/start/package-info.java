/** Tests of what measures a function's start. */
@NullMarked
package com.bloomz.rostersync.benchmarks.start;

import org.jspecify.annotations.NullMarked;
