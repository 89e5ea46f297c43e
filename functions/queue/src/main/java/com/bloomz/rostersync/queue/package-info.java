/**
 * The import queue on SQS. {@link com.bloomz.rostersync.queue.ImportMessages} alone knows what a
 * message looks like, for those who send and those who receive.
 */
@NullMarked
package com.bloomz.rostersync.queue;

import org.jspecify.annotations.NullMarked;
