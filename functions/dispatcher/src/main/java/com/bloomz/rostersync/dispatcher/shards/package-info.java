/**
 * The Lambda function that takes messages of the queue of shards: {@link
 * com.bloomz.rostersync.dispatcher.shards.ShardDispatcher} reads the scheduled schools of a shard
 * and sends their districts to the workers. {@code ShardsWiring} is the only place that knows the
 * function's environment, its clock and which adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.dispatcher.shards;

import org.jspecify.annotations.NullMarked;
