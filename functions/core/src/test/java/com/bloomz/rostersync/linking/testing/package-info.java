/** A scripted Clever directory. */
@NullMarked
package com.bloomz.rostersync.linking.testing;

import org.jspecify.annotations.NullMarked;
