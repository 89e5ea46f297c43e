/**
 * The sheet of costs: {@link com.bloomz.rostersync.local.costs.MeasuredCosts} keeps what the
 * build's tests count on the local table, {@link com.bloomz.rostersync.local.costs.CostModel}
 * reckons from that and from assumptions what AWS bills for many schools, and docs/costs.md shows
 * it.
 */
@NullMarked
package com.bloomz.rostersync.local.costs;

import org.jspecify.annotations.NullMarked;
