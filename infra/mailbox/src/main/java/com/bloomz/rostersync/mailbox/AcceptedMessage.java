package com.bloomz.rostersync.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A message that the provider has taken on. */
public sealed interface AcceptedMessage {
  /** The provider's id of it. */
  String id();

  Instant at();

  /** The address or number. */
  String to();

  Fate fate();

  /** What became of a message. */
  enum Fate {
    DELIVERED,
    BOUNCED,
    COMPLAINED,
    /** Dropped, since the number's owner has answered STOP. */
    SUPPRESSED
  }

  /**
   * An e-mail.
   *
   * @param from the address it comes from
   * @param fromName the name shown with it; may be empty
   * @param replyTo empty where answers go to {@code from}
   * @param headers the names of all headers of the whole e-mail, in order
   */
  record Mail(
      String id,
      Instant at,
      String to,
      Fate fate,
      String from,
      String fromName,
      String replyTo,
      String subject,
      String html,
      String text,
      List<File> files,
      Map<String, String> tags,
      List<String> headers)
      implements AcceptedMessage {
    public Mail {
      files = List.copyOf(files);
      tags = Map.copyOf(tags);
      headers = List.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Mail " + id;
    }
  }

  /** A text file that came with an e-mail. */
  record File(String fileName, String mediaType, String content) {
    @Override
    public String toString() {
      return "File";
    }
  }

  /**
   * A text message.
   *
   * @param attributes of SNS, such as {@code AWS.SNS.SMS.SMSType}
   */
  record Text(
      String id, Instant at, String to, Fate fate, String body, Map<String, String> attributes)
      implements AcceptedMessage {
    public Text {
      attributes = Map.copyOf(attributes);
    }

    @Override
    public String toString() {
      return "Text " + id;
    }
  }
}
