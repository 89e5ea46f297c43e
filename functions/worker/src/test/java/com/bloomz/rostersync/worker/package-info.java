/** Tests of the worker: its batches, its settings, its log, and every event in {@code events/}. */
@NullMarked
package com.bloomz.rostersync.worker;

import org.jspecify.annotations.NullMarked;
