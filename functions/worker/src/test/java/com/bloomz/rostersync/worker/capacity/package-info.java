/**
 * Nights of a whole country in virtual time: what dispatches, puts off, spaces and retries is the
 * product's own code; queues, workers, Clever and the table are models that take time. {@link
 * com.bloomz.rostersync.worker.capacity.CapacityTest} writes docs/capacity.md.
 */
@NullMarked
package com.bloomz.rostersync.worker.capacity;

import org.jspecify.annotations.NullMarked;
