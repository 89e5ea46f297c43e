package com.bloomz.rostersync.imports;

import java.util.Locale;

/** Why an import could not be done, who has to act, and what to do. */
public enum FailureCause {
  CLEVER_RATE_LIMITED(Owner.CLEVER, "Clever asked us to slow down.", "Import again in an hour."),
  CLEVER_UNREACHABLE(
      Owner.CLEVER,
      "Clever could not be reached, or the connection broke off.",
      "Import again in an hour. If it lasts, see Clever's status page."),
  CLEVER_ERROR(
      Owner.CLEVER,
      "Clever answered with an error of its own.",
      "Import again in an hour. If it lasts, see Clever's status page."),
  CLEVER_DATA_MOVED(
      Owner.CLEVER,
      "Clever's data changed while it was being read.",
      "Import again in an hour. If it lasts, tell Bloomz support the import's number."),
  CLEVER_ANSWER_BROKEN(
      Owner.CLEVER,
      "Clever sent an answer that is not what it should be, so it was not used.",
      "Import again in an hour. If it lasts, tell Bloomz support."),
  CLEVER_TOKEN_REJECTED(
      Owner.SCHOOL,
      "Clever no longer accepts the District Auth Token.",
      "Ask your district's Clever admin for the current token and enter it in the Clever"
          + " settings."),
  CLEVER_SCHOOL_GONE(
      Owner.SCHOOL,
      "Clever does not show this school any more.",
      "Ask your district's Clever admin to share the school with Bloomz again, or choose another"
          + " school in the Clever settings."),
  NOT_LINKED(
      Owner.SCHOOL,
      "The school is not linked to Clever.",
      "Link the school in the Clever settings and import again."),
  STORE_UNAVAILABLE(
      Owner.BLOOMZ,
      "Bloomz could not store the changes.",
      "Import again in an hour. If it lasts, tell Bloomz support the import's number."),
  ROSTER_KEPT_MOVING(
      Owner.BLOOMZ,
      "The school's roster was changed by hand again and again while the import ran.",
      "Import again when nobody edits the roster."),
  NO_HEADWAY(
      Owner.BLOOMZ,
      "The import ran out of time again and again.",
      "Tell Bloomz support the import's number."),
  TOKEN_SEALED(
      Owner.BLOOMZ,
      "Bloomz could not open the stored District Auth Token.",
      "Import again in an hour. If it lasts, enter the token again in the Clever" + " settings."),
  OUR_FAULT(
      Owner.BLOOMZ, "Something in Bloomz went wrong.", "Tell Bloomz support the import's number.");

  /** Who has to act. */
  public enum Owner {
    SCHOOL,
    CLEVER,
    BLOOMZ
  }

  private final Owner owner;
  private final String text;
  private final String remedy;

  FailureCause(Owner owner, String text, String remedy) {
    this.owner = owner;
    this.text = text;
    this.remedy = remedy;
  }

  /** The stable code of reports and metrics, such as {@code clever-token-rejected}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Owner owner() {
    return owner;
  }

  /** What happened, in a sentence for an admin. */
  public String text() {
    return text;
  }

  /** What to do, in a sentence for an admin. */
  public String remedy() {
    return remedy;
  }
}
