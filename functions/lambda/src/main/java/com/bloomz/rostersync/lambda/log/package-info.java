/**
 * What functions tell of themselves: {@link com.bloomz.rostersync.lambda.log.LogWiring} is SLF4J's
 * way to the output, where a line is one JSON object with the {@link
 * com.bloomz.rostersync.trail.Trail} of the work, {@link
 * com.bloomz.rostersync.lambda.log.MetricLine} is a line that CloudWatch takes figures from, {@link
 * com.bloomz.rostersync.lambda.log.ExceptionSummary} is how an unexpected exception appears.
 */
@NullMarked
package com.bloomz.rostersync.lambda.log;

import org.jspecify.annotations.NullMarked;
