package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.Arrays;
import java.util.Optional;

/** What the reconciler leaves as it is, in sentences. */
final class OmissionTexts {
  private static final String SIS = "your student information system";

  private OmissionTexts() {}

  static AnswerBuilder of(Omission omission) {
    AnswerBuilder answer =
        new AnswerBuilder().say(text(omission)).by(omission.reason().rule()).todo(todo(omission));
    cause(omission).map(AnswerWords::because).ifPresent(answer::say);
    return answer;
  }

  private static String text(Omission of) {
    String name = AnswerWords.name(of.name());
    String within = AnswerWords.name(of.withinName());
    String value = AnswerWords.name(of.detail());
    return switch (of.reason()) {
      case DUPLICATE_SECTION_NAME ->
          "Another section with the name " + name + " comes first, so this one is not imported.";
      case CLASS_NAME_TAKEN ->
          "A class in Bloomz has the name " + name + " already, so the section is not imported.";
      case SECTION_WITHOUT_NAME -> "The section has no name in Clever, so it is not imported.";
      case CLASS_ARCHIVED ->
          name + " is archived in Bloomz, and imports leave archived classes alone.";
      case VALUE_NOT_CHOSEN ->
          name
              + " is a contact of "
              + within
              + " with the value “"
              + value
              + "”, which is not among the parents' values in Settings.";
      case VALUE_MISSING ->
          "Clever shows "
              + name
              + " as a contact of "
              + within
              + " without a relationship or type.";
      case NO_VALUE_CHOSEN ->
          name + " is a contact of " + within + ", but no contact values are chosen in Settings.";
      case KEPT_OUT_OF_SCHOOL,
          KEPT_OUT_OF_CHILD,
          RESEMBLES_KEPT_OUT,
          USER_NOT_LISTED,
          HELD,
          BRAKED,
          RUN_REMOVES_NONE,
          KEPT_BY_HAND,
          SCHOOL_ADMIN,
          STILL_PLACED ->
          textOfPerson(of, name, within);
    };
  }

  private static String textOfPerson(Omission of, String name, String within) {
    return switch (of.reason()) {
      case KEPT_OUT_OF_SCHOOL -> "Clever shows " + name + ", who is kept out of the school.";
      case KEPT_OUT_OF_CHILD ->
          "Clever shows "
              + name
              + " as a contact of "
              + within
              + ", but an admin keeps "
              + name
              + " out.";
      case RESEMBLES_KEPT_OUT ->
          name + " has the name of a parent whom an admin keeps off " + within + ".";
      case USER_NOT_LISTED -> "The section lists a person whom Clever does not share with Bloomz.";
      case HELD ->
          missing(of, name, within)
              + " now, but its answer may be incomplete, so nothing is removed.";
      case BRAKED ->
          missing(of, name, within)
              + " now. The removal is held, as too many would be removed at once.";
      case RUN_REMOVES_NONE -> stays(of, name, within);
      case KEPT_BY_HAND -> keptByHand(name, within);
      case SCHOOL_ADMIN ->
          "Clever does not show " + name + ", but no import removes a School Admin.";
      case STILL_PLACED ->
          "Clever no longer shows " + name + ", who stays for a class or child added in Bloomz.";
      case DUPLICATE_SECTION_NAME,
          CLASS_NAME_TAKEN,
          SECTION_WITHOUT_NAME,
          CLASS_ARCHIVED,
          VALUE_NOT_CHOSEN,
          VALUE_MISSING,
          NO_VALUE_CHOSEN ->
          text(of);
    };
  }

  private static String keptByHand(String name, String within) {
    return "Someone added "
        + name
        + " to "
        + within
        + " in Bloomz, and Settings say: Do not override staff assignments.";
  }

  private static String stays(Omission of, String name, String within) {
    return missing(of, name, within)
        + (of.entity() == Entity.CLASSES
            ? " now. Only an import with Full data and Archive archives the class."
            : " now. " + name + " stays, as Import Now without Full data removes nobody.");
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

  private static String todo(Omission of) {
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
      case BRAKED -> "Approve or discard the held removals in Bloomz.";
      case RUN_REMOVES_NONE ->
          "If it is right that they are gone, remove them in Bloomz, or import with Full data. If"
              + " not, ask your district's Clever admin to share them.";
      case KEPT_BY_HAND -> "If they have left the class, remove them from it in Bloomz.";
      case SCHOOL_ADMIN -> IssueCode.RAISED_ROLE_NOT_IN_CLEVER.remedy();
      case STILL_PLACED -> "If the person has left, remove them in Bloomz.";
    };
  }
}
