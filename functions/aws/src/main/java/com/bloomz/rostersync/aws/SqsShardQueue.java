package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.nights.ShardQueue;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SqsShardQueue implements ShardQueue {
  private final SqsBatches batches;

  SqsShardQueue(Supplier<SqsClient> sqs, String url) {
    this.batches = new SqsBatches(sqs, url, QueueException::new);
  }

  @Override
  public void send(List<ShardPosition> positions) {
    batches.send(positions.stream().map(NightMessages::write).toList(), Duration.ZERO);
  }
}
