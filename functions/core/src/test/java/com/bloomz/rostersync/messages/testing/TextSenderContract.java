package com.bloomz.rostersync.messages.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract kit of {@link TextSender}. */
public interface TextSenderContract {
  TextSender texts();

  /** What the provider has taken on, in order. */
  List<TextMessage> arrivedTexts();

  /** How often the provider was asked, whatever it answered. */
  int textCalls();

  /** What goes wrong with the next message. */
  void nextText(ProviderFault fault);

  @Test
  default void textArrivesAsItWasWritten() {
    var text =
        new TextMessage(
            new Phone("+12125550123"),
            "¡Hola! 学校 🏫 & <b>a=b+c%20</b>\nhttps://x.example/j?a=1&b=2");

    assertThat(texts().send(text)).isInstanceOf(SendResult.Accepted.class);
    assertThat(arrivedTexts()).containsExactly(text);
  }

  @Test
  default void everyAcceptedTextHasAnIdOfItsOwn() {
    assertThat(List.of(texts().send(hello()), texts().send(hello())))
        .extracting(sending -> ((SendResult.Accepted) sending).messageId())
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({"BAD_ADDRESS, BAD_ADDRESS", "OPTED_OUT, OPTED_OUT", "REJECTED, MESSAGE"})
  default void refusedTextIsNotSentAndSaysWhy(ProviderFault fault, Refusal reason) {
    nextText(fault);

    assertThat(texts().send(hello()))
        .isInstanceOfSatisfying(
            SendResult.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertThat(arrivedTexts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED", "NOT_ALLOWED"})
  default void throttledTextIsNotSentAndCanBeTriedAgain(ProviderFault fault) {
    nextText(fault);

    assertThat(texts().send(hello())).isInstanceOf(SendResult.Throttled.class);
    assertThat(arrivedTexts()).isEmpty();
    assertThat(texts().send(hello())).isInstanceOf(SendResult.Accepted.class);
    assertThat(arrivedTexts()).hasSize(1);
  }

  @Test
  default void lostAnswerToATextIsUnknownAndNeverRepeated() {
    assertThat(texts().send(hello())).isInstanceOf(SendResult.Accepted.class);
    nextText(ProviderFault.ANSWER_LOST);

    assertThat(texts().send(hello())).isInstanceOf(SendResult.Unknown.class);
    assertThat(arrivedTexts()).hasSize(2);
    assertThat(textCalls()).isEqualTo(2);
  }

  @Test
  default void errorOfTheTextProviderIsUnknownAndNeverRepeated() {
    nextText(ProviderFault.ERROR);

    assertThat(texts().send(hello())).isInstanceOf(SendResult.Unknown.class);
    assertThat(textCalls()).isEqualTo(1);
  }

  private static TextMessage hello() {
    return new TextMessage(new Phone("+12125550123"), "Hello");
  }
}
