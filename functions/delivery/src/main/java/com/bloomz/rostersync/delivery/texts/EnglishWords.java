package com.bloomz.rostersync.delivery.texts;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Issue;
import java.util.List;
import java.util.Locale;

/** English words for numbers and things. */
public final class EnglishWords {
  private EnglishWords() {}

  /** What one and several of a thing are called. */
  public record Noun(String one, String several) {}

  /** Such as {@code 1,006}. */
  public static String number(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  /** Such as {@code 1 change} and {@code 1,006 changes}. */
  public static String number(long number, Noun noun) {
    return number(number) + " " + (number == 1 ? noun.one() : noun.several());
  }

  /** Such as {@code 1 issue} and {@code 12 issues}. */
  public static String number(long number, String noun) {
    return number(number, new Noun(noun, noun + "s"));
  }

  /** Such as {@code students, staff and parents}. */
  public static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  public static String plural(Entity entity) {
    return switch (entity) {
      case CLASSES -> "Classes";
      case STUDENTS -> "Students";
      case STAFF -> "Staff";
      case PARENTS -> "Parents";
      case STUDENT_ENROLMENTS -> "Students in classes";
      case STAFF_ENROLMENTS -> "Staff in classes";
      case GUARDIANSHIPS -> "Parents of students";
    };
  }

  public static Noun noun(Entity entity) {
    return switch (entity) {
      case CLASSES -> new Noun("class", "classes");
      case STUDENTS -> new Noun("student", "students");
      case STAFF -> new Noun("staff member", "staff");
      case PARENTS -> new Noun("parent", "parents");
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> new Noun("place", "places");
      case GUARDIANSHIPS -> new Noun("link", "links");
    };
  }

  public static Noun noun(Issue.Subject subject) {
    return switch (subject) {
      case SCHOOL -> new Noun("school", "schools");
      case SECTION -> new Noun("section", "sections");
      case CLASS -> new Noun("class", "classes");
      case STUDENT -> new Noun("student", "students");
      case STAFF -> new Noun("staff member", "staff");
      case CONTACT -> new Noun("contact", "contacts");
    };
  }
}
