package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.QueueFunction;
import com.bloomz.rostersync.start.Making;
import java.util.Map;

/** The Lambda handler of the queues of invitations and of notices. */
public final class Notifier implements QueueFunction {
  private final FunctionBeans beans;

  /**
   * On Lambda: the settings are those of the process's environment, and of the clients of AWS only
   * the table's is made before it is needed.
   */
  public Notifier() {
    this(NotifierWiring.environment(), Making.AT_FIRST_USE);
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link NotifierVariable#all} that has no default, by name
   */
  public Notifier(Map<String, String> environment) {
    this(environment, Making.AT_START);
  }

  private Notifier(Map<String, String> environment, Making making) {
    beans = FunctionBeans.ofQueue(NotifierSettings.of(environment), making);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }
}
