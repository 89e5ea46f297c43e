/** What every {@link com.bloomz.rostersync.sync.ImportQueue} must do, and the fake that does it. */
@NullMarked
package com.bloomz.rostersync.testkit.queue;

import org.jspecify.annotations.NullMarked;
