/** Kits and fakes of what nights are dispatched by. */
@NullMarked
package com.bloomz.rostersync.nights.testing;

import org.jspecify.annotations.NullMarked;
