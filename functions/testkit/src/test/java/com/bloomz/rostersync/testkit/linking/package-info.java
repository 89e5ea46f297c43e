/** The fakes of linking and administration against their kits, and the use cases on them. */
@NullMarked
package com.bloomz.rostersync.testkit.linking;

import org.jspecify.annotations.NullMarked;
