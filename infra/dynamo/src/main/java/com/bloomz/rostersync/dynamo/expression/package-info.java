/**
 * Expressions: compiled once for each text by one grammar, bound to the names and values of a
 * request, and evaluated over items.
 *
 * <p>{@link com.bloomz.rostersync.dynamo.expression.Expressions} compiles, {@link
 * com.bloomz.rostersync.dynamo.expression.Binding} binds, {@link
 * com.bloomz.rostersync.dynamo.expression.Evaluation} and {@link
 * com.bloomz.rostersync.dynamo.expression.Updating} evaluate.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.expression;

import org.jspecify.annotations.NullMarked;
