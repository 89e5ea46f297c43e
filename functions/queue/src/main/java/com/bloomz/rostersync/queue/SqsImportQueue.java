package com.bloomz.rostersync.queue;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.Because;
import com.bloomz.rostersync.sync.ImportQueue;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

final class SqsImportQueue implements ImportQueue {
  private static final long LONGEST_DELAY_SECONDS = 900;

  private final SqsClient sqs;
  private final String url;

  SqsImportQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void send(SchoolId school, Because because, Duration delay) {
    var request =
        SendMessageRequest.builder()
            .queueUrl(url)
            .messageBody(ImportMessages.write(school, because))
            .delaySeconds(Math.toIntExact(seconds(delay)))
            .build();
    try {
      sqs.sendMessage(request);
    } catch (SdkException e) {
      throw new QueueException("SQS did not confirm a message", e);
    }
  }

  /** Whole seconds, never earlier than asked. */
  private static long seconds(Duration delay) {
    long upwards = delay.plusMillis(999).toSeconds();
    return Math.clamp(upwards, 0L, LONGEST_DELAY_SECONDS);
  }
}
