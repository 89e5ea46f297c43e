package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.schools.Schools.Next;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import java.util.List;

/** Saves settings (S 1 to S 4). */
public final class ChangingSettings {
  private final Schools schools;
  private final WatchingImports imports;
  private final InviterChoice inviters;

  public ChangingSettings(Schools schools, WatchingImports imports, InviterChoice inviters) {
    this.schools = schools;
    this.imports = imports;
    this.inviters = inviters;
  }

  /**
   * Saves settings in the place of those that the admin has seen.
   *
   * @param seen the version of the settings that the admin started from (S 1)
   */
  public Reply<School> save(SchoolId id, long seen, SchoolSettings settings, Admin admin) {
    return schools.active(id).then(_ -> saveActive(id, seen, settings, admin));
  }

  private Reply<School> saveActive(SchoolId id, long seen, SchoolSettings settings, Admin admin) {
    return schools.change(
        id,
        admin.subject(),
        school -> {
          if (school.settingsVersion() != seen) {
            return new Refused<>(Refusal.SETTINGS_CHANGED);
          }
          List<SettingsChange> changes = school.settings().changesTo(settings);
          if (changes.isEmpty()) {
            return new Granted<>(new Next(school, changes));
          }
          boolean switchesOn = settings.scheduledImport() && !school.settings().scheduledImport();
          if (switchesOn && school.plan() != Plan.BLOOMZ_FOR_SCHOOLS) {
            return new Refused<>(Refusal.PLAN_REQUIRED);
          }
          if (switchesOn && !imports.hasSucceeded(school)) {
            return new Refused<>(Refusal.FIRST_IMPORT_REQUIRED);
          }
          Next next = new Next(school.choosing(settings), changes);
          MemberId inviter = settings.inviteFrom();
          return inviter == null || inviter.equals(school.settings().inviteFrom())
              ? new Granted<>(next)
              : inviters.choose(id, inviter, admin).map(_ -> next);
        });
  }
}
