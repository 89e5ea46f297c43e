package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.lambda.Batch;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/**
 * The Lambda handler: a batch of messages of the queue of invitations or of notices in, out the ids
 * of those that the queue has to bring again.
 */
public final class Notifier extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  private final Batch batch;

  /** On Lambda: the settings are those of the process's environment. */
  public Notifier() {
    this(NotifierWiring.environment());
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link NotifierVariable#all} that has no default, by name
   */
  public Notifier(Map<String, String> environment) {
    super(new LambdaApplicationContextBuilder().singletons(NotifierSettings.of(environment)));
    batch = getApplicationContext().getBean(Batch.class);
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return batch.run(event.getRecords());
  }
}
