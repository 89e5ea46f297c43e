package com.bloomz.rostersync.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 2: what fails comes again after seconds first, then after minutes, and costs no other. */
final class BatchTest {
  private final Map<String, Duration> rests = new LinkedHashMap<>();

  @Test
  void givesBackWhatFailedAndNothingElse() {
    var batch =
        new Batch(
            message -> {
              if (message.getMessageId().equals("broken")) {
                throw new IllegalStateException("broken");
              }
              return message.getMessageId().equals("good");
            },
            rests::put,
            new SplittableRandom(1));

    assertThat(
            batch
                .run(List.of(message("good", 1), message("broken", 1), message("bad", 1)))
                .getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("broken", "bad");
    assertThat(rests).containsOnlyKeys("receipt of broken", "receipt of bad");
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 60", "3, 300", "4, 900", "5, 900", "90, 900"})
  void restsLongerEachTime(int receives, long seconds) {
    var random = new SplittableRandom(receives);
    for (int i = 0; i < 200; i++) {
      new Batch(message -> false, rests::put, random).run(List.of(message("m" + i, receives)));
    }
    assertThat(rests.values())
        .allMatch(rest -> rest.toMillis() >= seconds * 800 && rest.toMillis() <= seconds * 1_200);
    assertThat(rests.values().stream().distinct().count()).isGreaterThan(100);
  }

  @Test
  void aQueueThatIsAwayChangesNothing() {
    var batch =
        new Batch(
            message -> false,
            (receipt, after) -> {
              throw new IllegalStateException("away");
            },
            new SplittableRandom(1));

    assertThat(batch.run(List.of(message("m", 1))).getBatchItemFailures()).hasSize(1);
  }

  private static SQSMessage message(String id, int receives) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle("receipt of " + id);
    message.setAttributes(Map.of("ApproximateReceiveCount", String.valueOf(receives)));
    return message;
  }
}
