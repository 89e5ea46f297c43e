package com.bloomz.rostersync.mailbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What SNS does with phone numbers: Publish, and who has opted out. */
final class SnsApi {
  /** E.164. */
  static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

  private final MessageLog kept;
  private final MessageFaults faults;
  private final InstantSource clock;

  SnsApi(MessageLog kept, MessageFaults faults, InstantSource clock) {
    this.kept = kept;
    this.faults = faults;
    this.clock = clock;
  }

  WireReply answer(byte[] body) {
    Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
    String action = form.getOrDefault("Action", "");
    String phone = form.getOrDefault("PhoneNumber", form.getOrDefault("phoneNumber", ""));
    return switch (action) {
      case "Publish" -> publish(form, phone);
      case "CheckIfPhoneNumberIsOptedOut" ->
          result(action, "<isOptedOut>" + faults.hasOptedOut(phone) + "</isOptedOut>");
      case "OptInPhoneNumber" -> {
        faults.optIn(phone);
        yield result(action, "");
      }
      default -> error(400, "InvalidAction", "not here");
    };
  }

  private WireReply publish(Map<String, String> form, String phone) {
    kept.asked(MessageKind.TEXT);
    if (!PHONE.matcher(phone).matches()) {
      return badNumber("the number is not valid to publish to");
    }
    String text = form.getOrDefault("Message", "");
    if (text.isEmpty()) {
      return error(400, "InvalidParameter", "Invalid parameter: Empty message");
    }
    return faults
        .take(MessageKind.TEXT, phone)
        .map(fault -> failed(fault, form, phone))
        .orElseGet(() -> accepted(form, phone));
  }

  private WireReply failed(MessageFault fault, Map<String, String> form, String phone) {
    return switch (fault) {
      case BAD_ADDRESS -> badNumber("the number is not valid to publish to");
      case OPTED_OUT -> badNumber("the number is opted out");
      case REJECTED -> error(400, "InvalidParameter", "Invalid parameter: Message");
      case THROTTLED -> error(429, "Throttled", "Rate exceeded");
      case NOT_ALLOWED -> error(403, "AuthorizationError", "not authorized to SNS:Publish");
      case ERROR -> error(500, "InternalError", "internal error");
      case BOUNCE, COMPLAINT -> accepted(form, phone);
      case ANSWER_LOST -> {
        var unused = accepted(form, phone);
        yield new WireReply.Nothing();
      }
    };
  }

  /** SNS takes messages to numbers that have opted out, and drops them. */
  private WireReply accepted(Map<String, String> form, String phone) {
    String id = UUID.randomUUID().toString();
    AcceptedMessage.Fate fate =
        faults.optedOut().contains(phone)
            ? AcceptedMessage.Fate.SUPPRESSED
            : AcceptedMessage.Fate.DELIVERED;
    kept.add(
        new AcceptedMessage.Text(
            id, clock.instant(), phone, fate, form.getOrDefault("Message", ""), attributes(form)));
    return result("Publish", "<MessageId>" + id + "</MessageId>");
  }

  private static Map<String, String> attributes(Map<String, String> form) {
    var attributes = new HashMap<String, String>();
    for (int i = 1; form.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
      String entry = "MessageAttributes.entry." + i;
      attributes.put(
          form.getOrDefault(entry + ".Name", ""),
          form.getOrDefault(entry + ".Value.StringValue", ""));
    }
    return attributes;
  }

  private static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static WireReply result(String action, String content) {
    return WireReply.xml(
        200,
        "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></%1$sResponse>"
            .formatted(action, NAMESPACE, content));
  }

  private static WireReply badNumber(String reason) {
    return error(400, "InvalidParameter", "Invalid parameter: PhoneNumber Reason: " + reason);
  }

  private static WireReply error(int status, String code, String message) {
    return WireReply.xml(
        status,
        "<ErrorResponse xmlns=\"%s\"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>r</RequestId></ErrorResponse>"
            .formatted(NAMESPACE, code, message));
  }
}
