package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an admin is told of an undo: what stays and why, and what the next import does. */
public final class KeptIssues {
  private KeptIssues() {}

  /**
   * In order, each once.
   *
   * @param roster that names the things
   * @param comesAgain whether the next import does again what is undone
   */
  public static List<Issue> of(Undo undo, BloomzRoster roster, boolean comesAgain) {
    SortedSet<Issue> issues = new TreeSet<>();
    if (comesAgain) {
      issues.add(new Issue(IssueCode.UNDO_COMES_AGAIN, Subject.SCHOOL, "", "", ""));
    }
    undo.kept().forEach(each -> issues.add(issue(each, roster)));
    return List.copyOf(issues);
  }

  private static Issue issue(Kept kept, BloomzRoster roster) {
    return new Issue(
        IssueCode.UNDO_KEPT,
        subject(kept),
        kept.subject(),
        subject(kept) == Subject.CLASS
            ? className(kept.subject(), roster)
            : person(kept.subject(), roster),
        thing(kept, roster) + ": " + kept.reason().text());
  }

  private static Subject subject(Kept kept) {
    return switch (kept.entity()) {
      case CLASSES -> Subject.CLASS;
      case STUDENTS, STUDENT_ENROLMENTS -> Subject.STUDENT;
      case STAFF, STAFF_ENROLMENTS -> Subject.STAFF;
      case PARENTS, GUARDIANSHIPS -> Subject.CONTACT;
    };
  }

  private static String thing(Kept kept, BloomzRoster roster) {
    return switch (kept.entity()) {
      case CLASSES, STUDENTS, STAFF, PARENTS ->
          kept.fields().isEmpty()
              ? "all of it"
              : kept.fields().stream()
                  .map(KeptIssues::words)
                  .distinct()
                  .collect(Collectors.joining(", "));
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> "place in " + className(kept.within(), roster);
      case GUARDIANSHIPS -> "parent of " + person(kept.within(), roster);
    };
  }

  private static String words(String field) {
    return switch (field) {
      case "firstName", "lastName", "name" -> "name";
      case "cleverName", "cleverEmail", "cleverPhone" -> "what Clever said";
      case "studentId", "studentIdField" -> "student ID";
      case "cleverId", "contacts" -> "Clever ID";
      case "homeLanguage" -> "home language";
      case "role", "roleEnded" -> "role";
      case "active" -> "whether active";
      case "removedByHand", "removedBy", "keptOut" -> "that a person removed them";
      default -> field;
    };
  }

  private static String className(String id, BloomzRoster roster) {
    RosterClass found = roster.classes().get(new ClassId(id));
    return found == null ? "a deleted class" : found.name();
  }

  private static String person(String id, BloomzRoster roster) {
    Member found = roster.members().get(new MemberId(id));
    return found == null ? "" : found.name().whole();
  }
}
