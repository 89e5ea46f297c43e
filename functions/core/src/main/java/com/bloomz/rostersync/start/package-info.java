/** What a process makes while it starts, and what it makes later. */
@NullMarked
package com.bloomz.rostersync.start;

import org.jspecify.annotations.NullMarked;
