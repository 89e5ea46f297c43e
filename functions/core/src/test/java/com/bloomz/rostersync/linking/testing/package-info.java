/** A Clever directory that answers as told. */
@NullMarked
package com.bloomz.rostersync.linking.testing;

import org.jspecify.annotations.NullMarked;
