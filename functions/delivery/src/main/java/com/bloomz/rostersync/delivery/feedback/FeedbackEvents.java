package com.bloomz.rostersync.delivery.feedback;

import com.bloomz.rostersync.delivery.sending.TagValue;
import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.invitations.Feedback.About;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What SES reports on the default bus of EventBridge (source {@code aws.ses}, its event as {@code
 * detail}: Bounce, Complaint, Delivery), and what two-way messaging puts on a topic of SNS when a
 * person answers a text message, in SNS's own wrapping or without.
 */
public final class FeedbackEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,8}");

  private FeedbackEvents() {}

  /** What a body turned out to be. */
  public sealed interface Reading {}

  /**
   * It is from SES or SNS.
   *
   * @param feedback empty where it says nothing of a message of ours that matters
   */
  public record ProviderEvent(List<Feedback> feedback) implements Reading {
    public ProviderEvent {
      feedback = List.copyOf(feedback);
    }
  }

  /** It is something else, or damaged. */
  public record NoFeedback() implements Reading {}

  /**
   * Reads a body; never throws.
   *
   * @param received when it came in, where it says no time itself
   */
  public static Reading read(String body, Instant received) {
    try {
      return read(JSON.readTree(body), received);
    } catch (JsonProcessingException e) {
      return new NoFeedback();
    }
  }

  /** The correlation of the email that a body is about; empty where there is none. Never throws. */
  public static String correlation(String body) {
    try {
      return TagValue.correlation(tags(JSON.readTree(body).at("/detail/mail/tags")));
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static Reading read(JsonNode json, Instant received) throws JsonProcessingException {
    if (json.path("source").asText().equals("aws.ses")) {
      JsonNode detail = json.path("detail");
      return detail.path("mail").isObject()
          ? new ProviderEvent(mailEvent(detail, received))
          : new NoFeedback();
    }
    if (json.path("Type").asText().equals("Notification")) {
      JsonNode message = JSON.readTree(json.path("Message").asText());
      return answer(message, time(json.path("Timestamp"), received));
    }
    return answer(json, received);
  }

  private static Reading answer(JsonNode json, Instant at) {
    JsonNode from = json.path("originationNumber");
    JsonNode text = json.path("messageBody");
    return from.isTextual() && text.isTextual()
        ? new ProviderEvent(
            TextReplies.feedback(from.asText(), text.asText(), at).stream().toList())
        : new NoFeedback();
  }

  private static List<Feedback> mailEvent(JsonNode detail, Instant received) {
    JsonNode mail = detail.path("mail");
    String id = mail.path("messageId").asText();
    return about(mail.path("tags"))
        .map(
            about ->
                switch (detail.path("eventType").asText()) {
                  case "Delivery" ->
                      List.<Feedback>of(
                          new Feedback.Delivered(
                              about, id, time(detail.at("/delivery/timestamp"), received)));
                  case "Bounce" -> {
                    JsonNode bounce = detail.path("bounce");
                    boolean permanent = bounce.path("bounceType").asText().equals("Permanent");
                    Instant at = time(bounce.path("timestamp"), received);
                    yield receiver(mail)
                        .map(
                            to ->
                                List.<Feedback>of(
                                    new Feedback.Bounced(about, id, to, permanent, at)))
                        .orElseGet(List::of);
                  }
                  case "Complaint" -> {
                    JsonNode complaint = detail.path("complaint");
                    Instant at = time(complaint.path("timestamp"), received);
                    yield receiver(mail)
                        .map(to -> List.<Feedback>of(new Feedback.Complained(about, id, to, at)))
                        .orElseGet(List::of);
                  }
                  default -> List.<Feedback>of();
                })
        .orElseGet(List::of);
  }

  /**
   * To whom we sent it, the only one: who returns it or complains may be someone whom the receiver
   * has it forwarded to.
   */
  private static Optional<Email> receiver(JsonNode mail) {
    String address = mail.path("destination").path(0).asText();
    return address.indexOf('@') > 0 ? Optional.of(new Email(address)) : Optional.empty();
  }

  /** Empty where it is no message of ours. */
  private static Optional<About> about(JsonNode tags) {
    MessageTags read = TagValue.read(tags(tags));
    return read.school().isBlank() || read.person().isBlank()
        ? Optional.empty()
        : Optional.of(
            new About(
                new SchoolId(read.school()), new MemberId(read.person()), round(read.round())));
  }

  private static Map<String, String> tags(JsonNode tags) {
    Map<String, String> values = new HashMap<>();
    tags.properties().forEach(tag -> values.put(tag.getKey(), tag.getValue().path(0).asText("_")));
    return values;
  }

  private static int round(String text) {
    return ROUND.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  private static Instant time(JsonNode text, Instant otherwise) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
