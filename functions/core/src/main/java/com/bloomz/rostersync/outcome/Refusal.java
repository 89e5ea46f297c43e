package com.bloomz.rostersync.outcome;

import com.bloomz.rostersync.text.EnumCode;

/** Why something that an admin asked for is not done, in sentences for that admin. */
public enum Refusal {
  CLEVER_NOT_ACTIVE(
      "Clever import is not active for this school.",
      "Ask the Bloomz service team to activate it."),
  CLEVER_TOKEN_REJECTED(
      "Clever does not accept this District Auth Token.",
      "Ask your district's Clever admin for the current token and enter it again."),
  CLEVER_UNREACHABLE(
      "Bloomz cannot reach Clever right now, so nothing was changed.",
      "Try again in a few minutes. If the problem continues, check Clever's status page."),
  CLEVER_PAUSED(
      "Clever has paused the sync of your district's data, so Bloomz does not read it.",
      "Try again when the pause has ended, or ask your district's Clever admin to end it in"
          + " Clever."),
  CLEVER_PERMISSION_MISSING(
      "Clever does not let Bloomz read all of this school's data, so its contacts are not known.",
      "Ask your district's Clever admin to let Bloomz read this school's sections, students, staff"
          + " and contacts. Changes in Clever can take up to an hour to reach Bloomz."),
  OUR_FAULT(
      "Something went wrong in Bloomz.",
      "Try again in a few minutes. If the problem continues, contact Bloomz support."),
  TOKEN_SEALED(
      "Bloomz could not read the stored District Auth Token.",
      "Try again in a few minutes. If the problem continues, enter the token again."),
  CLEVER_ROLE_REQUIRED(
      "You are not an admin of this district or school in Clever.",
      "Log in with your Clever account. If it has no such role, ask your district's Clever"
          + " admin to make you a district admin, or a staff member of this school, in Clever."),
  CLEVER_LOGIN_UNAVAILABLE(
      "Log in with Clever is not set up here.",
      "Verify your email address in Bloomz. Bloomz then looks for it among the admins in"
          + " Clever."),
  CLEVER_LOGIN_FAILED(
      "This Clever login is invalid, has expired, was already used, or belongs to another"
          + " district.",
      "Log in with Clever again."),
  NOT_LINKED("This school is not linked to Clever.", "Enter the District Auth Token first."),
  SCHOOL_NOT_CHOSEN(
      "No Clever school is selected for this school.",
      "Select one of the district's schools first."),
  CLEVER_SCHOOL_UNKNOWN(
      "The district does not share this school.",
      "Select a school from the list, or ask your district's Clever admin to share this one."),
  CLEVER_SCHOOL_TAKEN(
      "Another Bloomz school is linked to this Clever school.",
      "Select another school, or ask Bloomz support to unlink the other Bloomz school."),
  OTHER_DISTRICT(
      "This token belongs to a different district. The next import will compare this"
          + " school with that district's data. No one leaves Bloomz now, but members from the"
          + " previous district leave with the next Full data or nightly import.",
      "To go ahead, confirm."),
  OTHER_CLEVER_SCHOOL(
      "This is a different Clever school than the one imported before. Members and classes"
          + " from the previous school leave with the next Full data or nightly import.",
      "To go ahead, confirm."),
  PLAN_REQUIRED(
      "Scheduled imports are part of the Bloomz for Schools plan.",
      "Ask the Bloomz service team about the plan."),
  FIRST_IMPORT_REQUIRED(
      "Scheduled imports need one successful import first.",
      "Import now, check the result, and then turn on scheduled imports."),
  INVITER_NOT_ADMIN(
      "Invitations can only come from an active admin or office staff of this school who"
          + " has an email address.",
      "Choose someone else, or give this person the role and an email address first."),
  INVITER_REQUIRED(
      "No sender is set for invitations, or the person chosen has left, is no longer an"
          + " admin or office staff, or has no email address.",
      "Choose who invitations come from in Settings."),
  YOUR_NAME_MISSING(
      "Your Bloomz account does not say your name, so you cannot become a member of this school.",
      "Add your first and last name to your Bloomz account, sign in again, and choose yourself"
          + " again."),
  YOUR_EMAIL_MISSING(
      "Your Bloomz account has no verified email address that replies could go to, so you cannot"
          + " become a member of this school.",
      "Verify your email address in Bloomz, sign in again, and choose yourself again."),
  SETTINGS_CHANGED(
      "Someone else changed the settings after you opened them.",
      "Reload the settings, review the changes, and save again."),
  IMPORT_RUNNING(
      "Another import for this school has not finished. It may be the nightly import.",
      "Wait until it finishes, or cancel it, and then import again."),
  HELD_REMOVALS_REPLACED(
      "This import holds no removals, or a later import has replaced what it held.",
      "See the latest import."),
  HELD_REMOVALS_DIFFER(
      "The numbers are not those of the held removals.",
      "Reload the held removals, review them, and approve again."),
  PLAN_UNKNOWN(
      "There is no plan under this ID, or it is no longer kept.", "Preview the import first."),
  NOTHING_TO_APPROVE(
      "This preview found nothing to change.",
      "Nothing is to be approved. To invite people, import now."),
  UNDO_WITHOUT_OPT_OUTS(
      "An undo does all that its preview shows.",
      "Approve it without opt-outs, or undo only a class or a person."),
  UNDO_TOO_LATE(
      "This import ended more than 30 days ago.",
      "Correct by hand what is wrong, or undo a later import."),
  NOTHING_TO_UNDO(
      "This import changed nothing, so there is nothing to undo.",
      "You don't need to do anything. To undo another import, choose it in the list."),
  IMPORT_NOT_RUNNING("This import has already finished.", "See its report."),
  IDEMPOTENCY_KEY_REUSED(
      "This request was sent before with other options.", "Start again, as a new request."),
  BUSY_EDITING("Other people are editing this right now.", "Try again in a moment."),
  NOT_FOUND("Not found.", "It may have been deleted; reload the list."),
  STUDENT_ID_UNKNOWN(
      "No student of this school has this student ID now.",
      "Check the ID, its leading zeros too, and in Settings which student ID field Bloomz uses."),
  FAMILY_CODE_UNKNOWN(
      "No student has this Family Code now.",
      "Check the code letter by letter. If it is right, ask the school's office for the new one."),
  CLASS_NAME_TAKEN(
      "Another active class has this name.",
      "Choose another name, or rename or archive the other class."),
  CLASS_ARCHIVED("This class is archived.", "Restore it first."),
  CLASS_HAS_PRIMARY_TEACHER(
      "This class already has a primary teacher.",
      "Add this person as a co-teacher, or remove the primary teacher first."),
  WRONG_KIND(
      "This is not possible for this kind of member.",
      "Add students as students and staff as teachers. Only students have parents, and a"
          + " parent cannot be a student."),
  SCHOOL_ADMIN_REQUIRED(
      "Only a School Admin can change a School Admin or office staff, or give someone that"
          + " role.",
      "Ask a School Admin of your school."),
  LAST_SCHOOL_ADMIN(
      "This person is the school's only School Admin. Without one, no one gets the status emails"
          + " that go to School Admins.",
      "Give someone else on the staff the role School Admin first."),
  KEPT_OUT(
      "This person is kept out of the school or of this student's family.",
      "If the person may come back, ask a School Admin to allow it first."),
  JOIN_REFUSED("You cannot join with this code.", "Ask the school's office how to join."),
  MERGE_OTHER_KIND(
      "A student and an adult cannot be merged, and no one can be merged with themselves.",
      "Choose another member."),
  MERGED_ALREADY(
      "A member that was merged with another one cannot be changed this way.",
      "Choose the member it was merged into, or undo that merge first."),
  MERGE_KEPT_OUT(
      "One of the two is kept out of the school.",
      "If they are the same person, a School Admin can let that one back in first."),
  MERGE_KEEPS_THE_ACCOUNT(
      "The member to be merged has a Bloomz account, and the other one does not.",
      "Merge in the other direction: keep the member who has the account."),
  MERGE_TWO_ACCOUNTS(
      "Both members have a Bloomz account.",
      "Ask Bloomz support to close one of the accounts, then merge."),
  MERGE_TOO_LARGE(
      "This person has too many classes or children to be merged or split at once.",
      "Remove the person from some of them first."),
  NOT_MERGED("This member is not merged with another.", "Reload the list."),
  NAME_MISSING("A person needs a first or last name.", "Enter at least one of them."),
  STUDENT_ID_TAKEN(
      "Another student already has this student ID.",
      "Check the other student, or leave the ID blank."),
  STUDENT_ID_AMBIGUOUS(
      "Several students have this student ID, so Bloomz cannot tell which one is meant.",
      "Correct the IDs in the student information system, or choose another student ID"
          + " field in Settings."),
  CHANGED_MEANWHILE(
      "Someone else changed this after you opened it.",
      "Reload it, review the changes, and save again.");

  private final String text;
  private final String remedy;

  Refusal(String text, String remedy) {
    this.text = text;
    this.remedy = remedy;
  }

  /** Stable, such as {@code clever-not-active}. */
  public String code() {
    return EnumCode.of(this);
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
