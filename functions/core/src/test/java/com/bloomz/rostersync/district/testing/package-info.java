/**
 * What every {@link com.bloomz.rostersync.district.DistrictSource} does, and one in memory that
 * does it.
 */
@NullMarked
package com.bloomz.rostersync.district.testing;

import org.jspecify.annotations.NullMarked;
