/** Tests that a task is read as it was stored. */
@NullMarked
package com.bloomz.rostersync.store.task;

import org.jspecify.annotations.NullMarked;
