package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

final class SnsTextSender implements TextSender {
  private final Supplier<SnsClient> sns;
  private final Map<String, MessageAttributeValue> attributes;

  SnsTextSender(Supplier<SnsClient> sns, TextSettings settings) {
    this.sns = sns;
    this.attributes = attributes(settings);
  }

  @Override
  public SendResult send(TextMessage message) {
    if (!NumberPlan.mayGetTexts(message.to())) {
      return new SendResult.Refused(Refusal.NOT_A_MOBILE, "not-a-mobile");
    }
    SendResult asked = optedOut(message);
    return asked instanceof SendResult.Accepted ? publish(message) : surelyNotSent(asked);
  }

  private SendResult publish(TextMessage message) {
    return SingleAttempt.of(
        (mark, onItsWay) ->
            new SendResult.Accepted(
                sns.get()
                    .publish(
                        request ->
                            request
                                .phoneNumber(message.to().value())
                                .message(message.body())
                                .messageAttributes(attributes)
                                .overrideConfiguration(
                                    o -> o.putExecutionAttribute(mark, onItsWay)))
                    .messageId()),
        SnsTextSender::refusal);
  }

  /** Accepted where the number may be written to. */
  private SendResult optedOut(TextMessage message) {
    return SingleAttempt.of(
        (mark, onItsWay) ->
            sns.get()
                    .checkIfPhoneNumberIsOptedOut(
                        request -> request.phoneNumber(message.to().value()))
                    .isOptedOut()
                ? new SendResult.Refused(Refusal.OPTED_OUT, "opted-out")
                : new SendResult.Accepted("asked"),
        SnsTextSender::refusal);
  }

  /** Asking sends nothing, whatever came of it. */
  private static SendResult surelyNotSent(SendResult asked) {
    return switch (asked) {
      case SendResult.Unknown unknown -> new SendResult.Throttled(unknown.code());
      case SendResult.Accepted accepted -> accepted;
      case SendResult.Refused refused -> refused;
      case SendResult.Throttled throttled -> throttled;
    };
  }

  private static Map<String, MessageAttributeValue> attributes(TextSettings settings) {
    var attributes = new HashMap<String, MessageAttributeValue>();
    put(attributes, "AWS.SNS.SMS.SMSType", "Transactional");
    put(attributes, "AWS.MM.SMS.OriginationNumber", settings.originationNumber());
    return Map.copyOf(attributes);
  }

  private static void put(
      Map<String, MessageAttributeValue> attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.put(
          name, MessageAttributeValue.builder().dataType("String").stringValue(value).build());
    }
  }

  /** SNS has one code for every bad parameter, and names the parameter in its text. */
  private static SendResult refusal(AwsServiceException e) {
    String code = SingleAttempt.code(e);
    if (code.startsWith("OptedOut")) {
      return new SendResult.Refused(Refusal.OPTED_OUT, code);
    }
    String text = text(e);
    if (text.contains("origination") || text.contains("sender")) {
      return new SendResult.Throttled(code);
    }
    if (!text.startsWith("invalid parameter: phonenumber")) {
      return new SendResult.Refused(Refusal.MESSAGE, code);
    }
    boolean stopped = text.contains("opted out");
    return new SendResult.Refused(stopped ? Refusal.OPTED_OUT : Refusal.BAD_ADDRESS, code);
  }

  private static String text(AwsServiceException e) {
    @Nullable String text = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
