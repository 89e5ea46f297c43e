package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.DistrictQueue;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SqsDistrictQueue implements DistrictQueue {
  private final SqsBatches batches;

  SqsDistrictQueue(Supplier<SqsClient> sqs, String url) {
    this.batches = new SqsBatches(sqs, url, QueueException::new);
  }

  @Override
  public void send(List<DistrictNight> districts, Duration delay) {
    batches.send(districts.stream().map(NightMessages::write).toList(), delay);
  }
}
