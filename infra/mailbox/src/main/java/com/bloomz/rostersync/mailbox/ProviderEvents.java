package com.bloomz.rostersync.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports the fate of messages as SES and SNS do. */
final class ProviderEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProviderEventListener listener;

  ProviderEvents(ProviderEventListener listener) {
    this.listener = listener;
  }

  void report(AcceptedMessage.Mail mail) {
    switch (mail.fate()) {
      case DELIVERED -> listener.mailEvent("Email Delivered", delivered(mail).toString());
      case BOUNCED -> listener.mailEvent("Email Bounced", bounced(mail).toString());
      case COMPLAINED -> {
        listener.mailEvent("Email Delivered", delivered(mail).toString());
        listener.mailEvent("Email Complaint Received", complained(mail).toString());
      }
      case SUPPRESSED -> {}
    }
  }

  void answered(String from, String body) {
    listener.textAnswer(
        JSON.createObjectNode()
            .put("originationNumber", from)
            .put("destinationNumber", "+18005550100")
            .put("messageKeyword", "KEYWORD_BLOOMZ")
            .put("messageBody", body)
            .put("inboundMessageId", "inbound-" + Integer.toHexString(from.hashCode()))
            .toString());
  }

  private static ObjectNode delivered(AcceptedMessage.Mail mail) {
    ObjectNode event = event("Delivery", mail);
    ObjectNode delivery = event.putObject("delivery");
    delivery.put("timestamp", mail.at().toString());
    delivery.putArray("recipients").add(mail.to());
    return event;
  }

  private static ObjectNode bounced(AcceptedMessage.Mail mail) {
    ObjectNode event = event("Bounce", mail);
    ObjectNode bounce = event.putObject("bounce");
    bounce.put("feedbackId", "feedback-" + mail.id());
    bounce.put("bounceType", "Permanent");
    bounce.put("bounceSubType", "General");
    bounce.put("timestamp", mail.at().toString());
    bounce
        .putArray("bouncedRecipients")
        .addObject()
        .put("emailAddress", mail.to())
        .put("action", "failed")
        .put("status", "5.1.1");
    return event;
  }

  private static ObjectNode complained(AcceptedMessage.Mail mail) {
    ObjectNode event = event("Complaint", mail);
    ObjectNode complaint = event.putObject("complaint");
    complaint.put("feedbackId", "feedback-" + mail.id());
    complaint.put("complaintFeedbackType", "abuse");
    complaint.put("timestamp", mail.at().toString());
    complaint.putArray("complainedRecipients").addObject().put("emailAddress", mail.to());
    return event;
  }

  private static ObjectNode event(String type, AcceptedMessage.Mail mail) {
    ObjectNode event = JSON.createObjectNode().put("eventType", type);
    ObjectNode about = event.putObject("mail");
    about.put("timestamp", mail.at().toString());
    about.put("messageId", mail.id());
    about.put("source", mail.from());
    about.putArray("destination").add(mail.to());
    ObjectNode tags = about.putObject("tags");
    mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
    return event;
  }
}
