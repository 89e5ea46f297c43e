/** Runs the kits of the import store on its fake. */
@NullMarked
package com.bloomz.rostersync.testkit.store;

import org.jspecify.annotations.NullMarked;
