package com.bloomz.rostersync.worker.districts;

import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.QueueFunction;
import com.bloomz.rostersync.start.Making;
import java.time.InstantSource;
import java.util.Map;

/** The Lambda handler of the queue of districts. */
public final class DistrictWorker implements QueueFunction {
  private final FunctionBeans beans;

  /**
   * On Lambda: the settings are those of the process's environment, and of the clients of AWS only
   * the table's is made before it is needed.
   */
  public DistrictWorker() {
    this(DistrictsWiring.environment(), DistrictsWiring.clock(), Making.AT_FIRST_USE);
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link DistrictsVariable#all} that has no default, by name
   */
  public DistrictWorker(Map<String, String> environment) {
    this(environment, DistrictsWiring.clock());
  }

  /**
   * With an environment and a clock of the caller's.
   *
   * @param environment every variable that has no default, by name
   */
  public DistrictWorker(Map<String, String> environment, InstantSource clock) {
    this(environment, clock, Making.AT_START);
  }

  private DistrictWorker(Map<String, String> environment, InstantSource clock, Making making) {
    beans =
        FunctionBeans.ofQueue(DistrictsSettings.of(environment), new FunctionClock(clock), making);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }
}
