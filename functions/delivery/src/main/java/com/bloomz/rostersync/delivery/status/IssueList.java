package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.EnglishWords.Noun;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.status.StatusContent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The issues as the email lists them: the new ones first, where there are others too.
 *
 * @param total how many there are, and how many are new
 * @param unlisted how many kinds of issues have no group in a part, with its verb; empty: none
 */
record IssueList(String total, List<Part> parts, String unlisted) {
  private static final int MOST_GROUPS = 8;
  private static final Noun UNLISTED =
      new Noun("more kind of issue is", "more kinds of issues are");

  /**
   * Some of the issues.
   *
   * @param heading may be empty
   */
  record Part(String heading, List<IssueGroup> groups) {
    boolean anyHeading() {
      return !heading.isEmpty();
    }
  }

  static IssueList of(StatusContent content) {
    Set<Issue> known = content.known();
    List<Issue> all = content.issues();
    List<Issue> fresh = all.stream().filter(issue -> !known.contains(issue)).toList();
    boolean mixed = !fresh.isEmpty() && fresh.size() < all.size();
    List<IssueGroup> first = groups(mixed ? fresh : all, MOST_GROUPS);
    Part newOnes = new Part(mixed ? "New since the last import" : "", first);
    Part others =
        new Part(
            "Still open",
            mixed
                ? groups(all.stream().filter(known::contains).toList(), MOST_GROUPS - first.size())
                : List.of());
    List<Part> parts = Stream.of(newOnes, others).filter(part -> !part.groups().isEmpty()).toList();
    return new IssueList(
        EnglishWords.number(all.size()) + ThreeLines.newness(content), parts, unlisted(all, parts));
  }

  private static List<IssueGroup> groups(List<Issue> issues, int most) {
    return IssueGroup.of(issues).stream().limit(most).toList();
  }

  private static String unlisted(List<Issue> all, List<Part> parts) {
    Set<IssueCode> kinds =
        all.stream()
            .map(Issue::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(IssueCode.class)));
    parts.forEach(part -> part.groups().forEach(group -> kinds.remove(group.code())));
    return kinds.isEmpty() ? "" : EnglishWords.number(kinds.size(), UNLISTED);
  }

  boolean any() {
    return !parts.isEmpty();
  }

  boolean anyUnlisted() {
    return !unlisted.isEmpty();
  }
}
