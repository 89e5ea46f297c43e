package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.EnglishWords.Noun;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Severity;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All issues of one code.
 *
 * @param size how many things of which kind; empty where that says nothing
 * @param examples the first ones with their details
 * @param more how many issues are not among the examples
 */
public record IssueGroup(
    IssueCode code, String text, String remedy, String size, List<String> examples, String more) {
  private static final int MOST_EXAMPLES = 5;
  private static final Comparator<IssueCode> MOST_SEVERE_FIRST =
      Comparator.comparing(IssueCode::severity).thenComparing(Comparator.naturalOrder());

  /** One group for each code, most severe first. */
  public static List<IssueGroup> of(Collection<Issue> issues) {
    Map<IssueCode, List<Issue>> byCode = new EnumMap<>(IssueCode.class);
    for (Issue issue : issues) {
      byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue);
    }
    return byCode.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(MOST_SEVERE_FIRST))
        .map(group -> of(group.getKey(), group.getValue()))
        .toList();
  }

  private static IssueGroup of(IssueCode code, List<Issue> issues) {
    List<IssueExample> examples = IssueExample.of(code, issues).limit(MOST_EXAMPLES).toList();
    int more = issues.size() - examples.stream().mapToInt(IssueExample::issues).sum();
    return new IssueGroup(
        code,
        code.text(),
        code.remedy(),
        size(code, issues),
        examples.stream().map(IssueExample::text).toList(),
        more == 0 ? "" : EnglishWords.number(more));
  }

  private static String size(IssueCode code, List<Issue> issues) {
    String number = number(code, issues);
    if (code.severity() != Severity.INFO) {
      return number;
    }
    return number.isEmpty() ? "for your information" : number + ", for your information";
  }

  private static String number(IssueCode code, List<Issue> issues) {
    return switch (code) {
      case REDUNDANT_SECTIONS -> EnglishWords.number(issues.size(), "group");
      case SHARED_EMAIL, SHARED_ADDRESS ->
          EnglishWords.number(issues.size(), new Noun("address", "addresses"));
      case POSSIBLE_DUPLICATE -> EnglishWords.number(issues.size(), "case");
      case FIELD_NOT_SHARED -> EnglishWords.number(issues.size(), "field");
      case RECORD_UNUSABLE -> "";
      default -> bySubject(issues);
    };
  }

  /** Such as {@code 5 students, 1 contact}. */
  private static String bySubject(List<Issue> issues) {
    Map<Subject, Long> sizes =
        issues.stream()
            .filter(issue -> issue.subject() != Subject.SCHOOL)
            .collect(
                Collectors.groupingBy(
                    Issue::subject, () -> new EnumMap<>(Subject.class), Collectors.counting()));
    return sizes.entrySet().stream()
        .map(size -> EnglishWords.number(size.getValue(), EnglishWords.noun(size.getKey())))
        .collect(Collectors.joining(", "));
  }

  boolean anySize() {
    return !size.isEmpty();
  }

  boolean anyExamples() {
    return !examples.isEmpty();
  }

  boolean anyMore() {
    return !more.isEmpty();
  }

  @Override
  public String toString() {
    return "IssueGroup " + code;
  }
}
