package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Issues, grouped by what is the matter. */
final class IssueLines {
  private static final int SHOWN = 3;
  private static final int KEPT_SHOWN = 40;
  private static final int LONGEST = 60;

  private final PrintStream out;

  IssueLines(PrintStream out) {
    this.out = out;
  }

  void print(List<Issue> issues) {
    if (issues.isEmpty()) {
      out.println("Issues:    none");
      return;
    }
    out.println("Issues:    " + issues.size());
    Map<IssueCode, List<Issue>> byCode =
        issues.stream()
            .collect(
                Collectors.groupingBy(
                    Issue::code, () -> new EnumMap<>(IssueCode.class), Collectors.toList()));
    byCode.forEach(this::group);
    out.println();
  }

  private void group(IssueCode code, List<Issue> issues) {
    out.printf("  %dx %s: %s%n", issues.size(), code.code(), code.text());
    int shown = code == IssueCode.UNDO_KEPT ? KEPT_SHOWN : SHOWN;
    issues.stream().limit(shown).forEach(issue -> out.println("      " + line(issue)));
    if (issues.size() > shown) {
      out.println("      and " + (issues.size() - shown) + " more");
    }
    out.println("      To do: " + code.remedy());
  }

  private static String line(Issue issue) {
    String about = issue.about().isEmpty() ? "" : " \"" + cut(issue.about()) + "\"";
    String detail = issue.detail().isEmpty() ? "" : ": " + cut(issue.detail());
    return issue.subject().name().toLowerCase(Locale.ROOT) + " " + issue.id() + about + detail;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
  }
}
