package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All issues of one code.
 *
 * @param names of the first ones; at most as many as there are issues
 * @param unnamed how many others there are
 */
record IssueGroup(
    String severity, String text, String remedy, int size, List<String> names, int unnamed) {
  private static final int MOST_NAMES = 5;
  private static final int LONGEST_NAME = 60;
  private static final Comparator<Map.Entry<IssueCode, List<Issue>>> GRAVEST_FIRST =
      Comparator.<Map.Entry<IssueCode, List<Issue>>, IssueCode.Severity>comparing(
              group -> group.getKey().severity())
          .thenComparing(Map.Entry::getKey);

  /** One group for each code, the gravest first. */
  static List<IssueGroup> of(List<Issue> issues) {
    Map<IssueCode, List<Issue>> byCode = new EnumMap<>(IssueCode.class);
    for (Issue issue : issues) {
      byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue);
    }
    return byCode.entrySet().stream()
        .sorted(GRAVEST_FIRST)
        .map(group -> of(group.getKey(), group.getValue()))
        .toList();
  }

  private static IssueGroup of(IssueCode code, List<Issue> issues) {
    List<String> names = issues.stream().limit(MOST_NAMES).map(IssueGroup::name).toList();
    return new IssueGroup(
        code.severity().name().toLowerCase(Locale.ROOT),
        code.text(),
        code.remedy(),
        issues.size(),
        names,
        issues.size() - names.size());
  }

  private static String name(Issue issue) {
    String about = Shown.name(issue.about(), LONGEST_NAME);
    String name = about.isEmpty() ? Shown.name(issue.id(), LONGEST_NAME) : about;
    String kind = issue.subject().name().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? kind : name;
  }

  boolean anyUnnamed() {
    return unnamed > 0;
  }

  @Override
  public String toString() {
    return "IssueGroup of " + size;
  }
}
