package com.bloomz.rostersync.family;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a family types in to join a student: twelve letters and digits that neither look nor sound
 * alike, nor make words; one of some 580 million million.
 *
 * @param value such as {@code HJ4K-2WXR-9M7L}
 */
public record FamilyCode(String value) {
  private static final String ALPHABET = "FHJKLMQRWXY234679";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.]+");
  private static final Pattern PLAIN = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  /**
   * A new one.
   *
   * @param random must not be guessable
   */
  public static FamilyCode draw(RandomGenerator random) {
    StringBuilder plain = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      plain.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return grouped(plain.toString());
  }

  /** A code as a person types it: in any case, with or without dashes and spaces. */
  public static Optional<FamilyCode> typed(String text) {
    String plain = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return PLAIN.matcher(plain).matches() ? Optional.of(grouped(plain)) : Optional.empty();
  }

  private static FamilyCode grouped(String plain) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < plain.length(); i += GROUP) {
      value.append(i == 0 ? "" : "-").append(plain, i, i + GROUP);
    }
    return new FamilyCode(value.toString());
  }

  @Override
  public String toString() {
    return "FamilyCode";
  }
}
