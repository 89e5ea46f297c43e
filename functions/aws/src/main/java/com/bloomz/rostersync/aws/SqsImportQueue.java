package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

final class SqsImportQueue implements ImportQueue {
  private static final QueueAttributeName WAITING =
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;

  private final SqsClient sqs;
  private final String url;

  SqsImportQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void send(SchoolId school, Trigger because, Duration delay) {
    var request =
        SendMessageRequest.builder()
            .queueUrl(url)
            .messageBody(ImportMessages.write(school, because))
            .delaySeconds(Delays.seconds(delay))
            .build();
    try {
      sqs.sendMessage(request);
    } catch (SdkException e) {
      throw new QueueException("SQS did not confirm a message", e);
    }
  }

  @Override
  public int waiting() {
    try {
      String count =
          sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(WAITING))
              .attributes()
              .getOrDefault(WAITING, "0");
      return Integer.parseInt(count);
    } catch (SdkException e) {
      throw new QueueException("SQS did not say how many messages wait", e);
    }
  }
}
