/** Tests of what the Lambda functions have in common. */
@NullMarked
package com.bloomz.rostersync.lambda;

import org.jspecify.annotations.NullMarked;
