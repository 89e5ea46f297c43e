package com.bloomz.rostersync.roster;

import java.util.Locale;

/** Every kind of issue, with how grave it is and what an admin can do about it. */
public enum IssueCode {
  NO_SECTIONS(
      Severity.ERROR,
      "Clever shares no sections of this school. Nothing was removed.",
      "Ask your district's Clever admin to share this school's sections with Bloomz. A change in"
          + " Clever may take up to an hour to arrive."),
  NO_STUDENTS(
      Severity.ERROR,
      "Clever shares no students of this school. Nothing was removed.",
      "Ask your district's Clever admin to share this school's students with Bloomz. A change in"
          + " Clever may take up to an hour to arrive."),
  NO_TEACHERS(
      Severity.ERROR,
      "Clever shares no teachers of this school. No teacher was removed.",
      "Ask your district's Clever admin to share this school's teachers with Bloomz. A change in"
          + " Clever may take up to an hour to arrive."),
  NO_OTHER_STAFF(
      Severity.ERROR,
      "Clever shares no staff other than teachers. No staff were removed.",
      "Ask your district's Clever admin to share this school's staff with Bloomz. If they have all"
          + " left, make them inactive in Bloomz."),
  NO_CONTACTS(
      Severity.ERROR,
      "Clever shares no contacts that are to become parents. No parent was removed.",
      "Ask your district's Clever admin to share student contacts with Bloomz, or choose other"
          + " contact values in the settings. A change in Clever may take up to an hour to"
          + " arrive."),
  FIELD_NOT_SHARED(
      Severity.WARNING,
      "Clever sends this field for nobody. Values that Bloomz already had were kept.",
      "Ask your district's Clever admin to share the field with Bloomz again, or choose another"
          + " one in the settings."),
  DUPLICATE_SECTION_NAME(
      Severity.WARNING,
      "Another section of the same name is already a class, so this one was not imported.",
      "Rename the imported class in Bloomz and import again: the next section of that name then"
          + " comes in."),
  CLASS_NAME_TAKEN(
      Severity.WARNING,
      "A class in Bloomz has this section's name, so the section's name could not be used.",
      "Rename or archive the class in Bloomz and import again."),
  SECTION_WITHOUT_NAME(
      Severity.WARNING,
      "The section has no name, so it can neither become a class nor name one.",
      "Give the section a name in your student information system."),
  SECTION_GONE(
      Severity.WARNING,
      "The class's section is no longer in Clever.",
      "If the class is over, archive it in Bloomz, or import with Full data and Archive. If not,"
          + " ask your district's Clever admin to share the section."),
  TERM_ENDED(
      Severity.INFO,
      "The section's term is over; it was imported all the same.",
      "If the section is over, have it ended in your student information system."),
  REDUNDANT_SECTIONS(
      Severity.INFO,
      "These sections have the very same members.",
      "If they are one class, share only one of them with Bloomz."),
  MANY_REDUNDANT_SECTIONS(
      Severity.INFO,
      "Many sections of this school have the very same members.",
      "Ask your district's Clever admin to share homerooms and specialists only."),
  UNKNOWN_STUDENT(
      Severity.INFO,
      "The section names students whom Clever does not share, so they are not in the class.",
      "Ask your district's Clever admin to share these students with Bloomz."),
  UNKNOWN_TEACHER(
      Severity.INFO,
      "The section names teachers whom Clever does not share, so they are not in the class.",
      "Ask your district's Clever admin to share these teachers with Bloomz."),
  SEVERAL_CANDIDATES(
      Severity.WARNING,
      "Several members could be this person, so none was guessed and a new member was made.",
      "Compare the members of that name in Bloomz and remove the one that is not needed."),
  NEW_CLEVER_ID(
      Severity.INFO,
      "The person has a new id in Clever and was recognised as the same member.",
      "Nothing to do, if it is the same person."),
  SAME_STUDENT_ID(
      Severity.WARNING,
      "Several students have this student id, so none can be found by it.",
      "Correct the ids in your student information system, or choose another student id in the"
          + " settings."),
  STUDENT_ID_MISSING(
      Severity.INFO,
      "The student has no value for the chosen student id.",
      "Add it in your student information system, or choose another student id in the settings."),
  SHARED_EMAIL(
      Severity.WARNING,
      "Several people of different names have one e-mail address and stay separate members.",
      "If they are one person, make their names equal in your student information system."),
  POSSIBLE_DUPLICATE(
      Severity.INFO,
      "Two members look like one person; both were kept.",
      "If they are one person, remove one of them in Bloomz."),
  BAD_EMAIL(
      Severity.WARNING,
      "The e-mail address cannot be used, so the person was imported without it.",
      "Correct the address in your student information system."),
  BAD_PHONE(
      Severity.WARNING,
      "The phone number cannot be used, so the person was imported without it.",
      "Correct the number in your student information system."),
  NAME_MISSING(
      Severity.WARNING,
      "The person has no name in Clever.",
      "Add the name in your student information system."),
  RECORD_UNUSABLE(
      Severity.WARNING,
      "The record lacks what identifies it, so it was not imported.",
      "Tell your district's Clever admin which record it is.");

  /** How much it matters. */
  public enum Severity {
    /** Something was held back. */
    ERROR,
    /** Something is not in Bloomz as the school would expect. */
    WARNING,
    /** Good to know. */
    INFO
  }

  private final Severity severity;
  private final String text;
  private final String remedy;

  IssueCode(Severity severity, String text, String remedy) {
    this.severity = severity;
    this.text = text;
    this.remedy = remedy;
  }

  /** The stable code of reports and APIs, such as {@code duplicate-section-name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** What is the matter, in a sentence for an admin. */
  public String text() {
    return text;
  }

  /** What to do about it, in a sentence for an admin. */
  public String remedy() {
    return remedy;
  }
}
