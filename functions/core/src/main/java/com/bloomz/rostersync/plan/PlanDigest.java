package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.roster.Issue;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What a plan is recognized by. */
public final class PlanDigest {
  private PlanDigest() {}

  /** What changes are recognized by, each with all that the journal says of it, in any order. */
  public static String of(Collection<Change> changes) {
    return Fingerprint.ofLines(changes.stream().map(PlanDigest::line));
  }

  /** What issues are recognized by, in any order. */
  public static String ofIssues(Collection<Issue> issues) {
    return Fingerprint.ofLines(issues.stream().map(Fingerprint::line));
  }

  private static String line(Change each) {
    return Fingerprint.line(
        each.entity(),
        each.verb(),
        each.subject(),
        each.within(),
        fields(each.before()),
        fields(each.after()),
        each.rule());
  }

  private static String fields(SortedMap<String, String> fields) {
    return Fingerprint.line(fields.entrySet().stream().flatMap(PlanDigest::both).toArray());
  }

  private static Stream<String> both(Map.Entry<String, String> field) {
    return Stream.of(field.getKey(), field.getValue());
  }
}
