/** Tests of what a process makes while it starts, and what later. */
@NullMarked
package com.bloomz.rostersync.start;

import org.jspecify.annotations.NullMarked;
