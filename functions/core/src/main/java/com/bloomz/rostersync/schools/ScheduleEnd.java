package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.settings.SettingsChange;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a school's scheduled imports have ended without a choice of it, and what to do (S 5). */
public enum ScheduleEnd {
  PLAN_ENDED(
      "Your school no longer has the plan Bloomz for Schools, which scheduled imports belong to.",
      "Ask Bloomz for the plan, then turn on scheduled imports in Settings."),
  UNLINKED(
      "Your school was unlinked from Clever.",
      "Link your school in Settings, import once, then turn on scheduled imports."),
  OTHER_CLEVER_SCHOOL(
      "Your school was linked to another Clever school or district.",
      "Check the link in Settings, import once and look at the report, then turn on scheduled"
          + " imports.");

  private static final String SCHEDULE = "scheduledImport";

  private final String text;
  private final String remedy;

  ScheduleEnd(String text, String remedy) {
    this.text = text;
    this.remedy = remedy;
  }

  /** What has happened: a sentence. */
  public String text() {
    return text;
  }

  /** What an admin does about it: a sentence. */
  public String remedy() {
    return remedy;
  }

  /** Why that change ended scheduled imports; empty where it did not, or an admin chose it. */
  public static Optional<ScheduleEnd> of(Changed changed) {
    if (!has(changed, each -> each.setting().equals(SCHEDULE) && isOff(each))) {
      return Optional.empty();
    }
    if (has(changed, each -> each.setting().equals(Schools.ACTIVATION))) {
      return Optional.of(PLAN_ENDED);
    }
    if (has(changed, each -> each.setting().equals(Schools.LINK) && each.after().isEmpty())) {
      return Optional.of(UNLINKED);
    }
    return has(changed, each -> each.setting().equals(Schools.LINK))
        ? Optional.of(OTHER_CLEVER_SCHOOL)
        : Optional.empty();
  }

  private static boolean isOff(SettingsChange change) {
    return change.after().equals(String.valueOf(false));
  }

  private static boolean has(Changed changed, Predicate<SettingsChange> wanted) {
    return changed.changes().stream().anyMatch(wanted);
  }
}
