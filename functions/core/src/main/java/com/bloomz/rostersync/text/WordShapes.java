package com.bloomz.rostersync.text;

import java.util.Set;

/**
 * The first letters, last letters and lengths of some words: tells most other words from them
 * without making a string.
 */
final class WordShapes {
  private static final int LETTERS = 26;
  private static final int LONGEST = 32;

  private final int[] lastLetters = new int[LETTERS * LONGEST];

  private WordShapes() {}

  /**
   * @param words of lower-case ASCII letters, of fewer than 32
   */
  static WordShapes of(Set<String> words) {
    WordShapes shapes = new WordShapes();
    for (String word : words) {
      shapes.lastLetters[at(word, word.length())] |= last(word, word.length());
    }
    return shapes;
  }

  /**
   * Whether one of them may be the beginning of that text, whatever its case.
   *
   * @param length of the beginning, which has ASCII letters only; at least 1
   */
  boolean mayContain(String text, int length) {
    return length < LONGEST && (lastLetters[at(text, length)] & last(text, length)) != 0;
  }

  static boolean isLetter(char c) {
    char lower = lower(c);
    return lower >= 'a' && lower <= 'z';
  }

  private static int at(String word, int length) {
    return (lower(word.charAt(0)) - 'a') * LONGEST + length;
  }

  private static int last(String word, int length) {
    return 1 << (lower(word.charAt(length - 1)) - 'a');
  }

  /** Of an ASCII letter. */
  private static char lower(char c) {
    return (char) (c | ' ');
  }
}
