package com.bloomz.rostersync.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a script has in quotes: its strings, and its templates with {@link #VALUE} for each value.
 * Knows as much of JavaScript as the console's files have.
 */
final class ScriptReader {
  /** Stands in a template where the script puts in a value. */
  static final String VALUE = "\u0000";

  private static final String BEFORE_PATTERN = "(,=:[!&|?{};";

  private final String source;
  private final List<String> strings = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();

  /** Templates that are open around the place, the innermost first. */
  private final Deque<Template> open = new ArrayDeque<>();

  /** How many braces are open in the value that each of them is at. */
  private final Deque<Integer> braces = new ArrayDeque<>();

  private int at;

  private record Template(boolean isHtml, StringBuilder text) {}

  ScriptReader(String source) {
    this.source = source;
    while (at < source.length()) {
      if (open.size() > braces.size()) {
        template();
      } else {
        code();
      }
    }
  }

  /** Texts in single or double quotes, and templates that make no HTML. */
  List<String> strings() {
    return strings;
  }

  /** Templates that make HTML. */
  List<String> templates() {
    return templates;
  }

  private void code() {
    char now = source.charAt(at);
    if (source.startsWith("//", at)) {
      at = end("\n");
    } else if (source.startsWith("/*", at)) {
      at = end("*/");
    } else if (now == '/' && BEFORE_PATTERN.indexOf(before()) >= 0) {
      String unused = quoted('/');
    } else if (now == '\'' || now == '"') {
      strings.add(quoted(now));
    } else if (now == '`') {
      open.push(new Template(source.startsWith("html", at - 4), new StringBuilder()));
      at++;
    } else if (now == '}' && !braces.isEmpty() && braces.peek() == 0) {
      int unused = braces.pop();
      at++;
    } else {
      if (now == '{' || now == '}') {
        count(now == '{' ? 1 : -1);
      }
      at++;
    }
  }

  private void count(int more) {
    if (!braces.isEmpty()) {
      braces.push(braces.pop() + more);
    }
  }

  private void template() {
    StringBuilder text = open.element().text();
    if (source.startsWith("${", at)) {
      text.append(VALUE);
      braces.push(0);
      at += 2;
    } else if (source.charAt(at) == '`') {
      (open.pop().isHtml() ? templates : strings).add(text.toString());
      at++;
    } else {
      int length = source.charAt(at) == '\\' ? 2 : 1;
      text.append(source, at, at + length);
      at += length;
    }
  }

  private char before() {
    String text = source.substring(Math.max(0, at - 40), at).stripTrailing();
    return text.isEmpty() ? ';' : text.charAt(text.length() - 1);
  }

  private String quoted(char quote) {
    int from = ++at;
    while (source.charAt(at) != quote) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return source.substring(from, at++);
  }

  private int end(String mark) {
    int found = source.indexOf(mark, at);
    return found < 0 ? source.length() : found + mark.length();
  }
}
