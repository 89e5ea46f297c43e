package com.bloomz.rostersync.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages that were taken on, and how often was asked. */
final class MessageLog {
  private final List<AcceptedMessage> messages = new ArrayList<>();
  private int mailCalls;
  private int textCalls;

  synchronized void asked(MessageKind channel) {
    switch (channel) {
      case MAIL -> mailCalls++;
      case TEXT -> textCalls++;
    }
  }

  synchronized int calls(MessageKind channel) {
    return switch (channel) {
      case MAIL -> mailCalls;
      case TEXT -> textCalls;
    };
  }

  synchronized void add(AcceptedMessage message) {
    messages.add(message);
  }

  synchronized List<AcceptedMessage> all() {
    return List.copyOf(messages);
  }

  synchronized Optional<AcceptedMessage.Mail> mail(String id) {
    return messages.stream()
        .filter(message -> message.id().equals(id))
        .filter(AcceptedMessage.Mail.class::isInstance)
        .map(AcceptedMessage.Mail.class::cast)
        .findFirst();
  }

  synchronized void clear() {
    messages.clear();
    mailCalls = 0;
    textCalls = 0;
  }
}
