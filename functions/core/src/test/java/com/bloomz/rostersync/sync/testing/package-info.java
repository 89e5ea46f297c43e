/** Kits and fakes of the ports of imports that run. */
@NullMarked
package com.bloomz.rostersync.sync.testing;

import org.jspecify.annotations.NullMarked;
