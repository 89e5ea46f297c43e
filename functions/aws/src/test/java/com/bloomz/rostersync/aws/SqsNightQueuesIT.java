package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.aws.NightMessages.Message;
import com.bloomz.rostersync.aws.NightMessages.Reading;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shards and districts arrive as they were sent, more than one request takes. */
class SqsNightQueuesIT {
  @RegisterExtension private static final LocalQueue QUEUE = new LocalQueue();

  @Test
  void bringsEveryDistrict() {
    Night night = new Night(ZoneId.of("America/Indiana/Knox"), LocalDate.of(2026, 11, 30));
    List<DistrictNight> sent =
        IntStream.range(0, 23)
            .mapToObj(i -> new DistrictNight(new CleverId("d#\"" + i), night))
            .toList();

    SqsQueues.districts(QUEUE.sqs(), QUEUE.url()).send(sent, Duration.ZERO);

    assertThat(QUEUE.bodies(23).stream().map(NightMessages::district).map(SqsNightQueuesIT::read))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void bringsEveryPosition() {
    List<ShardPosition> sent =
        List.of(
            ShardPosition.start(15),
            new ShardPosition(3, ZoneId.of("America/Chicago"), null),
            new ShardPosition(3, ZoneId.of("America/Chicago"), "America/Chicago#d#s\u0000"));

    SqsQueues.shards(QUEUE.sqs(), QUEUE.url()).send(sent);

    assertThat(QUEUE.bodies(3).stream().map(NightMessages::position).map(SqsNightQueuesIT::read))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    var gone = SqsQueues.shards(QUEUE.sqs(), QUEUE.url() + "-gone");
    assertThatThrownBy(() -> gone.send(List.of(ShardPosition.start(0))))
        .isInstanceOf(QueueException.class);
  }

  private static <T> T read(Reading<T> reading) {
    return ((Message<T>) reading).content();
  }
}
