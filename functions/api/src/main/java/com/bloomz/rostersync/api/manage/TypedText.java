package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.input.PhoneReading;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.Placeholders;
import org.jspecify.annotations.Nullable;

/** What a person typed, checked as an import checks what Clever sends (P 5, P 7). */
final class TypedText {
  /** In characters; Clever's names are as long at most. */
  static final int LONGEST_NAME = 500;

  private TypedText() {}

  /** A text without control characters and outer white space; may be empty. */
  static String text(String field, String sent, int longest) {
    if (sent.length() > longest) {
      throw Problem.field(field, "It can have at most " + longest + " characters.").asException();
    }
    return Cleaning.text(sent);
  }

  /** A text that people look for as it is; without what nobody sees (P 12). */
  static String identifier(String field, String sent, int longest) {
    return Cleaning.identifier(text(field, sent, longest));
  }

  /** A name that can be read. */
  static String name(String field, String sent) {
    String name = text(field, sent, LONGEST_NAME);
    if (NameKey.of(name).isBlank()) {
      throw Problem.field(field, "It must not be empty.").asException();
    }
    return name;
  }

  /** An address that mail can be sent to; null where the text is empty or says there is none. */
  static @Nullable Email email(String field, String sent) {
    String text = Cleaning.identifier(sent);
    return isNone(text)
        ? null
        : Cleaning.email(text)
            .orElseThrow(
                () -> Problem.field(field, "It must be an email address, or empty.").asException());
  }

  /**
   * The one number that is typed, E.164, with a remark or without; null where the text is empty or
   * says there is none.
   */
  static @Nullable Phone phone(String field, String sent) {
    String text = Cleaning.identifier(sent);
    PhoneReading read = Cleaning.phone(text);
    if (!isNone(text) && (read.phone() == null || !read.others().isEmpty())) {
      throw Problem.field(
              field,
              "It must be one phone number, or empty. Without a country code it is one of the USA.")
          .asException();
    }
    return read.phone();
  }

  private static boolean isNone(String text) {
    return text.isEmpty() || Placeholders.isMissing(text);
  }
}
