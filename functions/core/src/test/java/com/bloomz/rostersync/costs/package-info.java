/** Tests of {@link com.bloomz.rostersync.costs.Prices} and what they are of. */
@NullMarked
package com.bloomz.rostersync.costs;

import org.jspecify.annotations.NullMarked;
