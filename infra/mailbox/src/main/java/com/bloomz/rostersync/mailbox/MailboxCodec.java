package com.bloomz.rostersync.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON of the mailbox's own calls. */
final class MailboxCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MailboxCodec() {}

  /** A person's answer to a text message. */
  record PersonsAnswer(String from, String body) {
    @Override
    public String toString() {
      return "PersonsAnswer";
    }
  }

  static String messages(List<AcceptedMessage> messages) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode list = all.putArray("messages");
    for (AcceptedMessage message : messages) {
      ObjectNode node = list.addObject();
      switch (message) {
        case AcceptedMessage.Mail mail -> write(mail, node);
        case AcceptedMessage.Text text -> write(text, node);
      }
    }
    return all.toString();
  }

  private static void write(AcceptedMessage.Mail mail, ObjectNode node) {
    head(MessageKind.MAIL, mail, node);
    node.put("from", mail.from());
    node.put("fromName", mail.fromName());
    node.put("replyTo", mail.replyTo());
    node.put("subject", mail.subject());
    node.put("text", mail.text());
    node.put("html", mail.html());
    ArrayNode files = node.putArray("files");
    for (AcceptedMessage.File file : mail.files()) {
      files
          .addObject()
          .put("fileName", file.fileName())
          .put("mediaType", file.mediaType())
          .put("content", file.content());
    }
    ObjectNode tags = node.putObject("tags");
    mail.tags().forEach(tags::put);
    ArrayNode headers = node.putArray("headers");
    mail.headers().forEach(headers::add);
  }

  private static void write(AcceptedMessage.Text text, ObjectNode node) {
    head(MessageKind.TEXT, text, node);
    node.put("body", text.body());
    ObjectNode attributes = node.putObject("attributes");
    text.attributes().forEach(attributes::put);
  }

  private static void head(MessageKind channel, AcceptedMessage message, ObjectNode node) {
    node.put("channel", channel.name());
    node.put("id", message.id());
    node.put("at", message.at().toString());
    node.put("to", message.to());
    node.put("fate", message.fate().name());
  }

  static String faults(MessageFaults faults) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode planned = all.putArray("planned");
    for (MessageFaults.Planned each : faults.planned()) {
      ObjectNode node = planned.addObject();
      node.put("channel", each.channel().name());
      node.put("fault", each.fault().name());
      node.put("to", each.to());
      node.put("times", each.times());
    }
    ArrayNode optedOut = all.putArray("optedOut");
    faults.optedOut().forEach(optedOut::add);
    return all.toString();
  }

  /** Empty where the body is no fault of a channel. */
  static Optional<MessageFaults.Planned> readFault(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      var planned =
          new MessageFaults.Planned(
              MessageKind.valueOf(node.path("channel").asText().toUpperCase(Locale.ROOT)),
              MessageFault.valueOf(
                  node.path("fault").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
              node.path("to").isTextual() ? node.path("to").asText() : null,
              Math.clamp(node.path("times").asInt(1), 1, 1_000_000));
      return Optional.of(planned).filter(fault -> fault.fault().concerns(fault.channel()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty where the body is no answer from a number. */
  static Optional<PersonsAnswer> readAnswer(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      return SnsApi.PHONE.matcher(node.path("from").asText()).matches()
              && node.path("body").isTextual()
          ? Optional.of(new PersonsAnswer(node.path("from").asText(), node.path("body").asText()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
