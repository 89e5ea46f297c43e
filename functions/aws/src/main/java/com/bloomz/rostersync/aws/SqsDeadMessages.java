package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Goes through dead-letter queues. SQS gives messages only to whoever receives them, and hides them
 * meanwhile: what is to stay is shown again at the end.
 */
final class SqsDeadMessages implements DeadMessages {
  private static final int MOST_MESSAGES = 10;

  /** Longer than one invocation takes. */
  private static final int HIDDEN_SECONDS = 900;

  /** From one second on, SQS asks all its servers. */
  private static final int WAIT_SECONDS = 1;

  /** More than ten messages take. */
  private static final Duration RESERVE = Duration.ofMinutes(1);

  private final Supplier<SqsClient> sqs;
  private final List<String> urls;

  SqsDeadMessages(Supplier<SqsClient> sqs, List<String> urls) {
    this.sqs = sqs;
    this.urls = List.copyOf(urls);
  }

  @Override
  public Removed delete(CleverId district, Set<SchoolId> schools, TimeLeft time) {
    Set<String> ids = new HashSet<>(Set.of(district.value()));
    schools.forEach(each -> ids.add(each.value()));
    try {
      int messages = 0;
      for (String url : urls) {
        Removed removed = delete(url, new NamedIds(ids), time);
        messages += removed.messages();
        if (!removed.whole()) {
          return new Removed(messages, false);
        }
      }
      return new Removed(messages, true);
    } catch (SdkException e) {
      throw new QueueException("SQS did not look through the dead messages", e);
    }
  }

  private Removed delete(String url, NamedIds ids, TimeLeft time) {
    int deleted = 0;
    Map<String, String> staying = new HashMap<>();
    List<Message> received;
    do {
      if (time.left().compareTo(RESERVE) < 0) {
        show(url, staying);
        return new Removed(deleted, false);
      }
      received = receive(url);
      for (Message each : received) {
        if (ids.areIn(each.body())) {
          sqs.get().deleteMessage(gone -> gone.queueUrl(url).receiptHandle(each.receiptHandle()));
          deleted++;
        } else {
          staying.put(each.messageId(), each.receiptHandle());
        }
      }
    } while (!received.isEmpty());
    show(url, staying);
    return new Removed(deleted, true);
  }

  private List<Message> receive(String url) {
    return sqs.get()
        .receiveMessage(
            ask ->
                ask.queueUrl(url)
                    .maxNumberOfMessages(MOST_MESSAGES)
                    .visibilityTimeout(HIDDEN_SECONDS)
                    .waitTimeSeconds(WAIT_SECONDS))
        .messages();
  }

  private void show(String url, Map<String, String> receipts) {
    receipts
        .values()
        .forEach(
            receipt ->
                sqs.get()
                    .changeMessageVisibility(
                        back -> back.queueUrl(url).receiptHandle(receipt).visibilityTimeout(0)));
  }
}
