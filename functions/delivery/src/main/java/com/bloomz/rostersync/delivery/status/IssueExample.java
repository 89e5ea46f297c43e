package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing or several that belong together, as an issue is about them. Fit to be shown.
 *
 * @param issues of how many issues
 */
public record IssueExample(String text, int issues) {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 4;

  /** Those of issues of one code that have a name, in order. */
  public static Stream<IssueExample> of(IssueCode code, List<Issue> issues) {
    return groups(code, issues).stream()
        .map(group -> new IssueExample(text(code, group), group.size()))
        .filter(example -> !example.text().isEmpty());
  }

  /** Issues that are to be read as one: students of one student id. */
  private static Collection<List<Issue>> groups(IssueCode code, List<Issue> issues) {
    return code == IssueCode.SAME_STUDENT_ID
        ? issues.stream()
            .collect(Collectors.groupingBy(Issue::detail, LinkedHashMap::new, Collectors.toList()))
            .values()
        : issues.stream().map(List::of).toList();
  }

  private static String text(IssueCode code, List<Issue> group) {
    Issue first = group.getFirst();
    List<String> names =
        names(group.stream().flatMap(each -> IssueDetail.names(each).stream()).toList());
    String remark = SafeText.name(IssueDetail.remark(first), LONGEST_NAME);
    if (names.isEmpty()) {
      return first.subject() == Issue.Subject.SCHOOL || first.id().isEmpty() ? remark : "";
    }
    String text =
        code == IssueCode.REDUNDANT_SECTIONS ? String.join(" = ", names) : EnglishWords.list(names);
    return remark.isEmpty() ? text : SafeText.withoutLinks(text + " (" + remark + ")");
  }

  /** The first names, and how many others there are; a name that comes again is counted. */
  private static List<String> names(List<String> raw) {
    var times = new LinkedHashMap<String, Integer>();
    raw.stream()
        .map(name -> SafeText.name(name, LONGEST_NAME))
        .filter(name -> !name.isEmpty())
        .forEach(name -> times.merge(name, 1, Integer::sum));
    var names = new ArrayList<String>();
    times.forEach((name, number) -> names.add(number == 1 ? name : name + times(number)));
    if (names.size() <= MOST_NAMES) {
      return names;
    }
    var first = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
    first.add(EnglishWords.number(names.size() - first.size()) + " more");
    return first;
  }

  private static String times(int number) {
    return number == 2 ? " (twice)" : " (" + EnglishWords.number(number) + " times)";
  }

  @Override
  public String toString() {
    return "Example of " + issues;
  }
}
