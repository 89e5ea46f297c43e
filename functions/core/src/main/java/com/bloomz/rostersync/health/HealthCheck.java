package com.bloomz.rostersync.health;

import com.bloomz.rostersync.change.Entity;
import java.util.Locale;

/**
 * What may be wrong with the data of a kind. A kind loses a check's points where everything of it
 * is wrong, and a part of them where a part is; at worst a kind loses all 100.
 */
public enum HealthCheck {
  NO_STUDENTS(
      Entity.STUDENTS,
      100,
      "Clever shares no students",
      "Ask your district's Clever admin to share this school's students with Bloomz."),
  STUDENT_ID_MISSING(
      Entity.STUDENTS,
      35,
      "Students without the student ID chosen in Settings",
      "Add the IDs in your student information system, or choose another student ID in Settings."),
  STUDENT_ID_DUPLICATE(
      Entity.STUDENTS,
      25,
      "Students who share a student ID with another student",
      "Correct the IDs in your student information system."),
  STUDENT_WITHOUT_CLASS(
      Entity.STUDENTS,
      25,
      "Students who are in no section",
      "Ask your district's Clever admin to share the sections of these students, homerooms first."),
  STUDENT_DUPLICATE(
      Entity.STUDENTS,
      15,
      "Students who may be in Clever twice",
      "Delete the second record in your student information system."),
  NO_STAFF(
      Entity.STAFF,
      100,
      "Clever shares no teachers or other staff",
      "Ask your district's Clever admin to share this school's teachers and staff with Bloomz."),
  STAFF_WITHOUT_EMAIL(
      Entity.STAFF,
      70,
      "Staff without an email address that works",
      "Add or correct the addresses in your student information system."),
  TEACHER_NOT_SHARED(
      Entity.STAFF,
      20,
      "Teachers of sections whom Clever does not share",
      "Ask your district's Clever admin to share these teachers with Bloomz."),
  STAFF_DUPLICATE(
      Entity.STAFF,
      10,
      "Staff who may be in Clever twice",
      "Delete the second record in your student information system."),
  NO_CONTACTS(
      Entity.PARENTS,
      100,
      "Students, and Clever shares no contacts",
      "Ask your district's Clever admin to share student contacts with Bloomz. Until then, print"
          + " Family Codes."),
  STUDENT_WITHOUT_CONTACT(
      Entity.PARENTS,
      45,
      "Students without a contact",
      "Add the contacts in your student information system, or give these families their Family"
          + " Code."),
  CONTACT_NOT_CHOSEN(
      Entity.PARENTS,
      45,
      "Students whose contacts all have other values than those chosen in Settings",
      "Choose the contact values of parents in Settings, or correct the contacts in your student"
          + " information system."),
  PARENT_WITHOUT_ADDRESS(
      Entity.PARENTS,
      35,
      "Parents without an email address or phone number that works",
      "Add an email address or a cell phone number to these contacts in your student information"
          + " system."),
  PARENT_WITHOUT_NAME(
      Entity.PARENTS,
      10,
      "Parents without a name of their own, such as \"Parent\"",
      "Enter the person's name in your student information system."),
  PARENT_DUPLICATE(
      Entity.PARENTS,
      10,
      "Parents who may be in Clever twice, or share an email address",
      "Give one person's contacts the same name and address in your student information system."),
  NO_SECTIONS(
      Entity.CLASSES,
      100,
      "Students, and Clever shares no sections",
      "Ask your district's Clever admin to share this school's sections with Bloomz."),
  SECTION_NAME_TAKEN(
      Entity.CLASSES,
      40,
      "Students of sections whose name another class has",
      "Give each section a name of its own in your student information system, or rename the"
          + " imported class in Bloomz and import again."),
  SECTION_WITHOUT_NAME(
      Entity.CLASSES,
      20,
      "Students of sections without a name",
      "Give the sections a name in your student information system."),
  SECTION_REDUNDANT(
      Entity.CLASSES,
      25,
      "Students of sections with exactly the same members",
      "Ask your district's Clever admin to share only homerooms and specialists."),
  SECTION_WITHOUT_TEACHER(
      Entity.CLASSES,
      15,
      "Students of sections without a teacher",
      "Assign a teacher in your student information system, or ask your district's Clever admin to"
          + " share the teachers.");

  private final Entity kind;
  private final int points;
  private final String text;
  private final String remedy;

  HealthCheck(Entity kind, int points, String text, String remedy) {
    this.kind = kind;
    this.points = points;
    this.text = text;
    this.remedy = remedy;
  }

  /** The stable code of APIs, such as {@code student-id-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that it is about: classes, students, staff or parents. */
  public Entity kind() {
    return kind;
  }

  /** What a kind of which everything is wrong loses by it. */
  int points() {
    return points;
  }

  /** What is wrong and with whom, for an admin; without a full stop. */
  public String text() {
    return text;
  }

  /** What an admin can do, and where. */
  public String remedy() {
    return remedy;
  }
}
