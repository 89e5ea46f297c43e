package com.bloomz.rostersync.delivery.feedback;

import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.roster.Phone;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person's answer to a text message means: only the whole answer counts. */
final class TextReplies {
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

  /** The words that carriers know, and Spanish ones. */
  private static final Set<String> STOP =
      Set.of(
          "STOP",
          "STOPALL",
          "UNSUBSCRIBE",
          "CANCEL",
          "END",
          "QUIT",
          "REMOVE",
          "REVOKE",
          "OPTOUT",
          "OPT-OUT",
          "ALTO",
          "PARAR",
          "BAJA",
          "CANCELAR");

  private static final Set<String> START = Set.of("START", "UNSTOP");

  private TextReplies() {}

  static Optional<Feedback> feedback(String from, String answer, Instant at) {
    String word = answer.strip().replaceAll("[.!\"']", "").toUpperCase(Locale.ROOT);
    if (!NUMBER.matcher(from).matches()) {
      return Optional.empty();
    }
    var number = new Phone(from);
    if (STOP.contains(word)) {
      return Optional.of(new Feedback.Stopped(number, at));
    }
    return START.contains(word) ? Optional.of(new Feedback.Started(number, at)) : Optional.empty();
  }
}
