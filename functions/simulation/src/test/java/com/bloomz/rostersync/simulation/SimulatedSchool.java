package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.linking.testing.ScriptedDirectory;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A school of a simulation: how it stands in Clever, what people did to it in Bloomz, and what it
 * must come to.
 *
 * @param id in Bloomz
 * @param zone whose nights it has
 * @param moving whether Clever shows it in the middle of a change
 */
record SimulatedSchool(
    SchoolId id, ZoneId zone, SchoolLife life, ModelRoster model, AtomicBoolean moving) {
  SimulatedSchool(SchoolId id, ZoneId zone, SchoolLife life, ModelRoster model) {
    this(id, zone, life, model, new AtomicBoolean());
  }

  static final CleverId DISTRICT = new CleverId("d1");
  static final AccessToken TOKEN = new AccessToken("0123456789abcdef");
  static final AccessToken OTHER_TOKEN = new AccessToken("fedcba9876543210");
  static final MemberId ADMIN = new MemberId("h-admin");
  static final String ADMINS_NAME = "Ada Boss";
  static final Email ADMINS_EMAIL = new Email("ada@school.example");

  CleverId cleverId() {
    return cleverId(id.value());
  }

  private static CleverId cleverId(String school) {
    return new CleverId("clever-" + school);
  }

  /** What Clever says to admins: both tokens are of one district, which has three schools. */
  static ScriptedDirectory directory() {
    var directory =
        new ScriptedDirectory()
            .token(TOKEN.value(), DISTRICT.value(), "District")
            .token(OTHER_TOKEN.value(), DISTRICT.value(), "District");
    for (int i = 0; i < 3; i++) {
      var unused = directory.school(cleverId("s-" + i).value(), "School");
    }
    return directory;
  }

  /** Links and schedules the school in Bloomz, with an admin from whom invitations come. */
  void settle(SimulatedSystem system, Instant now) {
    School linked =
        School.unknown(id)
            .activated(true, Plan.BLOOMZ_FOR_SCHOOLS)
            .connected(
                new Connection(
                    DISTRICT,
                    "District",
                    system.tables.vault.seal(id, TOKEN),
                    "cdef",
                    now,
                    new CleverSchool(cleverId(), "School", "1", "", "")))
            .choosing(settings());
    School first =
        new School(
            id,
            1,
            true,
            linked.plan(),
            linked.connection(),
            linked.settings(),
            1,
            1,
            linked.origin(),
            null);
    var unused = system.tables.schools.save(first, new Changed(now, "user-1", List.of()));
    var admin =
        Member.imported(
                ADMIN, new PersonName("Ada", "Boss"), new Hat.OfStaff(null, Role.SCHOOL_ADMIN))
            .withSource(Source.MANUAL);
    system.tables.imports.put(id, admin.withReach(admin.name(), ADMINS_EMAIL, null));
    model.added(ADMIN.value(), ADMINS_NAME);
  }

  private SchoolSettings settings() {
    return new SchoolSettings(
        new ImportSettings(
            StudentIdField.SIS_ID,
            true,
            false,
            ContactField.RELATIONSHIP,
            new TreeSet<>(Set.of(SimulatedPeople.CHOSEN))),
        ADMIN,
        new TreeSet<>(Set.of(Role.SCHOOL_ADMIN)),
        true,
        new Invitations(true, true, false),
        zone);
  }

  /** Lets Clever show the school as it stands now. */
  void show(SimulatedSystem system, boolean mayHaveMoved) {
    moving.set(mayHaveMoved);
    system.clever.show(DISTRICT, cleverId(), life.now().roster(mayHaveMoved));
  }

  /** Lets something change in Clever that no event tells. */
  void changeSilently(SimulatedSystem system) {
    SimulatedPeople before = life.now().copy();
    while (life.now().equals(before)) {
      life.change(system.time.instant());
    }
    system.clever.showSilently(DISTRICT, cleverId(), life.now().roster(false));
  }

  /** Lets Clever show the school whole where it did not; else it shows and tells nothing new. */
  void settleDown(SimulatedSystem system) {
    if (moving.get()) {
      show(system, false);
    }
  }
}
