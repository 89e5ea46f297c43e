/** Shows that the stores in memory do what every store does. */
@NullMarked
package com.bloomz.rostersync.testkit.manage;

import org.jspecify.annotations.NullMarked;
