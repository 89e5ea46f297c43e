package com.bloomz.rostersync.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages that were taken on, and how often was asked. */
final class Kept {
  private final List<Message> messages = new ArrayList<>();
  private int mailCalls;
  private int textCalls;

  synchronized void asked(Channel channel) {
    switch (channel) {
      case MAIL -> mailCalls++;
      case TEXT -> textCalls++;
    }
  }

  synchronized int calls(Channel channel) {
    return switch (channel) {
      case MAIL -> mailCalls;
      case TEXT -> textCalls;
    };
  }

  synchronized void add(Message message) {
    messages.add(message);
  }

  synchronized List<Message> all() {
    return List.copyOf(messages);
  }

  synchronized Optional<Message.Mail> mail(String id) {
    return messages.stream()
        .filter(message -> message.id().equals(id))
        .filter(Message.Mail.class::isInstance)
        .map(Message.Mail.class::cast)
        .findFirst();
  }

  synchronized void clear() {
    messages.clear();
    mailCalls = 0;
    textCalls = 0;
  }
}
