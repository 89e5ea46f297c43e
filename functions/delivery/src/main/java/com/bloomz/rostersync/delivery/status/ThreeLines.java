package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Severity;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.status.StatusContent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an admin reads first (N 8).
 *
 * @param changed what changed
 * @param label what the second line is about
 * @param open what is held or failed
 * @param todo what to do
 */
record ThreeLines(String changed, String label, String open, String todo) {
  private static final String NOTHING = "Nothing.";

  static ThreeLines of(StatusContent content) {
    return new ThreeLines(changed(content.report()), label(content), open(content), todo(content));
  }

  private static String changed(ImportReport report) {
    String changed = ChangeSummary.sentences(report.counts());
    if (report.state() == ImportState.PREVIEWED) {
      return "Nothing yet. " + (changed.isEmpty() ? "Nothing would change." : changed);
    }
    if (!changed.isEmpty()) {
      return report.request().task() instanceof ImportTask.Undo
          ? "An import was taken back. " + changed
          : changed;
    }
    return switch (report.state()) {
      case SUCCEEDED, HELD -> NOTHING;
      case FAILED, CANCELLED, PREVIEWED -> "Nothing. Your roster in Bloomz is unchanged.";
    };
  }

  private static String label(StatusContent content) {
    return switch (content.report().state()) {
      case FAILED -> "Failed";
      case CANCELLED -> "Canceled";
      case PREVIEWED -> "Preview";
      case HELD -> "Held back";
      case SUCCEEDED -> labelOfEnd(content);
    };
  }

  private static String labelOfEnd(StatusContent content) {
    if (UndoLine.isOf(content)) {
      return UndoLine.LABEL;
    }
    return MissingKinds.mostSevere(content.issues()).isEmpty() ? "Held back" : "Problem";
  }

  private static String open(StatusContent content) {
    ImportReport report = content.report();
    return switch (report.state()) {
      case FAILED -> failed(report);
      case CANCELLED ->
          report.counts().changed() == 0
              ? "The import was canceled before it changed anything."
              : "The import was canceled. The changes it had already made were kept.";
      case HELD -> MissingKinds.held(content) + "." + found(content);
      case SUCCEEDED -> UndoLine.isOf(content) ? UndoLine.open(content) : ended(content);
      case PREVIEWED -> ended(content);
    };
  }

  private static String ended(StatusContent content) {
    return MissingKinds.clause(content.issues()).map(clause -> clause + ".").orElse(NOTHING)
        + absent(content)
        + found(content);
  }

  private static String failed(ImportReport report) {
    FailureCause cause = cause(report);
    if (cause != FailureCause.PLAN_MOVED) {
      return cause.text(report.detail());
    }
    return PlanPart.ofDetail(report.detail()).stream()
        .map(part -> " " + part.text())
        .collect(Collectors.joining("", cause.text(), ""));
  }

  /** Who stays because the import removes nothing (I 9). */
  private static String absent(StatusContent content) {
    String absent = ChangeSummary.notInClever(content.report().counts());
    return absent.isEmpty() ? "" : " No longer in Clever, and kept: " + absent + ".";
  }

  private static String found(StatusContent content) {
    return content.issues().isEmpty()
        ? ""
        : " " + EnglishWords.number(content.issues().size(), "issue") + newness(content) + ".";
  }

  /** How many of the issues are new, where others are not. */
  static String newness(StatusContent content) {
    int all = content.issues().size();
    int fresh = all - content.known().size();
    if (fresh == all) {
      return "";
    }
    if (fresh > 0) {
      return ", " + EnglishWords.number(fresh) + " of them new";
    }
    return all == 1 ? ", not new" : ", none of them new";
  }

  private static String todo(StatusContent content) {
    String first = remedy(content);
    if (!InvitationLine.of(content).lacksInviter()) {
      return first;
    }
    return (first.equals(NOTHING) ? "" : first + " ") + InvitationLine.CHOOSE;
  }

  private static String remedy(StatusContent content) {
    List<Issue> issues = content.issues();
    return switch (content.report().state()) {
      case FAILED -> cause(content.report()).remedy(content.report().id());
      case CANCELLED -> "Import again when you are ready.";
      case HELD ->
          MissingKinds.braked(issues).isPresent()
              ? IssueCode.REMOVALS_HELD.remedy()
              : MissingKinds.mostSevere(issues).map(code -> code.remedy() + " ").orElse("")
                  + "Nothing needs to be approved.";
      case PREVIEWED ->
          hasPlan(content)
              ? "Open the report to see each change, then approve the plan."
              : remedyOfEnd(content);
      case SUCCEEDED -> UndoLine.isOf(content) ? UndoLine.remedy(content) : remedyOfEnd(content);
    };
  }

  /** Whether a preview shows something that can be approved: changes, or held removals. */
  private static boolean hasPlan(StatusContent content) {
    return content.report().counts().changed() > 0
        || MissingKinds.braked(content.issues()).isPresent();
  }

  private static String remedyOfEnd(StatusContent content) {
    return MissingKinds.mostSevere(content.issues())
        .map(IssueCode::remedy)
        .orElse(
            needsAction(content.issues())
                ? "See the issues below; each says what to do."
                : nothing(content));
  }

  private static String nothing(StatusContent content) {
    return absent(content).isEmpty()
        ? NOTHING
        : "If those who are no longer in Clever have left, import with Full data.";
  }

  private static FailureCause cause(ImportReport report) {
    FailureCause cause = report.cause();
    return cause == null ? FailureCause.OUR_FAULT : cause;
  }

  private static boolean needsAction(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.code().severity() != Severity.INFO);
  }
}
