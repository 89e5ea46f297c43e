package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.List;

/** A part of an import's issues: {@code i}, packed: code, subject, id, about, detail. */
public final class IssuesRow {
  private static final String ISSUES = "i";

  private IssuesRow() {}

  /** The issues in as many items as it takes, in order. */
  public static List<RowWriter> of(List<Issue> issues) {
    return PackedRecords.pack(issues.stream().map(IssuesRow::texts).toList()).stream()
        .map(piece -> new RowWriter().bytes(ISSUES, piece))
        .toList();
  }

  /** Whether the item is a part of them. */
  public static boolean is(Row row) {
    return row.has(ISSUES);
  }

  public static List<Issue> read(Row row) {
    return PackedRecords.unpack(row.bytes(ISSUES)).stream().map(IssuesRow::issue).toList();
  }

  private static List<String> texts(Issue issue) {
    return List.of(
        issue.code().name(), issue.subject().name(), issue.id(), issue.about(), issue.detail());
  }

  private static Issue issue(List<String> texts) {
    return new Issue(
        IssueCode.valueOf(texts.get(0)),
        Issue.Subject.valueOf(texts.get(1)),
        texts.get(2),
        texts.get(3),
        texts.get(4));
  }
}
