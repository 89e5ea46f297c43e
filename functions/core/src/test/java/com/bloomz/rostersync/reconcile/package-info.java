/**
 * The product's rules as tables: what Clever shows, what Bloomz has, and what an import makes of
 * it. {@link com.bloomz.rostersync.reconcile.Given} says what there is, {@link
 * com.bloomz.rostersync.reconcile.DecisionSummary} what came of it.
 */
@NullMarked
package com.bloomz.rostersync.reconcile;

import org.jspecify.annotations.NullMarked;
