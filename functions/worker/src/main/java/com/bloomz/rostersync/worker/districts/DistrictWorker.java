package com.bloomz.rostersync.worker.districts;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.FunctionClock;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;

/**
 * The Lambda handler: a batch of messages of the queue of districts in, out the ids of those that
 * the queue has to bring again.
 */
public final class DistrictWorker extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  private final Batch batch;

  /** On Lambda: the settings are those of the process's environment. */
  public DistrictWorker() {
    this(DistrictsWiring.environment());
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
    super(
        new LambdaApplicationContextBuilder()
            .singletons(DistrictsSettings.of(environment), new FunctionClock(clock)));
    batch = getApplicationContext().getBean(Batch.class);
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return batch.run(event.getRecords());
  }
}
