package com.bloomz.rostersync.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product's rules as {@code docs/rules.md} has them.
 *
 * @param rules each rule's text by its number, in the document's order
 */
record RuleBook(Map<String, String> rules) {
  private static final Pattern RULE =
      Pattern.compile("(?ms)^\\*\\*([A-Z] \\d+)\\.\\*\\*(.*?)(?=^\\*\\*[A-Z] \\d|^## |\\z)");

  private static final String NOT_BUILT = "*Not built yet.*";

  static RuleBook parse(String document) {
    Map<String, String> rules = new LinkedHashMap<>();
    Matcher matcher = RULE.matcher(document);
    for (MatchResult found : matcher.results().toList()) {
      if (rules.put(found.group(1), found.group(2)) != null) {
        throw new IllegalArgumentException("two rules " + found.group(1));
      }
    }
    return new RuleBook(rules);
  }

  /** The rules that are built, at least in part. */
  List<String> built() {
    return rules.entrySet().stream()
        .filter(rule -> !rule.getValue().replaceAll("\\s+", " ").contains(NOT_BUILT))
        .map(Map.Entry::getKey)
        .toList();
  }
}
