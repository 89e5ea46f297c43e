package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.text.DayText;
import com.bloomz.rostersync.text.EnumCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an import could not be done, who has to act, and what to do. */
public enum FailureCause {
  CLEVER_RATE_LIMITED(
      Owner.CLEVER, "Clever asked Bloomz to slow down.", "Import again in an hour."),
  CLEVER_UNREACHABLE(
      Owner.CLEVER,
      "Bloomz could not reach Clever, or the connection was lost.",
      "Import again in an hour. If it keeps happening, check Clever's status page."),
  CLEVER_ERROR(
      Owner.CLEVER,
      "Clever had an error of its own.",
      "Import again in an hour. If it keeps happening, check Clever's status page."),
  CLEVER_DATA_MOVED(
      Owner.CLEVER,
      "Clever's data changed while Bloomz was reading it.",
      "Import again in an hour. If it keeps happening, contact Bloomz support and give them"
          + " import ID {id}."),
  CLEVER_ANSWER_BROKEN(
      Owner.CLEVER,
      "Clever sent data that Bloomz could not read, so none of it was used.",
      "Import again in an hour. If it keeps happening, contact Bloomz support and give them"
          + " import ID {id}."),
  CLEVER_TOKEN_REJECTED(
      Owner.SCHOOL,
      "Clever no longer accepts the District Auth Token.",
      "Ask your district's Clever admin for the current token and enter it in the Clever"
          + " settings. After three nights without it, nightly imports pause until you do."),
  CLEVER_PAUSED(
      Owner.SCHOOL,
      "Clever has paused the sync of your district's data, as it does for most districts over the"
          + " summer.",
      "If your district expects the pause, you don't need to do anything: your roster stays as it"
          + " is, and nightly imports, where they are on, continue when the pause ends. An import"
          + " that you start yourself adds last year's data and removes no one. If your district"
          + " does not expect the pause, ask its Clever admin to end it in Clever."),
  CLEVER_SCHOOL_GONE(
      Owner.SCHOOL,
      "Clever no longer shares this school with Bloomz.",
      "Ask your district's Clever admin to share the school with Bloomz again, or choose another"
          + " school in the Clever settings."),
  CLEVER_SECTIONS_NOT_SHARED(Owner.SCHOOL, notLet("sections"), askToLet("sections")),
  CLEVER_STUDENTS_NOT_SHARED(Owner.SCHOOL, notLet("students"), askToLet("students")),
  CLEVER_TEACHERS_NOT_SHARED(Owner.SCHOOL, notLet("teachers"), askToLet("teachers")),
  CLEVER_STAFF_NOT_SHARED(Owner.SCHOOL, notLet("staff"), askToLet("staff")),
  CLEVER_CONTACTS_NOT_SHARED(Owner.SCHOOL, notLet("contacts"), askToLet("contacts")),
  LINK_CHANGED(
      Owner.SCHOOL,
      "The school's link to Clever changed after this import was requested, so the import stopped.",
      "Check the link in the Clever settings and import again."),
  CLEVER_NOT_ACTIVE(
      Owner.SCHOOL,
      "Clever import is not active for this school.",
      "Ask the Bloomz service team to activate it, then import again."),
  NOT_LINKED(
      Owner.SCHOOL,
      "The school is not linked to Clever.",
      "Link the school in the Clever settings and import again."),
  PLAN_MOVED(
      Owner.SCHOOL,
      "Something changed after the preview, so Bloomz did not finish the plan.",
      "Preview again and approve the new plan."),
  STORE_UNAVAILABLE(
      Owner.BLOOMZ,
      "Bloomz could not save the changes.",
      "Import again in an hour. If it keeps happening, contact Bloomz support and give them"
          + " import ID {id}."),
  ROSTER_KEPT_MOVING(
      Owner.BLOOMZ,
      "People kept editing the school's roster while the import ran.",
      "Import again when no one is editing the roster."),
  UNDO_TOO_LATE(
      Owner.SCHOOL,
      "The import to undo ended more than 30 days ago.",
      "Correct by hand what is wrong, or undo a later import."),
  NO_HEADWAY(
      Owner.BLOOMZ,
      "The import ran out of time several times in a row.",
      "Contact Bloomz support and give them import ID {id}."),
  TOKEN_SEALED(
      Owner.BLOOMZ,
      "Bloomz could not read the stored District Auth Token.",
      "Import again in an hour. If it keeps happening, enter the token again in the Clever"
          + " settings."),
  OUR_FAULT(
      Owner.BLOOMZ,
      "Something went wrong in Bloomz.",
      "Contact Bloomz support and give them import ID {id}.");

  /** Who has to act. */
  public enum Owner {
    SCHOOL,
    CLEVER,
    BLOOMZ
  }

  private static final String UNTIL = "until ";

  private final Owner owner;
  private final String text;
  private final String remedy;

  FailureCause(Owner owner, String text, String remedy) {
    this.owner = owner;
    this.text = text;
    this.remedy = remedy;
  }

  private static String notLet(String what) {
    return "Clever accepts the District Auth Token but does not let Bloomz read " + what + ".";
  }

  private static String askToLet(String what) {
    return "Ask your district's Clever admin to let Bloomz read "
        + what
        + ". Changes in Clever can take up to an hour to reach Bloomz; then import again.";
  }

  /** The stable code of reports and metrics, such as {@code clever-token-rejected}. */
  public String code() {
    return EnumCode.of(this);
  }

  public Owner owner() {
    return owner;
  }

  /** What happened, in a sentence for an admin. */
  public String text() {
    return text;
  }

  /**
   * The same with what the report's detail adds for an admin.
   *
   * @param detail as {@link ImportReport#detail}
   */
  public String text(String detail) {
    return this == CLEVER_PAUSED ? text + pauseEnds(detail) : text;
  }

  /**
   * The detail of a report of {@link #CLEVER_PAUSED}, such as {@code until 2026-08-15}.
   *
   * @param until when the pause ends; null where Clever does not say
   */
  public static String pauseDetail(@Nullable LocalDate until) {
    return until == null ? "" : UNTIL + until;
  }

  /** The day on which a pause with that detail ends; empty where none is known. */
  public static Optional<LocalDate> pauseEnd(String detail) {
    return detail.startsWith(UNTIL)
        ? Optional.of(LocalDate.parse(detail.substring(UNTIL.length())))
        : Optional.empty();
  }

  /** A sentence with that day; empty where none is known. */
  private static String pauseEnds(String detail) {
    return pauseEnd(detail)
        .map(day -> " The pause ends on " + DayText.FORMAT.format(day) + ".")
        .orElse("");
  }

  /** What to do about that import, in sentences for an admin. */
  public String remedy(ImportId id) {
    return remedy.replace("{id}", id.value());
  }
}
