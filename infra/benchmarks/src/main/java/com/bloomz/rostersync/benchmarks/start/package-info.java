/** What a function's start costs, beside that of the bare handler. */
@NullMarked
package com.bloomz.rostersync.benchmarks.start;

import org.jspecify.annotations.NullMarked;
