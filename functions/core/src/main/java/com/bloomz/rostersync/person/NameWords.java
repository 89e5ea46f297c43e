package com.bloomz.rostersync.person;

import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.PersonName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a name, caseless and without accents and marks. Of a whole name in one field (G 2)
 * the first word is the first name.
 */
record NameWords(List<String> first, List<String> last) {
  /** From so many letters on the beginning of a word is a part of it. */
  private static final int PART = 3;

  private static final Pattern ACCENTS = Pattern.compile("[\\p{M}'’ʼ]+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  static NameWords of(PersonName name) {
    List<String> first = words(name.first());
    List<String> last = words(name.last());
    return first.isEmpty() && !last.isEmpty()
        ? new NameWords(last.subList(0, 1), last.subList(1, last.size()))
        : new NameWords(first, last);
  }

  private static List<String> words(String text) {
    String key = NameKey.of(text).value();
    String plain = ACCENTS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
    List<String> words = GAPS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() && !key.isEmpty() ? List.of(key) : words;
  }

  NameMatch match(NameWords other) {
    if (isWordOf(other) || other.isWordOf(this)) {
      return NameMatch.CONTAINED;
    }
    boolean firstAgrees = begins(first, other.first) || begins(other.first, first);
    boolean lastAgrees = isWithin(last, other.last) || isWithin(other.last, last);
    if (firstAgrees) {
      return lastAgrees ? NameMatch.CONTAINED : NameMatch.SAME_FIRST;
    }
    if (lastAgrees && !last.isEmpty() && !other.last.isEmpty()) {
      return NameMatch.SAME_LAST;
    }
    return sharesAPart(other) ? NameMatch.SOME_PART : NameMatch.DIFFERENT;
  }

  /** Whether the first names differ in one letter that is not the first. */
  boolean isOneLetterOff(NameWords other) {
    return isOneLetterOff(String.join(" ", first), String.join(" ", other.first));
  }

  private static boolean isOneLetterOff(String one, String other) {
    String longer = one.length() < other.length() ? other : one;
    String shorter = one.length() < other.length() ? one : other;
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    if (same == 0 || same == longer.length()) {
      return false;
    }
    String more = longer.substring(same + 1);
    String rest = shorter.substring(same);
    return more.equals(rest) || (!rest.isEmpty() && more.equals(rest.substring(1)));
  }

  private boolean isWordOf(NameWords other) {
    List<String> mine = all();
    return mine.size() == 1 && other.all().containsAll(mine);
  }

  private static boolean begins(List<String> one, List<String> other) {
    return !one.isEmpty() && one.size() <= other.size() && other.subList(0, one.size()).equals(one);
  }

  private static boolean isWithin(List<String> one, List<String> other) {
    return Collections.indexOfSubList(other, one) >= 0;
  }

  private boolean sharesAPart(NameWords other) {
    List<String> others = other.all();
    return all().stream()
        .anyMatch(
            word -> others.stream().anyMatch(each -> isPart(word, each) || isPart(each, word)));
  }

  private static boolean isPart(String part, String word) {
    return word.equals(part) || (part.length() >= PART && word.startsWith(part));
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(first);
    all.addAll(last);
    return all;
  }

  @Override
  public String toString() {
    return "NameWords";
  }
}
