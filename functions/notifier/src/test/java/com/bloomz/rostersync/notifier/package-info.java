/**
 * Tests of the notifier: its batches, its settings, its pace, and every event in {@code events/}.
 */
@NullMarked
package com.bloomz.rostersync.notifier;

import org.jspecify.annotations.NullMarked;
