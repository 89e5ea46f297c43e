package com.bloomz.rostersync.delivery.feedback;

import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.HiddenCharacters;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person's answer to a text message means (N 6): the whole answer counts, without marks,
 * case and words of courtesy. docs/addresses.md lists answers.
 */
final class TextReplies {
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern JOINED = Pattern.compile("['\u2019-]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that change nothing beside one that means something. */
  private static final Set<String> COURTESY =
      Set.of("PLEASE", "PLS", "PLZ", "THANKS", "THANK", "YOU", "FAVOR", "POR", "GRACIAS", "NOW");

  /**
   * What carriers and AWS know, what the FCC calls a revocation whatever else is agreed, Spanish
   * words, and what people write instead.
   */
  private static final Set<String> STOP =
      Set.of(
          "STOP",
          "STOPALL",
          "STOP ALL",
          "UNSUBSCRIBE",
          "UNSUBSCRIBE ME",
          "CANCEL",
          "END",
          "QUIT",
          "REMOVE",
          "REMOVE ME",
          "REVOKE",
          "OPTOUT",
          "OPT OUT",
          "ARRET",
          "TD",
          "STOP IT",
          "STOP TEXTING",
          "STOP TEXTING ME",
          "STOP TEXTS",
          "STOP MESSAGES",
          "STOP MESSAGING ME",
          "DO NOT TEXT",
          "DO NOT TEXT ME",
          "DONT TEXT",
          "DONT TEXT ME",
          "NO MORE TEXTS",
          "NO MORE MESSAGES",
          "ALTO",
          "PARAR",
          "PARE",
          "BAJA",
          "CANCELAR",
          "NO MAS",
          "NO MAS MENSAJES",
          "DETENER");

  private static final Set<String> START = Set.of("START", "UNSTOP");

  private TextReplies() {}

  static Optional<Feedback> feedback(String from, String answer, Instant at) {
    if (!NUMBER.matcher(from).matches()) {
      return Optional.empty();
    }
    var number = new Phone(from);
    String words = words(answer);
    if (STOP.contains(words)) {
      return Optional.of(new Feedback.Stopped(number, at));
    }
    return START.contains(words) ? Optional.of(new Feedback.Started(number, at)) : Optional.empty();
  }

  /** The words in capital letters with one space between, without accents and courtesy. */
  private static String words(String answer) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(HiddenCharacters.drop(answer), Normalizer.Form.NFKD))
            .replaceAll("");
    String joined = JOINED.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    return BETWEEN
        .splitAsStream(joined)
        .filter(word -> !word.isEmpty() && !COURTESY.contains(word))
        .collect(Collectors.joining(" "));
  }
}
