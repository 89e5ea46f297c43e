package com.bloomz.rostersync.outcome;

import java.util.Locale;

/** Why something that an admin asked for is not done, in sentences for that admin. */
public enum Refusal {
  CLEVER_NOT_ACTIVE(
      "Clever import is not active for this school.", "Ask Bloomz's service team to activate it."),
  CLEVER_TOKEN_REJECTED(
      "Clever does not accept this District Auth Token.",
      "Ask your district's Clever admin for the current token and enter it again."),
  CLEVER_UNREACHABLE(
      "Clever cannot be reached at the moment, so nothing was changed.",
      "Try again in a few minutes. If it lasts, see Clever's status page."),
  CLEVER_ROLE_REQUIRED(
      "Clever does not know you as an admin of the district or of this school.",
      "Log in with Clever here with your account there. If it has no such role, ask your district's"
          + " Clever admin to make you a district admin, or staff of the school, at Clever."),
  CLEVER_LOGIN_UNAVAILABLE(
      "Logging in with Clever is not set up in this installation.",
      "Verify your e-mail address in Bloomz: it is looked for among the admins at Clever."),
  CLEVER_LOGIN_FAILED(
      "The log-in at Clever is unknown, expired, used already or of another district.",
      "Start the log-in again."),
  NOT_LINKED("The school is not linked to Clever.", "Enter the District Auth Token first."),
  SCHOOL_NOT_CHOSEN(
      "No Clever school is chosen for this school.", "Choose one of the district's schools first."),
  CLEVER_SCHOOL_UNKNOWN(
      "The district does not share such a school.",
      "Choose one from the list, or ask your district's Clever admin to share the school."),
  CLEVER_SCHOOL_TAKEN(
      "Another Bloomz school is linked to that Clever school.",
      "Choose another school, or ask Bloomz support to unlink the other one."),
  OTHER_DISTRICT(
      "This token is for another district than the one that was imported from. The next import will"
          + " compare this school with another district's data: nobody in Bloomz is removed now,"
          + " but members of the former district leave with the next Full data or nightly import.",
      "If that is what you want, send the same request with confirm."),
  OTHER_CLEVER_SCHOOL(
      "This is another Clever school than the one that was imported from. Members and classes of"
          + " the former one leave with the next Full data or nightly import.",
      "If that is what you want, send the same request with confirm."),
  PLAN_REQUIRED(
      "Scheduled imports belong to the plan Bloomz for Schools.",
      "Ask Bloomz's service team about the plan."),
  FIRST_IMPORT_REQUIRED(
      "A scheduled import needs one successful import before.",
      "Import now, check the result, then switch the scheduled import on."),
  INVITER_NOT_ADMIN(
      "Invitations can only come from an active admin or office staff of this school who has an"
          + " e-mail address.",
      "Choose another member as inviteFrom, or give this one the role and an address first."),
  INVITER_REQUIRED(
      "Nobody is chosen whose name invitations carry, or the one who is chosen has left, is no"
          + " admin or office staff any more or has no e-mail address.",
      "Choose in the settings who invites (inviteFrom)."),
  SETTINGS_CHANGED(
      "Somebody else has changed the settings since you read them.",
      "Read the settings again, look at what changed, and save once more."),
  IMPORT_RUNNING(
      "Another import of this school is not finished.", "Wait until it has ended, or cancel it."),
  IMPORT_NOT_RUNNING("This import has ended already.", "Look at its report."),
  IDEMPOTENCY_KEY_REUSED(
      "This Idempotency-Key belongs to an import with other options.",
      "Send a new key for a new import."),
  BUSY_EDITING(
      "Others changed the school again and again at the same moment.", "Try again in a moment.");

  private final String text;
  private final String remedy;

  Refusal(String text, String remedy) {
    this.text = text;
    this.remedy = remedy;
  }

  /** Stable, such as {@code clever-not-active}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is the matter. */
  public String text() {
    return text;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
