/** What every store of readings does, and one in memory that does it. */
@NullMarked
package com.bloomz.rostersync.nights.districts.testing;

import org.jspecify.annotations.NullMarked;
