/**
 * What is true of every decision, whatever the roster: checked with generated schools, and said
 * with the seed and the smallest size that break it.
 */
@NullMarked
package com.bloomz.rostersync.testkit.reconcile;

import org.jspecify.annotations.NullMarked;
