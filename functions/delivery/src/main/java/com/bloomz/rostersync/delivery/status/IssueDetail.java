package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.NameKey;
import java.util.List;
import java.util.stream.Stream;

/** What is particular of an issue, in words. What it says is hostile text still. */
public final class IssueDetail {
  private static final String BETWEEN_NAMES = "; ";
  private static final String CLASS = "class ";

  private IssueDetail() {}

  /** Whether the issue's name and its detail are the names of several things. */
  static boolean namesSeveral(IssueCode code) {
    return switch (code) {
      case REDUNDANT_SECTIONS, SHARED_EMAIL, SHARED_ADDRESS, POSSIBLE_DUPLICATE -> true;
      default -> false;
    };
  }

  /** The names of all the things that the issue is about. */
  public static List<String> names(Issue issue) {
    Stream<String> others =
        issue.detail().isEmpty() || !namesSeveral(issue.code())
            ? Stream.empty()
            : Stream.of(issue.detail().split(BETWEEN_NAMES, -1));
    return Stream.concat(Stream.of(issue.about()), others).toList();
  }

  /** What else there is to know of a thing with a name; may be empty. */
  public static String remark(Issue issue) {
    String detail = issue.detail();
    return switch (issue.code()) {
      case UNKNOWN_STUDENT -> counted(detail, "student");
      case UNKNOWN_TEACHER -> counted(detail, "teacher");
      case CLASS_EMPTIED -> detail.isEmpty() ? "" : counted(detail, "student") + " before";
      case RELATIONSHIP_WITHOUT_VALUE -> detail.isEmpty() ? "" : "parent of " + detail;
      case SEVERAL_PHONES -> detail.isEmpty() ? "" : "not used: " + detail;
      case MANY_REDUNDANT_SECTIONS -> detail.isEmpty() ? "" : detail + " sections";
      case DUPLICATE_SECTION_NAME, CLASS_NAME_TAKEN ->
          isOfTheName(detail, issue.about()) ? "" : detail;
      case REDUNDANT_SECTIONS, SHARED_EMAIL, SHARED_ADDRESS, POSSIBLE_DUPLICATE -> "";
      case ADDRESS_OF_STUDENT -> labeled("student", detail);
      case NAMES_DIFFER -> labeled("in Bloomz", detail);
      case SAME_ADDRESS_OTHER_PERSON -> labeled("left", detail);
      case RECORD_REPLACED -> labeled("before", detail);
      case MANY_CHILDREN -> detail.isEmpty() ? "" : detail + " children";
      case PLACE_CAME_BACK -> labeled("class", detail);
      case KEPT_OUT_BUT_IN_CLEVER, HAND_REMOVAL_UNDONE -> labeled("parent of", detail);
      default -> detail;
    };
  }

  /** What stands in a cell of its own, without the thing's name. */
  static String cell(Issue issue) {
    if (issue.detail().isEmpty()) {
      return "";
    }
    return switch (issue.code()) {
      case REDUNDANT_SECTIONS -> "the same members: " + issue.detail();
      case SHARED_EMAIL -> "the same address: " + issue.detail();
      case SHARED_ADDRESS -> "used by: " + issue.detail();
      case POSSIBLE_DUPLICATE -> "may be the same person: " + issue.detail();
      case SAME_STUDENT_ID -> "student ID " + issue.detail();
      default -> remark(issue);
    };
  }

  /** Whether it is a class that has the very name. */
  private static boolean isOfTheName(String detail, String name) {
    return detail.startsWith(CLASS)
        && NameKey.of(detail.substring(CLASS.length())).equals(NameKey.of(name));
  }

  private static String labeled(String label, String detail) {
    return detail.isEmpty() ? "" : label + ": " + detail;
  }

  private static String counted(String number, String noun) {
    return number.matches("[0-9]{1,9}")
        ? EnglishWords.number(Long.parseLong(number), noun)
        : number;
  }
}
