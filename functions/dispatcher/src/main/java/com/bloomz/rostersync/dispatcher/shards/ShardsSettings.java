package com.bloomz.rostersync.dispatcher.shards;

import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.Map;

/** What the function's environment says, checked. */
record ShardsSettings(String table, String shardQueueUrl, String districtQueueUrl) {
  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static ShardsSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, ShardsVariable.all());
    return new ShardsSettings(
        values.text(SharedVariable.ROSTER_TABLE),
        values.text(SharedVariable.SHARD_QUEUE_URL),
        values.text(SharedVariable.DISTRICT_QUEUE_URL));
  }
}
