/** Tests of expressions. */
@NullMarked
package com.bloomz.rostersync.dynamo.expression;

import org.jspecify.annotations.NullMarked;
