/**
 * What AWS bills: {@link com.bloomz.rostersync.costs.Bill} adds up amounts by {@link
 * com.bloomz.rostersync.costs.Billed}, and {@link com.bloomz.rostersync.costs.Prices}, which are
 * data, say what they cost in dollars.
 */
@NullMarked
package com.bloomz.rostersync.costs;

import org.jspecify.annotations.NullMarked;
