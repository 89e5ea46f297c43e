/** Tests of functions as Lambda runs them. */
@NullMarked
package com.bloomz.rostersync.local.lambda;

import org.jspecify.annotations.NullMarked;
