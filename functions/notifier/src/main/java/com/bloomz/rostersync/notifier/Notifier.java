package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.FunctionHandler;
import com.bloomz.rostersync.start.Making;
import java.util.Map;

/**
 * The Lambda handler: a batch of messages of the queue of invitations or of notices in, out the ids
 * of those that the queue has to bring again.
 */
public final class Notifier implements FunctionHandler<SQSEvent, SQSBatchResponse> {
  private final FunctionBeans beans;
  private final Batch batch;

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
    beans = FunctionBeans.with(NotifierSettings.of(environment), making);
    batch = beans.get(Batch.class);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return batch.run(event.getRecords());
  }
}
