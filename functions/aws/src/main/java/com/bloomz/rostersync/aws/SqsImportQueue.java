package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

final class SqsImportQueue implements ImportQueue {
  private static final List<QueueAttributeName> WAITING =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final Supplier<SqsClient> sqs;
  private final String url;

  SqsImportQueue(Supplier<SqsClient> sqs, String url) {
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
            .messageAttributes(SqsBatches.attributes())
            .messageSystemAttributes(SqsBatches.trace())
            .build();
    try {
      sqs.get().sendMessage(request);
    } catch (SdkException e) {
      throw new QueueException("SQS did not confirm a message", e);
    }
  }

  @Override
  public int waiting() {
    try {
      Map<QueueAttributeName, String> counts =
          sqs.get()
              .getQueueAttributes(request -> request.queueUrl(url).attributeNames(WAITING))
              .attributes();
      return WAITING.stream()
          .mapToInt(each -> Integer.parseInt(counts.getOrDefault(each, "0")))
          .sum();
    } catch (SdkException e) {
      throw new QueueException("SQS did not say how many messages wait", e);
    }
  }
}
