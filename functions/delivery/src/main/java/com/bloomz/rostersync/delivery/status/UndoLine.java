package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.status.StatusContent;

/** What an admin reads first of an undo: what stays as it is, and what was sent (X 3). */
final class UndoLine {
  /** What the line is about. */
  static final String LABEL = "Not undone";

  private UndoLine() {}

  /** Whether an import takes back another. */
  static boolean isOf(StatusContent content) {
    return content.report().request().task() instanceof ImportTask.Undo;
  }

  /** In sentences. */
  static String open(StatusContent content) {
    long kept = count(content, IssueCode.UNDO_KEPT);
    String first =
        kept == 0
            ? "Nothing that the import changed stays."
            : EnglishWords.number(kept, "value")
                + (kept == 1
                    ? " stays as it is; its issue says why."
                    : " stay as they are; their issues say why.");
    String sent =
        content.issues().stream()
            .filter(each -> each.code() == IssueCode.INVITATIONS_STAY_SENT)
            .map(Issue::detail)
            .findFirst()
            .map(number -> " Invitations stay sent: " + number + ".")
            .orElse("");
    return first + sent;
  }

  /** What comes next: after the undo of an undo the roster is as Clever says. */
  static String remedy(StatusContent content) {
    IssueCode again = IssueCode.UNDO_COMES_AGAIN;
    return count(content, again) > 0
        ? again.text() + " " + again.remedy()
        : "Nothing. The changes of the import before are done again.";
  }

  private static long count(StatusContent content, IssueCode code) {
    return content.issues().stream().filter(each -> each.code() == code).count();
  }
}
