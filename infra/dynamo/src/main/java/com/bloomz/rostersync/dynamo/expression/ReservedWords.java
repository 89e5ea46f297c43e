package com.bloomz.rostersync.dynamo.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Words that are no attribute names in expressions (Developer Guide, ReservedWords). */
final class ReservedWords {
  private static final Set<String> WORDS = read();

  private ReservedWords() {}

  /** Whether it is one of them, in upper or lower case. */
  static boolean contains(String name) {
    return WORDS.contains(name.toUpperCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream in = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the reserved words are missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Set.of(text.strip().split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
