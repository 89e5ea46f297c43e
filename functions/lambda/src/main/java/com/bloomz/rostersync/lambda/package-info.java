/**
 * What the Lambda functions have in common: a {@link com.bloomz.rostersync.lambda.FunctionHandler}
 * is joined together by {@link com.bloomz.rostersync.lambda.FunctionBeans}, {@link
 * com.bloomz.rostersync.lambda.Environment} reads their {@link
 * com.bloomz.rostersync.lambda.Setting}s. A {@link com.bloomz.rostersync.lambda.QueueFunction} lets
 * its {@link com.bloomz.rostersync.lambda.Batch} work through the messages of a queue, {@link
 * com.bloomz.rostersync.lambda.ShortVisibilityTimeout} brings them back soon where a worker dies,
 * {@link com.bloomz.rostersync.lambda.Invocation} knows the time left, {@link
 * com.bloomz.rostersync.lambda.Concurrency} keeps functions to one event at a time, {@link
 * com.bloomz.rostersync.lambda.log.ExceptionSummary} is how an unexpected exception appears in
 * their logs.
 */
@NullMarked
package com.bloomz.rostersync.lambda;

import org.jspecify.annotations.NullMarked;
