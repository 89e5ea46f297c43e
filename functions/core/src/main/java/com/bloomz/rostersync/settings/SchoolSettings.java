package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything a School Admin can choose (S).
 *
 * @param inviteFrom the member whose name and reply address invitations carry; null: none is sent
 * @param notifyTo the roles whose members get the status email
 * @param scheduledImport whether the school is imported every night
 * @param timeZone the zone of the times that admins read; a region id such as America/Chicago
 */
public record SchoolSettings(
    ImportSettings imports,
    @Nullable MemberId inviteFrom,
    SortedSet<Role> notifyTo,
    boolean scheduledImport,
    Invitations invitations,
    ZoneId timeZone) {
  /** The zone of a school that has not chosen one. */
  public static final ZoneId DEFAULT_TIME_ZONE = ZoneId.of("America/New_York");

  private static final SchoolSettings DEFAULTS =
      new SchoolSettings(
          ImportSettings.defaults(),
          null,
          new TreeSet<>(Set.of(Role.SCHOOL_ADMIN)),
          false,
          Invitations.off(),
          DEFAULT_TIME_ZONE);

  public SchoolSettings {
    notifyTo = Collections.unmodifiableSortedSet(new TreeSet<>(notifyTo));
  }

  /** What a school has before it chose anything. */
  public static SchoolSettings defaults() {
    return DEFAULTS;
  }

  /** The same with another choice of what an import does. */
  public SchoolSettings withImports(ImportSettings other) {
    return new SchoolSettings(other, inviteFrom, notifyTo, scheduledImport, invitations, timeZone);
  }

  /** The same, imported every night or not. */
  public SchoolSettings withSchedule(boolean nightly) {
    return new SchoolSettings(imports, inviteFrom, notifyTo, nightly, invitations, timeZone);
  }

  /** What differs, by the names of docs/rules.md (S 4). */
  public List<SettingsChange> changesTo(SchoolSettings after) {
    List<SettingsChange> changes = new ArrayList<>();
    List<SettingsChange> all =
        List.of(
            change("studentIdField", imports.studentIdField(), after.imports.studentIdField()),
            change("keepManualStaff", imports.keepManualStaff(), after.imports.keepManualStaff()),
            change(
                "recreateArchivedClasses",
                imports.recreateArchivedClasses(),
                after.imports.recreateArchivedClasses()),
            change("contactField", imports.contactField(), after.imports.contactField()),
            change("contactValues", imports.contactValues(), after.imports.contactValues()),
            change("brake.percent", imports.brake().percent(), after.imports.brake().percent()),
            change("brake.rollover", imports.brake().rollover(), after.imports.brake().rollover()),
            change("inviteFrom", inviteFrom, after.inviteFrom),
            change("notifyTo", notifyTo, after.notifyTo),
            change("scheduledImport", scheduledImport, after.scheduledImport),
            change("invitations.teachers", invitations.teachers(), after.invitations.teachers()),
            change("invitations.parents", invitations.parents(), after.invitations.parents()),
            change("invitations.students", invitations.students(), after.invitations.students()),
            change("timeZone", timeZone, after.timeZone));
    for (SettingsChange each : all) {
      if (!each.before().equals(each.after())) {
        changes.add(each);
      }
    }
    return changes;
  }

  private static SettingsChange change(
      String setting, @Nullable Object before, @Nullable Object after) {
    return new SettingsChange(
        setting, before == null ? "" : before.toString(), after == null ? "" : after.toString());
  }
}
