/** Lambda as its Java runtime is to a function: events, answers, an invocation. */
@NullMarked
package com.bloomz.rostersync.testkit.lambda;

import org.jspecify.annotations.NullMarked;
