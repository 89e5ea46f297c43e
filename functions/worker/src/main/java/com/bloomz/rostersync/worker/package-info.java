/**
 * The Lambda function that imports schools. {@link com.bloomz.rostersync.worker.ImportWorker} takes
 * a batch of messages from the import queue; each says that a school may need work, and {@link
 * com.bloomz.rostersync.sync.ImportRunner} finds out what that work is. {@code WorkerWiring} is the
 * only place that knows the function's environment, its clock and which adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.worker;

import org.jspecify.annotations.NullMarked;
