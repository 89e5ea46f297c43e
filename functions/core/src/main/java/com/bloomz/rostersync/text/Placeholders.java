package com.bloomz.rostersync.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses, numbers and names that fill a field and stand for nobody (P 9). What could be a
 * person's is none: docs/addresses.md has examples of both.
 */
public final class Placeholders {
  /** From this length on a word before the @ is a filler with digits after it too. */
  private static final int NUMBERED = 4;

  private static final int US_LENGTH = 12;
  private static final int ENDING = 7;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final WordShapes STARTS = WordShapes.of(PlaceholderWords.STARTS);

  private Placeholders() {}

  /**
   * Whether nobody reads mail there: the word before the @ is a filler or the domain's own first
   * label, or the domain is one for addresses that do not exist.
   *
   * @param address {@code local@domain}
   */
  public static boolean isEmail(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return false;
    }
    int tag = address.indexOf('+');
    String local = lettersAndDigits(address, 0, tag > 0 && tag < at ? tag : at);
    int dot = address.indexOf('.', at);
    String label = lettersAndDigits(address, at + 1, dot < 0 ? address.length() : dot);
    return local.isEmpty()
        || local.equals(label)
        || isFiller(local)
        || PlaceholderWords.DOMAINS.contains(label);
  }

  private static boolean isFiller(String local) {
    int end = local.length();
    while (end > 0 && Character.isDigit(local.charAt(end - 1))) {
      end--;
    }
    String word = local.substring(0, end);
    return PlaceholderWords.LOCAL_PARTS.contains(local)
        || (end >= NUMBERED && PlaceholderWords.LOCAL_PARTS.contains(word))
        || (local.length() > 2 && "x0".indexOf(local.charAt(0)) >= 0 && isAll(local, 0));
  }

  /**
   * Whether nobody answers there: one digit repeated, digits in order, or no subscriber's.
   *
   * @param number E.164
   */
  public static boolean isPhone(String number) {
    if (number.length() > ENDING && isAll(number, 1)) {
      return true;
    }
    if (number.length() != US_LENGTH || !number.startsWith("+1")) {
      return false;
    }
    String national = number.substring(2);
    return isAll(national, 0)
        || PlaceholderWords.NUMBERS.contains(national)
        || PlaceholderWords.NUMBER_ENDINGS.contains(number.substring(US_LENGTH - ENDING));
  }

  /**
   * Whether a field for an address or a number says that there is none, as in "n/a", "none", "-",
   * and so is as good as empty.
   */
  public static boolean isMissing(String text) {
    String folded = folded(text);
    String word = lettersAndDigits(folded, 0, folded.length());
    return word.isEmpty() ? isPunctuation(text) : PlaceholderWords.MISSING.contains(word);
  }

  /**
   * Whether nobody is named: every word stands for a missing name or a relation, as in "Unknown",
   * "Parent/Guardian", "Mother of Ana". A name that has any other word is a person's. A blank name
   * is none.
   */
  public static boolean isName(String name) {
    if (startsAsAPersonsName(name)) {
      return false;
    }
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < name.length()) {
      int end = wordEnd(name, at);
      if (end > at) {
        String word = folded(name.substring(at, end));
        if (words.isEmpty() && !canStart(word)) {
          return false;
        }
        words.add(word);
      }
      at = end + Character.charCount(end < name.length() ? name.codePointAt(end) : ' ');
    }
    return words.isEmpty() ? isPunctuation(name) : areNobody(words);
  }

  /**
   * Whether the first word is of ASCII letters and none of those, as a glance at most names says.
   */
  private static boolean startsAsAPersonsName(String name) {
    int end = 0;
    while (end < name.length() && WordShapes.isLetter(name.charAt(end))) {
      end++;
    }
    boolean ends =
        end == name.length() || (name.charAt(end) <= '~' && !Character.isDigit(name.charAt(end)));
    return end > 0 && ends && !STARTS.mayContain(name, end);
  }

  private static boolean areNobody(List<String> words) {
    String first = words.getFirst();
    if (PlaceholderWords.FIRST_NAMES.contains(first)
        || PlaceholderWords.WHOLE_NAMES.contains(String.join("", words))) {
      return true;
    }
    if (words.size() > 2 && isNobody(first) && PlaceholderWords.OF.contains(words.get(1))) {
      return true;
    }
    return words.stream().allMatch(word -> isNobody(word) || saysNothing(word))
        && (words.stream().anyMatch(Placeholders::isNobody)
            || words.stream().allMatch(Placeholders::isNumber));
  }

  private static boolean canStart(String word) {
    return isNobody(word)
        || saysNothing(word)
        || PlaceholderWords.FIRST_NAMES.contains(word)
        || PlaceholderWords.WHOLE_NAME_STARTS.contains(word);
  }

  /** Whether it is a word for nobody, with or without a number behind it. */
  private static boolean isNobody(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return PlaceholderWords.NAMES.contains(word.substring(0, end));
  }

  private static boolean saysNothing(String word) {
    return PlaceholderWords.BESIDE.contains(word) || isNumber(word);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** Whether a text without letters and digits has only ASCII's marks: no emoji, no blank. */
  private static boolean isPunctuation(String name) {
    return !name.isBlank() && name.chars().allMatch(c -> c <= '~');
  }

  private static int wordEnd(String name, int from) {
    int at = from;
    while (at < name.length() && isOfAWord(name.codePointAt(at))) {
      at += Character.charCount(name.codePointAt(at));
    }
    return at;
  }

  private static boolean isOfAWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || HiddenCharacters.isHidden(codePoint);
  }

  /** In lower case, without accents and characters that nobody sees. */
  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isAscii(lower)
        ? lower
        : MARKS
            .matcher(Normalizer.normalize(HiddenCharacters.drop(lower), Normalizer.Form.NFD))
            .replaceAll("");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String lettersAndDigits(String text, int from, int to) {
    int end = from;
    while (end < to && isLowerCaseOrDigit(text.charAt(end))) {
      end++;
    }
    if (end == to) {
      return text.substring(from, to);
    }
    StringBuilder kept = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        kept.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return kept.toString();
  }

  private static boolean isLowerCaseOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Whether from there on one character is repeated. */
  private static boolean isAll(String text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(from)) {
        return false;
      }
    }
    return true;
  }
}
