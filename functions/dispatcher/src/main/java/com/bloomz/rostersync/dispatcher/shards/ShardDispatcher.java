package com.bloomz.rostersync.dispatcher.shards;

import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.QueueFunction;
import com.bloomz.rostersync.start.Making;
import java.time.InstantSource;
import java.util.Map;

/** The Lambda handler of the queue of shards. */
public final class ShardDispatcher implements QueueFunction {
  private final FunctionBeans beans;

  /**
   * On Lambda: the settings are those of the process's environment, and of the clients of AWS only
   * the table's is made before it is needed.
   */
  public ShardDispatcher() {
    this(ShardsWiring.environment(), ShardsWiring.clock(), Making.AT_FIRST_USE);
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link ShardsVariable#all} that has no default, by name
   */
  public ShardDispatcher(Map<String, String> environment) {
    this(environment, ShardsWiring.clock());
  }

  /**
   * With an environment and a clock of the caller's.
   *
   * @param environment every variable that has no default, by name
   */
  public ShardDispatcher(Map<String, String> environment, InstantSource clock) {
    this(environment, clock, Making.AT_START);
  }

  private ShardDispatcher(Map<String, String> environment, InstantSource clock, Making making) {
    beans = FunctionBeans.ofQueue(ShardsSettings.of(environment), new FunctionClock(clock), making);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }
}
