package com.bloomz.rostersync.messages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that there are texts in (N 5). */
public enum Language {
  ENGLISH("en"),
  SPANISH("es");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * The language for a family.
   *
   * @param homeLanguage Clever's {@code home_language} or {@code home_language_code}, such as
   *     {@code Spanish} or {@code spa}; null where Clever says nothing. Any other is English
   */
  public static Language ofHome(@Nullable String homeLanguage) {
    if (homeLanguage == null) {
      return ENGLISH;
    }
    return switch (homeLanguage.strip().toLowerCase(Locale.ROOT)) {
      case "spanish", "spanish; castilian", "castilian", "spa", "es" -> SPANISH;
      default -> ENGLISH;
    };
  }

  /** The BCP 47 tag, such as {@code es}. */
  public String tag() {
    return tag;
  }
}
