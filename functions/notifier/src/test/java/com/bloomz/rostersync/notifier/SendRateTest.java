package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendRateTest {
  private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
  private static final TextMessage TEXT = new TextMessage(new Phone("+12125550123"), "Hello");

  private final List<Instant> sent = new ArrayList<>();
  private Instant now = START;
  private final TextSender sender =
      new SendRate(4, () -> now, this::pass)
          .texts(
              _ -> {
                sent.add(now);
                return new SendResult.Accepted("m");
              });

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void sendsNoMoreThanSoManyASecond() {
    for (int i = 0; i < 9; i++) {
      assertThat(sender.send(TEXT)).isEqualTo(new SendResult.Accepted("m"));
    }
    assertThat(sent.getFirst()).isEqualTo(START);
    assertThat(sent.getLast()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void waitsForNothingWhereTimeHasPassedAnyway() {
    for (int i = 0; i < 3; i++) {
      sender.send(TEXT);
      pass(Duration.ofSeconds(1));
    }
    assertThat(now).isEqualTo(START.plusSeconds(3));
  }
}
