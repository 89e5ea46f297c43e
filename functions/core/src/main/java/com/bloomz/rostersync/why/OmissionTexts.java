package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.Arrays;
import java.util.Optional;

/** What the reconciler leaves as it is, in sentences. */
record OmissionTexts(AnswerWords wording) {
  private static final String SIS = "your student information system";
  private static final String NONE_REMOVED =
      "If it is right that they are gone, remove them in Bloomz, or import with Full data. If not,"
          + " ask your district's Clever admin to share them.";

  private static final String DISCARDED =
      "If they are not gone, ask your district's Clever admin to share them. If they are, approve"
          + " the held removals in Bloomz, or remove them there by hand.";

  AnswerBuilder of(Omission omission) {
    return of(omission, "");
  }

  /**
   * The same of one of several hats.
   *
   * @param as such as {@code as staff}; empty for the only one
   */
  AnswerBuilder of(Omission omission, String as) {
    AnswerBuilder answer =
        new AnswerBuilder()
            .say(text(omission, as))
            .by(omission.reason().rule())
            .todo(todo(omission));
    cause(omission).map(AnswerWords::because).ifPresent(answer::say);
    return answer.say(next(omission));
  }

  private static boolean isDiscarded(Omission of) {
    return of.reason() == Reason.BRAKED && of.detail().equals(Forecast.DISCARDED);
  }

  /** What the next import does all the same. */
  private String next(Omission of) {
    if (of.reason() == Reason.LEFT_OUT) {
      return (of.entity() == Entity.CLASSES
              ? "The next one with Full data and Archive"
              : wording.later())
          + " makes it.";
    }
    return of.reason() == Reason.RUN_REMOVES_NONE && isOver(of)
        ? wording.next() + " may remove them."
        : "";
  }

  /** Whether Import Now leaves what a nightly import comes for. */
  private boolean isOver(Omission of) {
    return wording.nightly()
        && of.entity() != Entity.CLASSES
        && wording.read() == RunKind.IMPORT_NOW;
  }

  private static String text(Omission of, String as) {
    String name = AnswerWords.name(of.name());
    String within = AnswerWords.name(of.withinName());
    String missing = missing(of, name + as, within);
    if (of.reason() == Reason.RUN_REMOVES_NONE && of.entity() == Entity.CLASSES) {
      return missing
          + " now. The class stays: only an import with Full data and Archive archives it.";
    }
    if (isDiscarded(of)) {
      return missing + " now. An admin discarded the removal, so nothing is removed.";
    }
    return of.reason().text().formatted(name, within, AnswerWords.name(of.detail()), missing);
  }

  /** What Clever does not say, as the begin of a sentence. */
  private static String missing(Omission of, String name, String within) {
    return switch (of.entity()) {
      case STUDENTS, STAFF, PARENTS -> "Clever does not show " + name;
      case CLASSES -> "Clever does not show the section of " + name;
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> "Clever does not list " + name + " in " + within;
      case GUARDIANSHIPS -> "Clever does not list " + name + " as a parent of " + within;
    };
  }

  private static Optional<IssueCode> cause(Omission of) {
    return Arrays.stream(IssueCode.values())
        .filter(each -> each.name().equals(of.detail()))
        .findFirst();
  }

  private String todo(Omission of) {
    return switch (of.reason()) {
      case DUPLICATE_SECTION_NAME -> IssueCode.DUPLICATE_SECTION_NAME.remedy();
      case CLASS_NAME_TAKEN -> IssueCode.CLASS_NAME_TAKEN.remedy();
      case SECTION_WITHOUT_NAME -> IssueCode.SECTION_WITHOUT_NAME.remedy();
      case CLASS_ARCHIVED -> IssueCode.SECTION_OF_ARCHIVED_CLASS.remedy();
      case VALUE_NOT_CHOSEN, NO_VALUE_CHOSEN -> IssueCode.CONTACT_VALUE_NOT_CHOSEN.remedy();
      case VALUE_MISSING -> "Add the value in " + SIS + ".";
      case KEPT_OUT_OF_SCHOOL, KEPT_OUT_OF_CHILD, RESEMBLES_KEPT_OUT ->
          IssueCode.KEPT_OUT_BUT_IN_CLEVER.remedy();
      case USER_NOT_LISTED -> IssueCode.UNKNOWN_STUDENT.remedy();
      case HELD -> cause(of).map(IssueCode::remedy).orElse(WhyAnswer.NOTHING_TO_DO);
      case BRAKED ->
          isDiscarded(of) ? DISCARDED : "Approve or discard the held removals in Bloomz.";
      case RUN_REMOVES_NONE ->
          of.entity() == Entity.CLASSES
              ? IssueCode.SECTION_GONE.remedy()
              : isOver(of)
                  ? "If they are not gone, ask your district's Clever admin to share them."
                  : NONE_REMOVED;
      case LEFT_OUT ->
          "If they are not gone, ask your district's Clever admin to share them. If they are, you"
              + " don't need to do anything.";
      case KEPT_BY_HAND -> "If they have left the class, remove them from it in Bloomz.";
      case SCHOOL_ADMIN -> IssueCode.RAISED_ROLE_NOT_IN_CLEVER.remedy();
      case STILL_PLACED -> "If the person has left, remove them in Bloomz.";
    };
  }
}
