package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.roster.Issue.Severity;
import com.bloomz.rostersync.text.EnumCode;

/** Every kind of issue, with its severity and what an admin can do about it. */
public enum IssueCode {
  NO_SECTIONS(
      Severity.ERROR,
      "Clever shared no sections for this school. Nothing was removed.",
      "Ask your district's Clever admin to share this school's sections with Bloomz. Changes in"
          + " Clever can take up to an hour to reach Bloomz."),
  NO_STUDENTS(
      Severity.ERROR,
      "Clever shared no students for this school. Nothing was removed.",
      "Ask your district's Clever admin to share this school's students with Bloomz. Changes in"
          + " Clever can take up to an hour to reach Bloomz."),
  NO_TEACHERS(
      Severity.ERROR,
      "Clever shared no teachers for this school. No teachers were removed.",
      "Ask your district's Clever admin to share this school's teachers with Bloomz. Changes in"
          + " Clever can take up to an hour to reach Bloomz."),
  NO_OTHER_STAFF(
      Severity.ERROR,
      "Clever shared no staff other than teachers. No staff were removed.",
      "Ask your district's Clever admin to share this school's staff with Bloomz. If they have all"
          + " left, make them inactive in Bloomz."),
  NO_CONTACTS(
      Severity.ERROR,
      "Clever shared no contacts that match your contact values. No parents were removed.",
      "Ask your district's Clever admin to share student contacts with Bloomz, or choose other"
          + " contact values in Settings. Changes in Clever can take up to an hour to reach"
          + " Bloomz. Until then, families can join with Family Codes."),
  CONTACTS_NOT_SHARED(
      "Clever shared no student contacts for this school, so Clever gives Bloomz no parents.",
      "Print Family Codes so that families can join, or ask your district's Clever admin to share"
          + " student contacts with Bloomz. Changes in Clever can take up to an hour to reach"
          + " Bloomz."),
  CONTACT_VALUE_NOT_CHOSEN(
      "Contacts with this value are not imported as parents, because it is not chosen in Settings.",
      "If these contacts are parents, add the value to the contact values in Settings and import again. If not, you don't need to do anything."),
  NO_SECTION_STUDENTS(
      Severity.ERROR,
      "Clever showed no students in any section of this school. No places were removed.",
      "Ask your district's Clever admin to share the students of this school's sections with"
          + " Bloomz. Changes in Clever can take up to an hour to reach Bloomz."),
  NO_SECTION_TEACHERS(
      Severity.ERROR,
      "Clever showed no teachers in any section of this school. No places were removed.",
      "Ask your district's Clever admin to share the teachers of this school's sections with"
          + " Bloomz. Changes in Clever can take up to an hour to reach Bloomz."),
  SECTION_MEMBERS_UNKNOWN(
      Severity.ERROR,
      "Clever did not say who is in this section, so no one was removed from its class.",
      "Ask your district's Clever admin to check that the section's students and teachers are"
          + " complete and shared. If someone has left the class, remove them in Bloomz."),
  CLASS_EMPTIED(
      Severity.ERROR,
      "The section had 10 or more students and now has none. None were removed from the class.",
      "If they have all left, remove them from the class in Bloomz, or archive it. If not, ask your district's Clever admin to check the section's students."),
  CONTACT_STUDENTS_UNKNOWN(
      Severity.ERROR,
      "Clever did not say which students this contact belongs to, so Bloomz kept the parent.",
      "Ask your district's Clever admin to check the contact's students. If this person is no longer a parent here, remove them in Bloomz."),
  RELATIONSHIP_WITHOUT_VALUE(
      Severity.ERROR,
      "Clever sent no value in the chosen contact field, so Bloomz kept this student's parent.",
      "Add the value in your student information system. If this person is no longer the student's"
          + " parent, remove them from the student in Bloomz."),
  LEFT_OUT(Severity.INFO, "Left out by an admin.", "The next import, tonight's too, does it."),
  REMOVALS_HELD(
      Severity.ERROR,
      "Much more than usual would leave at once, so Bloomz holds these removals.",
      "If this is right, approve the held removals in the import's report. If not, ask your"
          + " district's Clever admin to check what is shared with Bloomz; the next import then"
          + " has nothing to hold."),
  DATA_MAY_HAVE_MOVED(
      Severity.ERROR,
      "Clever's data may have changed while Bloomz was reading it. No one was removed.",
      "Import again in an hour. If it keeps happening, ask your district's Clever admin when Clever"
          + " syncs, and import at another time."),
  SYNC_PAUSED(
      Severity.ERROR,
      "Clever has paused the sync of your district's data, so this is last year's data. No one was removed.",
      "Import again when the pause has ended, or ask your district's Clever admin to end it in Clever."),
  SYNC_STOPPED(
      "Clever has had no new data from your district for days, so Bloomz has the last data that came.",
      "Ask your district's Clever admin to look at the sync in Clever. A sync that would delete much waits there for their approval."),
  FIELD_NOT_SHARED(
      "Clever sent no values for this field, so Bloomz kept the ones it had.",
      "Ask your district's Clever admin to share the field again. If it is the student ID, you can also"
          + " choose another one in Settings."),
  DUPLICATE_SECTION_NAME(
      "Another section with the same name is already a class, so this one was not imported.",
      "Rename the imported class in Bloomz and import again. The next section with that name will"
          + " then be imported."),
  CLASS_NAME_TAKEN(
      "A class in Bloomz already has this section's name, so the name could not be used.",
      "Rename or archive the class in Bloomz and import again."),
  SECTION_WITHOUT_NAME(
      "The section has no name, so it was not imported and no class was renamed after it.",
      "Give the section a name in your student information system."),
  SECTION_GONE(
      "The class's section is no longer in Clever.",
      "If the class is over, archive it in Bloomz, or import with Full data and Archive. If not,"
          + " ask your district's Clever admin to share the section."),
  SECTION_OF_ARCHIVED_CLASS(
      Severity.INFO,
      "Clever shows the section of this archived class, and imports leave the class alone.",
      "If the class goes on, restore it in Bloomz, or turn on \"Recreate archived classes\" in Settings and import again."),
  TERM_ENDED(
      Severity.INFO,
      "The section's term has ended, but the section was imported.",
      "If the class is over, end the section in your student information system."),
  REDUNDANT_SECTIONS(
      Severity.INFO,
      "These sections have exactly the same members.",
      "If they are one class, share only one of them with Bloomz."),
  MANY_REDUNDANT_SECTIONS(
      Severity.INFO,
      "Many sections of this school have exactly the same members.",
      "Ask your district's Clever admin to share only homerooms and specialists."),
  UNKNOWN_STUDENT(
      Severity.INFO,
      "The section lists students that Clever does not share, so they are not in the class.",
      "Ask your district's Clever admin to share these students with Bloomz."),
  UNKNOWN_TEACHER(
      Severity.INFO,
      "The section lists teachers that Clever does not share, so they are not in the class.",
      "Ask your district's Clever admin to share these teachers with Bloomz."),
  SEVERAL_CANDIDATES(
      "Several members could be this person, so Bloomz added a new member.",
      "Compare the members with that name in Bloomz. If two are the same person, a School Admin can merge them."),
  NEW_CLEVER_ID(
      Severity.INFO,
      "The person has a new ID in Clever and was matched to the same member.",
      "If it is the same person, you don't need to do anything. If it is not, contact Bloomz support."),
  SAME_STUDENT_ID(
      "Several students have this student ID, so it cannot be used to find any of them.",
      "Correct the IDs in your student information system, or choose another ID in Settings."),
  STUDENT_ID_MISSING(
      Severity.INFO,
      "The student has no value for the student ID chosen in Settings.",
      "Add it in your student information system, or choose another student ID in Settings."),
  SHARED_EMAIL(
      "People with different names share an email address and were kept as separate members.",
      "If they are one person, give them the same name in your student information system."),
  POSSIBLE_DUPLICATE(
      Severity.INFO,
      "Two members may be the same person; both were kept.",
      "If they are the same person, a School Admin can merge them in Bloomz. Do not remove one: a parent who is removed is kept out."),
  ADDRESS_OF_STUDENT(
      "The email address is a student's as well, so Bloomz does not invite anyone there automatically.",
      "If the address is the family's, use Reinvite. If it is the student's own, correct the other"
          + " person's address in your student information system."),
  SHARED_ADDRESS(
      "Many people with different names have this email address or phone number, or it is the"
          + " school's own, so Bloomz recognizes no one by it and sends the school itself no text.",
      "Enter each person's own address or number in your student information system."),
  NAMES_DIFFER(
      "Someone with another name has the same student ID, address or number; both were kept.",
      "If they are one person, give both the same name and import again. If not, correct the ID,"
          + " address or number of the one that has it by mistake."),
  SAME_ADDRESS_OTHER_PERSON(
      Severity.INFO,
      "The person has the email address or phone number of someone who left, and another name. Bloomz added a new member.",
      "If they are different people, check that the new one is invited, and use Reinvite if not."),
  RECORD_REPLACED(
      "The record is another person in Clever now. Bloomz added a new member, and the former person keeps the old one.",
      "Check both members in Bloomz. If they are one person, correct the name in your student"
          + " information system."),
  MANY_CHILDREN(
      "The member is a parent of more than ten children, and is not invited until you confirm it.",
      "If that is right, use Reinvite. If not, correct the contacts in your student information system."),
  RAISED_ROLE_NOT_IN_CLEVER(
      "A person with the role School Admin or School Office Staff is no longer in Clever as staff.",
      "If the person has left, remove them in Bloomz or give them another role. If not, ask your"
          + " district's Clever admin to share them."),
  KEPT_OUT_BUT_IN_CLEVER(
      "Clever still shows a person who is kept out in Bloomz. The import left them out.",
      "Remove the person, or their relationship to the student, in your student information system."
          + " If they may come back, a School Admin can allow it in Bloomz. If it is someone else with the same name,"
          + " add them in Bloomz by hand."),
  HAND_REMOVAL_UNDONE(
      "A person who was removed in Bloomz is back because Clever still shows them.",
      "Remove the person, or their relationship to the student, in your student information system."
          + " To keep them out until then, remove them again and choose to keep them out."),
  CLASS_CAME_BACK(
      "A class that was deleted or archived in Bloomz is active again, because Clever still shares its section.",
      "To keep the class away, archive it in Bloomz and turn off Recreate archived classes in"
          + " Settings, or ask your district's Clever admin to stop sharing the section."),
  PLACE_CAME_BACK(
      "A person who was taken out of a class in Bloomz is in it again, because Clever still shows them there.",
      "Take the person out of the section in your student information system."),
  BAD_EMAIL(
      "No email can be sent to the address, so the person was imported without it.",
      "Correct the address in your student information system."),
  BAD_PHONE(
      "The phone number is not valid, so the person was imported without it.",
      "Correct the number in your student information system."),
  SEVERAL_PHONES(
      "The phone field has several numbers, and Bloomz uses one of them.",
      "Leave only the number that gets text messages in your student information system."),
  UNKNOWN_AREA_CODE(
      Severity.INFO,
      "Bloomz does not know the phone number's area code. The number is used.",
      "If the number is wrong, correct it in your student information system."),
  PLACEHOLDER_ADDRESS(
      "The email address or phone number is a placeholder, so Bloomz never writes to it.",
      "Enter the person's own address or number in your student information system, or clear it."),
  PLACEHOLDER_CONTACT(
      "The name is a placeholder, such as Unknown or Parent, so Bloomz never writes to this member.",
      "Enter the person's name in your student information system, or delete the record there."),
  UNDO_KEPT("Undoing the import left this as it is.", "If it is wrong, change it by hand."),
  INVITATIONS_STAY_SENT("Invitations that were sent stay sent.", "Tell people of a mistake."),
  UNDO_COMES_AGAIN(
      "The next import does this again.",
      "Correct the data in Clever, or turn off scheduled imports in Settings."),
  NAME_MISSING(
      "The person has no name in Clever.", "Add the name in your student information system."),
  RECORD_UNUSABLE(
      Severity.ERROR,
      "Clever sent records without an ID or that cannot be read. They were not imported, and"
          + " nothing of their kind was removed, because they could be anyone's.",
      "Give your district's Clever admin the details of these records. Removals continue when"
          + " Clever sends all records in full.");

  private final Severity severity;
  private final String text;
  private final String remedy;

  /** A warning. */
  IssueCode(String text, String remedy) {
    this(Severity.WARNING, text, remedy);
  }

  IssueCode(Severity severity, String text, String remedy) {
    this.severity = severity;
    this.text = text;
    this.remedy = remedy;
  }

  /** The stable code of reports and APIs, such as {@code duplicate-section-name}. */
  public String code() {
    return EnumCode.of(this);
  }

  public Severity severity() {
    return severity;
  }

  /** The problem, in sentences for an admin. */
  public String text() {
    return text;
  }

  /** What to do about it, in sentences for an admin. */
  public String remedy() {
    return remedy;
  }
}
