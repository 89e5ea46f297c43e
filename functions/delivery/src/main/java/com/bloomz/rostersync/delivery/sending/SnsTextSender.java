package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.Sending;
import com.bloomz.rostersync.messages.Sending.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

final class SnsTextSender implements TextSender {
  private final SnsClient sns;
  private final Map<String, MessageAttributeValue> attributes;

  SnsTextSender(SnsClient sns, TextSettings settings) {
    this.sns = sns;
    this.attributes = attributes(settings);
  }

  @Override
  public Sending send(TextMessage message) {
    if (!NumberPlan.mayGetTexts(message.to())) {
      return new Sending.Refused(Refusal.NOT_A_MOBILE, "not-a-mobile");
    }
    Sending asked = optedOut(message);
    return asked instanceof Sending.Accepted ? publish(message) : surelyNotSent(asked);
  }

  private Sending publish(TextMessage message) {
    return OneTry.of(
        (mark, onItsWay) ->
            new Sending.Accepted(
                sns.publish(
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
  private Sending optedOut(TextMessage message) {
    return OneTry.of(
        (mark, onItsWay) ->
            sns.checkIfPhoneNumberIsOptedOut(request -> request.phoneNumber(message.to().value()))
                    .isOptedOut()
                ? new Sending.Refused(Refusal.OPTED_OUT, "opted-out")
                : new Sending.Accepted("asked"),
        SnsTextSender::refusal);
  }

  /** Asking sends nothing, whatever came of it. */
  private static Sending surelyNotSent(Sending asked) {
    return switch (asked) {
      case Sending.Unknown unknown -> new Sending.Throttled(unknown.code());
      case Sending.Accepted accepted -> accepted;
      case Sending.Refused refused -> refused;
      case Sending.Throttled throttled -> throttled;
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
  private static Sending refusal(AwsServiceException e) {
    String code = OneTry.code(e);
    if (code.startsWith("OptedOut")) {
      return new Sending.Refused(Refusal.OPTED_OUT, code);
    }
    String text = text(e);
    if (text.contains("origination") || text.contains("sender")) {
      return new Sending.Throttled(code);
    }
    if (!text.startsWith("invalid parameter: phonenumber")) {
      return new Sending.Refused(Refusal.MESSAGE, code);
    }
    boolean stopped = text.contains("opted out");
    return new Sending.Refused(stopped ? Refusal.OPTED_OUT : Refusal.BAD_ADDRESS, code);
  }

  private static String text(AwsServiceException e) {
    @Nullable String text = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
