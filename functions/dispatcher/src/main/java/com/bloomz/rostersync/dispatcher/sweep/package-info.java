/**
 * The Lambda function that a frequent rule fires: {@link
 * com.bloomz.rostersync.dispatcher.sweep.Sweeper} takes up imports that stand still. {@code
 * SweepWiring} is the only place that knows the function's environment, its clock and which
 * adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.dispatcher.sweep;

import org.jspecify.annotations.NullMarked;
