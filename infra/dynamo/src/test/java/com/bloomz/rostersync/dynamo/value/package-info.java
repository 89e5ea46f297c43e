/** Tests of values. */
@NullMarked
package com.bloomz.rostersync.dynamo.value;

import org.jspecify.annotations.NullMarked;
