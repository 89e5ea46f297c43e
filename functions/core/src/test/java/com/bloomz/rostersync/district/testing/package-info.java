/**
 * What every source of districts, their traces and dead messages do, and each of them in memory
 * that does it.
 */
@NullMarked
package com.bloomz.rostersync.district.testing;

import org.jspecify.annotations.NullMarked;
