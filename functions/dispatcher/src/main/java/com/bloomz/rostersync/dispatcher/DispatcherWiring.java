package com.bloomz.rostersync.dispatcher;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.nights.ShardQueue;
import com.bloomz.rostersync.start.Making;
import java.util.Map;

/** Joins the function together. */
final class DispatcherWiring {
  private DispatcherWiring() {}

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  /**
   * The queue of shards.
   *
   * @throws IllegalArgumentException if a variable is missing; names it
   */
  static ShardQueue shards(Map<String, String> environment) {
    return SqsQueues.shards(
        Making.AT_START,
        Environment.of(environment, DispatcherVariable.all()).text(SharedVariable.SHARD_QUEUE_URL));
  }
}
