package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Schools whose nightly import is on. */
public final class NightSchools {
  private static final Instant LONG_AGO = Instant.parse("2026-09-01T12:00:00Z");

  private NightSchools() {}

  /** A school that is linked with a Clever school of its own in that district. */
  public static School scheduled(String id, String district, ZoneId zone) {
    return School.unknown(new SchoolId(id))
        .activated(true, Plan.BLOOMZ_FOR_SCHOOLS)
        .connected(
            new Connection(
                new CleverId(district),
                "A District",
                new SealedToken("token of " + district),
                "rict",
                LONG_AGO,
                new CleverSchool(new CleverId("clever-" + id), "A School", "", "", "")))
        .choosing(settings(true, zone));
  }

  /** The default settings, but for these. */
  public static SchoolSettings settings(boolean scheduled, ZoneId zone) {
    SchoolSettings usual = SchoolSettings.defaults();
    return new SchoolSettings(
        usual.imports(), null, usual.notifyTo(), scheduled, usual.invitations(), zone);
  }

  /** Saves what is to stand, whatever stands. */
  public static void save(SchoolStore store, School wanted) {
    var changed = new SchoolStore.Changed(LONG_AGO, "user-1", List.of());
    School before = store.find(wanted.id());
    School next =
        new School(
            wanted.id(),
            before.version() + 1,
            wanted.active(),
            wanted.plan(),
            wanted.connection(),
            wanted.settings(),
            wanted.settingsVersion(),
            wanted.linkVersion(),
            wanted.origin(),
            wanted.phone());
    if (!(store.save(next, changed) instanceof Saved.Done)) {
      throw new AssertionError("the school could not be saved");
    }
  }
}
