package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/**
 * The Lambda handler of a queue: a batch of its messages in, out the ids of those that the queue
 * has to bring again. Its beans have the one {@link Batch} that works through them, made at the
 * start ({@link FunctionBeans#ofQueue}).
 */
public interface QueueFunction extends FunctionHandler<SQSEvent, SQSBatchResponse> {
  @Override
  default SQSBatchResponse execute(SQSEvent event) {
    return beans().get(Batch.class).run(event.getRecords());
  }
}
