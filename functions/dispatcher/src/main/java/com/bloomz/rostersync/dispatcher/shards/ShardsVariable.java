package com.bloomz.rostersync.dispatcher.shards;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;

/** The variables that the function reads; {@code template.yaml} sets them. */
public final class ShardsVariable {
  private ShardsVariable() {}

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return List.of(
        SharedVariable.ROSTER_TABLE,
        SharedVariable.SHARD_QUEUE_URL,
        SharedVariable.DISTRICT_QUEUE_URL);
  }
}
