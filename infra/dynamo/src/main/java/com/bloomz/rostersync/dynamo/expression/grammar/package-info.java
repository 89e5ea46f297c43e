/** What ANTLR generates of the grammar of expressions. */
@NullMarked
package com.bloomz.rostersync.dynamo.expression.grammar;

import org.jspecify.annotations.NullMarked;
