/**
 * What every {@link com.bloomz.rostersync.schools.SchoolStore} does, and one in memory that does
 * it.
 */
@NullMarked
package com.bloomz.rostersync.schools.testing;

import org.jspecify.annotations.NullMarked;
