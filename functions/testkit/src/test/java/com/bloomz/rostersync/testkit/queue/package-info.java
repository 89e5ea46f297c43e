/** The fake import queue passes the contract kit. */
@NullMarked
package com.bloomz.rostersync.testkit.queue;

import org.jspecify.annotations.NullMarked;
