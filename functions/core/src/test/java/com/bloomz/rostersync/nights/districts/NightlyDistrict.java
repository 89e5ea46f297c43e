package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.cleverevents.testing.InMemoryLastWalks;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.nights.districts.testing.InMemoryKeptReadings;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryNightlyImports;
import com.bloomz.rostersync.nights.testing.InMemoryPackedRosters;
import com.bloomz.rostersync.nights.testing.InMemoryScheduledSchools;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A district of scheduled schools, a Clever that has them, and a clock that tests move. */
final class NightlyDistrict {
  static final CleverId DISTRICT = new CleverId("d-1");
  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  final InMemorySchoolStore schools = new InMemorySchoolStore();
  final InMemoryImportStore store = new InMemoryImportStore(new UsageMeter(), schools);
  final InMemoryNightlyImports nightly = new InMemoryNightlyImports(store);
  final InMemoryImportBus bus = new InMemoryImportBus();
  final InMemoryPackedRosters packed = new InMemoryPackedRosters();
  final InMemoryKeptReadings kept = new InMemoryKeptReadings();
  final InMemoryDistrictSource clever = new InMemoryDistrictSource().clock(() -> now());
  final InMemoryLastWalks walks = new InMemoryLastWalks();
  private InMemoryDistrictClaims claims = new InMemoryDistrictClaims();
  private final List<CleverSource.Wanted> readAlone = new ArrayList<>();
  Instant now = Instant.parse("2026-11-30T07:00:00Z");
  InMemoryImportQueue queue = new InMemoryImportQueue(() -> now);
  Duration spacing = Duration.ZERO;
  final InMemoryEvents told = new InMemoryEvents(() -> now).token(new AccessToken("token of d-1"));
  EventSource events = EventSource.OFF;
  LastWalks walked = walks;
  private int suffix;

  /** Schools at which a fault of ours was noted. */
  final List<SchoolId> faulty = new ArrayList<>();

  /** Puts something between an attempt and what it works with. */
  UnaryOperator<DistrictImports.Ports> wrapped = UnaryOperator.identity();

  /** A district whose Clever accepts the token that its schools have. */
  NightlyDistrict(int schools) {
    clever.token(new AccessToken("token of d-1"), DISTRICT);
    IntStream.range(0, schools).forEach(this::add);
  }

  private void add(int number) {
    NightSchools.save(schools, NightSchools.scheduled("s-" + number, DISTRICT.value(), ZONE));
    clever.school(DISTRICT, cleverSchool(number), roster(number, 3));
  }

  /** Adds another district, of one school. */
  void neighbor(CleverId district) {
    String id = "s-of-" + district.value();
    NightSchools.save(schools, NightSchools.scheduled(id, district.value(), ZONE));
    clever.token(new AccessToken("token of " + district.value()), district);
    clever.school(district, new CleverId("clever-" + id), roster(0, 3));
  }

  private Instant now() {
    return now;
  }

  static SchoolId school(int number) {
    return new SchoolId("s-" + number);
  }

  static CleverId cleverSchool(int number) {
    return new CleverId("clever-s-" + number);
  }

  /** Students without a class. */
  static CleverRoster roster(int number, int students) {
    List<Student> all =
        IntStream.range(0, students)
            .mapToObj(
                i ->
                    new Student(
                        new CleverId("st-" + number + "-" + i),
                        new PersonName("First" + i, "Last" + number),
                        null,
                        "id-" + i,
                        null,
                        "state"))
            .toList();
    return new CleverRoster(List.of(), List.of(), all, List.of(), List.of(), List.of());
  }

  DistrictNight night() {
    return night(ZONE);
  }

  DistrictNight night(ZoneId zone) {
    return new DistrictNight(DISTRICT, new Night(zone, LocalDate.ofInstant(now, zone)));
  }

  /** Gives a school another time zone. */
  void move(int number, ZoneId zone) {
    NightSchools.save(
        schools, schools.find(school(number)).choosing(NightSchools.settings(true, zone)));
  }

  DistrictOutcome attempt() {
    return attempt(false, () -> Duration.ofMinutes(15));
  }

  DistrictOutcome attempt(boolean last, TimeLeft time) {
    return imports().run(night(), last, time);
  }

  DistrictOutcome attempt(ZoneId zone) {
    return imports().run(night(zone), false, () -> Duration.ofMinutes(15));
  }

  DistrictImports imports() {
    return new DistrictImports(
        wrapped.apply(ports()), () -> now, () -> "%04d".formatted(++suffix), spacing);
  }

  private DistrictImports.Ports ports() {
    return new DistrictImports.Ports(
        new InMemoryScheduledSchools(schools),
        claims,
        schools,
        nightly,
        store,
        store,
        bus,
        packed,
        kept,
        clever,
        events,
        walked,
        new OpenVault(),
        queue,
        (school, _) -> faulty.add(school));
  }

  /** Runs the imports that the queue brings; gives their reports. */
  List<ImportReport> imported() {
    return imported(clever::alone, schools);
  }

  /**
   * The same with another Clever and another store of schools. An import that has a fault of ours
   * is received for the last time.
   */
  List<ImportReport> imported(Function<CleverSource.Wanted, Fetched> alone, SchoolStore stored) {
    CleverSource live =
        (wanted, time, progress) -> {
          readAlone.add(wanted);
          return alone.apply(wanted);
        };
    var ports =
        new ImportRunner.Ports(
            store,
            store,
            stored,
            new PackedSource(new PackedSource.Kept(packed, clever), live, store, () -> now),
            new OpenVault(),
            bus,
            new InMemoryPlans(),
            (_, _) -> List.of());
    var runner = new ImportRunner(ports, () -> now, ImportRunner.Limits.usual());
    List<ImportReport> reports = new ArrayList<>();
    for (var message : queue.visible()) {
      boolean last = faulty.contains(message.school());
      try {
        if (runner.run(message.school(), last, () -> Duration.ofMinutes(15))
            instanceof AttemptOutcome.Ended(ImportReport report)) {
          reports.add(report);
        }
      } catch (IllegalStateException e) {
        reports.add(store.ended(message.school(), null, 1).getFirst());
      }
    }
    queue = new InMemoryImportQueue(() -> now);
    return reports;
  }

  /** Lets a school's nightly import invite parents. */
  void invite(int number) {
    SchoolSettings had = schools.find(school(number)).settings();
    NightSchools.save(
        schools,
        schools
            .find(school(number))
            .choosing(
                new SchoolSettings(
                    had.imports(),
                    had.inviteFrom(),
                    had.notifyTo(),
                    had.scheduledImport(),
                    new Invitations(false, true, false),
                    had.timeZone())));
  }

  /** Tells an event as one of an hour ago. */
  void tellEarlier(Concern concern) {
    Instant present = now;
    now = present.minus(Duration.ofHours(1));
    told.tell(concern);
    now = present;
  }

  /** Gives a school that many students at Clever, and says nothing of it. */
  void change(int number, int students) {
    clever.school(DISTRICT, cleverSchool(number), roster(number, students));
  }

  /** The same, and leaves that open of the school. */
  void change(int number, int students, Unknown unknown) {
    CleverRoster roster = roster(number, students);
    clever.school(
        DISTRICT,
        cleverSchool(number),
        new CleverRoster(
            List.of(),
            List.of(),
            roster.students(),
            List.of(),
            List.of(),
            List.of(),
            unknown,
            null));
  }

  /** Clever's ids of a school's active students. */
  Set<CleverId> students(int number) {
    return store.load(school(number)).roster().members().values().stream()
        .map(Member::activeStudent)
        .filter(Objects::nonNull)
        .map(Hat.OfStudent::cleverId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Forgets who worked on the district, as a claim does that has expired. */
  void reopen() {
    claims = new InMemoryDistrictClaims();
  }

  /** Enters the token of a school once more, now. */
  void enterTokenAnew(int number) {
    School before = schools.find(school(number));
    Connection link = Objects.requireNonNull(before.connection());
    NightSchools.save(
        schools,
        before.connected(
            new Connection(
                link.district(),
                link.districtName(),
                link.token(),
                link.lastFour(),
                now,
                link.cleverSchool())));
  }

  /** The schools that were read from Clever on their own. */
  List<CleverId> readAlone() {
    return readAlone.stream().map(CleverSource.Wanted::school).toList();
  }

  void nextNight() {
    now = now.plus(Duration.ofDays(1));
  }

  private static final class OpenVault implements TokenVault {
    @Override
    public SealedToken seal(SchoolId school, AccessToken token) {
      return new SealedToken(token.value());
    }

    @Override
    public AccessToken open(SchoolId school, SealedToken sealed) {
      return new AccessToken(sealed.ciphertext());
    }
  }
}
