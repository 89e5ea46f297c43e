package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.text.DayText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of answers.
 *
 * @param read the kind of the preview or import by which Clever was read; null where it was not
 * @param nightly whether the next import is the nightly one
 */
record AnswerWords(ZoneId zone, @Nullable RunKind read, boolean nightly) {
  private static final int LONGEST_NAME = 40;
  private static final int MOST_NAME_WORDS = 6;

  /** The sentences that an answer has room for: the first, and those after it that fit. */
  static String fit(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String each : sentences) {
      int more = words(each);
      if (words + more > WhyAnswer.MOST_WORDS) {
        continue;
      }
      text.append(text.isEmpty() ? "" : " ").append(each);
      words += more;
    }
    return text.toString();
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** A name, cut to a few words. */
  static String name(String name) {
    List<String> words = List.of(name.strip().split("\\s+"));
    String few = String.join(" ", words.subList(0, Math.min(words.size(), MOST_NAME_WORDS)));
    int end =
        few.offsetByCodePoints(0, Math.min(few.codePointCount(0, few.length()), LONGEST_NAME));
    String cut = few.substring(0, end);
    return cut.equals(name.strip()) ? cut : cut + "…";
  }

  String date(PastChange past) {
    return date(past.at());
  }

  String date(Instant at) {
    return DayText.FORMAT.withZone(zone).format(at);
  }

  /** Who made a change, as the subject of a sentence. */
  static String who(PastChange past) {
    RunKind run = past.run();
    if (past.isUndo()) {
      return "an undo";
    }
    return run == null ? "someone in Bloomz" : run(run, "the nightly import");
  }

  private static String run(RunKind kind, String nightly) {
    return switch (kind) {
      case NIGHTLY -> nightly;
      case IMPORT_NOW -> "Import Now";
      case FULL_DATA -> "an import with Full data";
      case FULL_DATA_AND_ARCHIVE -> "an import with Full data and Archive";
    };
  }

  /** The next import, which adds and updates, as the subject of a sentence. */
  String next() {
    return nightly ? "The next nightly import" : "The next import";
  }

  /** The kind of import that was shown to remove something, as the subject of a sentence. */
  String removing() {
    return read == null || (nightly && read == RunKind.NIGHTLY)
        ? next()
        : capital(run(read, "a nightly import"));
  }

  /** The next import that removes who is gone, as the subject of a sentence. */
  String later() {
    return nightly ? next() : "An import with Full data";
  }

  /** The answer with what an import leaves unknown that did not remove whom Clever did not show. */
  static AnswerBuilder unknown(AnswerBuilder answer) {
    return answer
        .say("The last import removed nobody there, so that may have changed.")
        .todo("To see what Clever shows now, preview an import with Full data.");
  }

  /** What an admin does who wants the next import's changes. */
  String soon() {
    return nightly ? "Import now, or wait for the nightly import." : "Import now.";
  }

  /** Two names at most, and how many more. */
  static String list(List<String> names) {
    List<String> shown = names.stream().limit(2).map(AnswerWords::name).toList();
    if (names.size() > 2) {
      return String.join(", ", shown) + " and " + (names.size() - 2) + " more";
    }
    return String.join(" and ", shown);
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A field of the journal, such as {@code first name} for {@code firstName}. */
  static String field(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The first sentence of what an issue says. */
  static String because(IssueCode code) {
    String text = code.text();
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  static String role(Role role) {
    return switch (role) {
      case TEACHER -> "a teacher";
      case SCHOOL_SUPPORT_STAFF -> "School Support Staff";
      case SCHOOL_OFFICE_STAFF -> "School Office Staff";
      case SCHOOL_ADMIN -> "a School Admin";
    };
  }
}
