package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Removal;
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

  /**
   * What issues are recognized by, with the removals that the brake holds (X 2), in any order.
   *
   * @param held empty where nothing is held
   */
  public static String ofIssues(Collection<Issue> issues, Collection<Removal> held) {
    return Fingerprint.ofLines(
        Stream.concat(
            issues.stream().map(Fingerprint::line), held.stream().map(PlanDigest::heldLine)));
  }

  private static String heldLine(Removal each) {
    return Fingerprint.line("held", each.kind(), each.subject(), each.within());
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
