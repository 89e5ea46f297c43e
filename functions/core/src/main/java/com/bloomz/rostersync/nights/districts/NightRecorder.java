package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.NightlyImports.Standing;
import com.bloomz.rostersync.nights.PackedRosters.ReadRoster;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.EventTally;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.plan.Fingerprint;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out what a night means for each of a district's schools, records it and counts. */
final class NightRecorder {
  /** What a school's night takes beside the store; the district's reading is of all its schools. */
  private static final Effort TOKEN_OPENED = new Effort(Duration.ZERO, 0, 1, 0);

  private final Ports ports;
  private final InstantSource clock;
  private final Supplier<String> suffixes;
  private final LocalDate night;
  private final OwnLists ownLists;
  private Tally tally = Tally.NONE;

  NightRecorder(Ports ports, InstantSource clock, Supplier<String> suffixes, LocalDate night) {
    this.ports = ports;
    this.clock = clock;
    this.suffixes = suffixes;
    this.night = night;
    this.ownLists = new OwnLists(ports.records(), night);
  }

  Tally tally() {
    return tally;
  }

  void add(Traffic traffic) {
    tally = tally.plus(new Tally(0, 0, 0, traffic));
  }

  void add(EventTally events) {
    tally = tally.with(events);
  }

  /** The school as this night has to import it; empty where nothing is left to do. */
  Optional<NightSchool> wanted(DistrictNight of, School school) {
    if (!of.district().equals(school.scheduledDistrict())) {
      passOver();
      return Optional.empty();
    }
    Standing standing = ports.imports().standing(school.id());
    if (standing.isDone(night)) {
      return Optional.empty();
    }
    if (standing.waits(night)) {
      tell(school.id());
      return Optional.empty();
    }
    return scheduled(of, school, standing);
  }

  /** The school, if it is scheduled with that district. */
  static Optional<NightSchool> scheduled(DistrictNight of, School school, Standing standing) {
    Connection connection = school.connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    if (connection == null || chosen == null || !of.district().equals(school.scheduledDistrict())) {
      return Optional.empty();
    }
    boolean contacts = RunKind.NIGHTLY.readsContacts(school.settings().imports().importsParents());
    return Optional.of(new NightSchool(school, connection, chosen.id(), contacts, standing));
  }

  /**
   * Records that the school is unchanged, or asks for its import. What the district's lists leave
   * open is unknown in the rosters (I 6).
   *
   * @param readAt when the rosters were read
   */
  void decide(NightSchool school, DistrictRosters rosters, Instant readAt, WalkNotes notes) {
    CleverId id = school.cleverSchool();
    Optional<CleverRoster> found = rosters.school(id, school.contacts());
    if (found.isEmpty()) {
      if (rosters.isMissing(id)) {
        notes.absent(id);
      }
      ask(school, null);
    } else if (isUnchanged(school, noted(school, found.get(), notes))) {
      passOver(school);
    } else {
      ask(school, new ReadRoster(rosters.packed(id, school.contacts()), school.contacts(), readAt));
    }
  }

  private SeenSchool noted(NightSchool school, CleverRoster roster, WalkNotes notes) {
    Instant now = clock.instant();
    var seen =
        new SeenSchool(
            school.contacts(), Fingerprint.of(roster, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    notes.note(school.cleverSchool(), roster, seen, now);
    return seen;
  }

  /**
   * Records that the school is unchanged; where something moved meanwhile, or its own lists are
   * due, its import reads.
   */
  void passOver(NightSchool school) {
    if (ownLists.areDue(school) || !recordUnchanged(school)) {
      ask(school, null);
    }
  }

  /**
   * Asks for the school's import.
   *
   * @param read what was read of it; null lets the import read by itself
   */
  void ask(NightSchool school, @Nullable ReadRoster read) {
    Instant now = clock.instant();
    ImportRequest waiting = school.standing().waiting();
    if (waiting != null && waiting.kind() != RunKind.NIGHTLY) {
      passOver();
      return;
    }
    ImportRequest request = waiting == null ? request(school, now) : waiting;
    if (read != null) {
      keep(school, request, read);
    }
    if (!ports.imports().ask(school.id(), request, night)) {
      passOver();
      return;
    }
    tell(school.id());
  }

  /**
   * Stores the school's import as failed, as Clever has refused the district what it needs, and
   * announces that. One that waits already finds out by itself, as it may have begun.
   */
  void fail(NightSchool school, Fetched.NotShared why) {
    if (school.standing().waiting() != null) {
      ask(school, null);
      return;
    }
    ImportRequest request = request(school, clock.instant());
    if (!ports.imports().ask(school.id(), request, night)) {
      passOver();
      return;
    }
    // What cannot be ended or announced now is taken up by the sweep.
    new EndedNights(ports, clock)
        .end(school.id(), request, new EndedNights.Why(why.cause(), why.detail()));
    tally = tally.plus(Tally.ASKED);
  }

  /**
   * Asks for the import of a school of which something could not be read here: it says itself what
   * is wrong. Nobody is invited by it.
   */
  void leave(SchoolId school) {
    if (ports.imports().ask(school, unread(), night)) {
      tell(school);
    } else {
      passOver();
    }
  }

  /** A new import of a school of which nothing is known. */
  ImportRequest unread() {
    Instant now = clock.instant();
    return new ImportRequest(ImportId.at(now, suffixes.get()), RunKind.NIGHTLY, now)
        .askedIn(Trail.current().correlation());
  }

  /** Without it the import reads by itself. */
  private void keep(NightSchool school, ImportRequest request, ReadRoster read) {
    try {
      ports.packed().keep(school.id(), request.id(), read);
    } catch (StoreException e) {
      return;
    }
  }

  private void tell(SchoolId school) {
    ports.queue().send(school, Trigger.NIGHTLY, Duration.ZERO);
    tally = tally.plus(Tally.ASKED);
  }

  /** Counts a school that is left as it is. */
  void passOver() {
    tally = tally.plus(Tally.PASSED_OVER);
  }

  /**
   * Whether an import would find nothing to do, where Clever is as it was seen. Where an end is not
   * known to be announced, an import announces it.
   */
  boolean isUnchanged(NightSchool school, SeenSchool seen) {
    Standing standing = school.standing();
    PreviousImport previous = standing.previous();
    return previous != null
        && seen.contacts() == school.contacts()
        && standing.waiting() == null
        && standing.announced()
        && previous.revision() == standing.revision()
        && previous
            .fingerprint()
            .equals(
                Fingerprint.of(
                    seen.content(), school.school().settings().imports(), RunKind.NIGHTLY));
  }

  private boolean recordUnchanged(NightSchool school) {
    PreviousImport previous = school.standing().previous();
    if (previous == null) {
      return false;
    }
    Instant now = clock.instant();
    var report =
        new ImportReport(
            school.id(),
            request(school, now),
            previous.state(),
            null,
            "",
            now,
            now,
            1,
            previous.counts(),
            previous.issues(),
            previous.issuesStoredUnder(),
            previous.held(),
            Traffic.NONE,
            Usage.NONE.plus(TOKEN_OPENED),
            new TreeMap<>());
    if (!ports.imports().recordUnchanged(report, school.standing(), night)) {
      return false;
    }
    if (!report.invitations().equals(Invitations.off())) {
      announce(report);
    }
    tally = tally.plus(Tally.UNCHANGED);
    return true;
  }

  /** Whoever is due an invitation gets it also where nothing has changed (N 3). */
  private void announce(ImportReport report) {
    try {
      ports.bus().announce(ImportFinished.of(report));
      ports.runs().markAnnounced(report.school(), report.id());
    } catch (ImportBus.BusException | StoreException e) {
      // The store has it as unannounced: the next night's import announces it.
      return;
    }
  }

  /** A new one, as the settings stand. */
  ImportRequest request(NightSchool school, Instant now) {
    return new ImportRequest(
            ImportId.at(now, suffixes.get()),
            RunKind.NIGHTLY,
            now,
            school.school().settings().invitations(),
            school.school().linkVersion())
        .askedIn(Trail.current().correlation());
  }
}
