package com.bloomz.rostersync.conformance;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text cites of the product's rules and of the facts on Clever.
 *
 * @param text on one line; a citation may be wrapped, also within a comment
 */
record Citations(String text) {
  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*(?:\\*(?!/)|//|#)?\\s*");

  /**
   * A letter and a number, maybe up to another number: "C 3", "I 1 to I 3", "N 1-4". "A" and "I"
   * are words too, so with them a sentence that goes on needs a word before that says what they
   * are.
   */
  private static final Pattern RULE =
      Pattern.compile(
          "(?<![\\w.'-])"
              + "([LSCPGNXM]|(?<=(?:[Tt]able|[Rr]ules?|by) )[AI]|[AI](?= \\d++(?! (?!to )[a-z])))"
              + " ([1-9]\\d?)(?:(?: to (?:\\1 )?|-)([1-9]\\d?))?(?![\\w%]|\\.\\d)");

  private static final Pattern CLEVER =
      Pattern.compile("clever\\.md (\\d+(?:\\.\\d+)?(?:(?:, | and )\\d+(?:\\.\\d+)?)*)");

  private static final Pattern BETWEEN = Pattern.compile(", | and ");

  Citations {
    text = LINE_END.matcher(text).replaceAll(" ");
  }

  /** The numbers of rules, such as "I 6". */
  SortedSet<String> rules() {
    return sorted(RULE.matcher(text).results().flatMap(Citations::range));
  }

  /** The numbers of sections of {@code docs/clever.md}, such as "2.2". */
  SortedSet<String> sections() {
    return sorted(
        CLEVER.matcher(text).results().flatMap(found -> BETWEEN.splitAsStream(found.group(1))));
  }

  private static Stream<String> range(MatchResult found) {
    int first = Integer.parseInt(found.group(2));
    int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
    return IntStream.rangeClosed(first, last).mapToObj(number -> found.group(1) + " " + number);
  }

  private static SortedSet<String> sorted(Stream<String> all) {
    return all.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
