/** Tests of what functions tell. */
@NullMarked
package com.bloomz.rostersync.lambda.log;

import org.jspecify.annotations.NullMarked;
