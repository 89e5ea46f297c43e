package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.contacts.testing.InMemoryContactReadings;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.messages.SentInvitations.Sent;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One linked school, a scripted Clever, and a clock that only moves when asked to. */
final class LinkedSchool {
  static final SchoolId SCHOOL = new SchoolId("s-1");
  static final Traffic TRAFFIC = new Traffic(7, 70_000, Duration.ZERO);

  private final UsageMeter meter = new UsageMeter();
  final InMemorySchoolStore schools = new InMemorySchoolStore(meter);
  final InMemoryImportStore store = new InMemoryImportStore(meter, schools);
  final InMemoryImportBus bus = new InMemoryImportBus();
  final InMemoryPlans plans = new InMemoryPlans();
  final InMemoryContactReadings readings = new InMemoryContactReadings();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  final InstantSource clock = () -> now;
  Fetched answer = complete(roster(12));

  /** What the second and later readings of one attempt get; null for the same again. */
  @Nullable Fetched laterAnswer;

  int fetches;
  CleverSource.@Nullable Wanted read;
  Runnable whileReading = () -> {};

  /** What invitations the school has sent. */
  List<Sent> sent = List.of();

  private int imports;
  private int reading;

  LinkedSchool() {
    change(school -> school.activated(true, Plan.BLOOMZ));
    link(
        new Connection(
            new CleverId("d1"),
            "A District",
            new SealedToken("sealed"),
            "aled",
            now,
            new CleverSchool(new CleverId("cs1"), "A School", "", "", "")));
  }

  /** Links the school so; null ends its link. */
  void link(@Nullable Connection connection) {
    change(school -> school.connected(connection));
  }

  /** Links the school to another Clever school of its district. */
  void linkTo(String cleverSchool) {
    var chosen = new CleverSchool(new CleverId(cleverSchool), "Another School", "", "", "");
    change(
        school -> school.connected(Objects.requireNonNull(school.connection()).choosing(chosen)));
  }

  /** The school as it is stored. */
  School stored() {
    return schools.find(SCHOOL);
  }

  /** Stores a change of the school. */
  void change(UnaryOperator<School> how) {
    School next = how.apply(schools.find(SCHOOL));
    schools.save(next, new SchoolStore.Changed(now, "user-1", List.of()));
  }

  /** Chooses the contacts who become parents. */
  void choose(String contactValue) {
    var imports =
        new ImportSettings(
            StudentIdField.SIS_ID,
            true,
            false,
            ContactField.TYPE,
            new TreeSet<>(Set.of(contactValue)));
    SchoolSettings chosen = SchoolSettings.defaults().withImports(imports);
    schools.save(
        schools.find(SCHOOL).choosing(chosen), new SchoolStore.Changed(now, "user-1", List.of()));
  }

  static Fetched complete(CleverRoster roster) {
    return new Fetched.Complete(roster, TRAFFIC);
  }

  /** That many students, each in all of four sections, and a teacher for each section. */
  static CleverRoster roster(int students) {
    List<Student> all =
        IntStream.range(0, students)
            .mapToObj(
                i ->
                    new Student(
                        new CleverId("st" + i),
                        new PersonName("First" + i, "Last" + i),
                        null,
                        "id" + i,
                        null,
                        "state"))
            .toList();
    Set<CleverId> ids = Set.copyOf(all.stream().map(Student::id).toList());
    List<Staff> staff =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Staff(
                        new CleverId("te" + i), new PersonName("T", "Teacher" + i), null, true))
            .toList();
    List<Section> sections =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Section(
                        new CleverId("se" + i),
                        "Class " + i,
                        null,
                        new CleverId("te" + i),
                        Set.of(new CleverId("te" + i)),
                        ids))
            .toList();
    return new CleverRoster(sections, List.of(), all, staff, List.of(), List.of());
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  ImportId request(RunKind kind) {
    return request(kind, new ImportTask.Sync());
  }

  /** Asks for an import with that task. */
  ImportId request(RunKind kind, ImportTask task) {
    ImportId id = new ImportId("import-%03d".formatted(++imports));
    long link = schools.find(SCHOOL).linkVersion();
    store.request(SCHOOL, new ImportRequest(id, kind, now).boundTo(link).withTask(task));
    return id;
  }

  /** Carries out what that preview has shown, and gives the report. */
  ImportReport approved(ImportReport preview) {
    request(preview.kind(), new ImportTask.Approval(preview.id(), OptOuts.NONE, false));
    return ((AttemptOutcome.Ended) attempt()).report();
  }

  /** Changes the settings of imports. */
  void settings(UnaryOperator<ImportSettings> how) {
    change(
        of -> {
          SchoolSettings had = of.settings();
          return of.choosing(had.withImports(how.apply(had.imports())));
        });
  }

  /** Shows what an import would do, and gives the report. */
  ImportReport previewed(RunKind kind) {
    request(kind, new ImportTask.Preview(false));
    return ((AttemptOutcome.Ended) attempt()).report();
  }

  AttemptOutcome attempt() {
    return attempt(store, false);
  }

  AttemptOutcome attempt(ImportRuns through, boolean last) {
    return attempt(through, last, () -> Duration.ofMinutes(15));
  }

  AttemptOutcome attempt(ImportRuns through, boolean last, TimeLeft time) {
    reading = 0;
    ImportRunner.Limits limits =
        new ImportRunner.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 5, 3);
    var ports =
        new ImportRunner.Ports(
            through, store, schools, this::fetch, new OpenVault(), bus, plans, (_, _) -> sent);
    return new ImportRunner(ports, clock, limits).run(SCHOOL, last, time);
  }

  private Fetched fetch(
      CleverSource.Wanted wanted, TimeLeft left, CleverSource.ReadProgress progress) {
    fetches++;
    read = wanted;
    whileReading.run();
    progress.read(100);
    Fetched later = laterAnswer;
    return reading++ > 0 && later != null ? later : answer;
  }

  /** Reads the values of the contacts, as a worker does. */
  ContactValuesJob.Outcome readContacts(TimeLeft time) {
    var ports = new ContactValuesJob.Ports(readings, schools, this::fetch, new OpenVault());
    return new ContactValuesJob(ports, clock).run(SCHOOL, time);
  }

  /** Imports, and gives the report of the one attempt that this took. */
  ImportReport imported(RunKind kind) {
    request(kind);
    return ((AttemptOutcome.Ended) attempt()).report();
  }

  BloomzRoster bloomz() {
    return store.load(SCHOOL).roster();
  }

  /** The class of the first section. */
  RosterClass firstClass() {
    return Objects.requireNonNull(bloomz().classes().get(new ClassId("c-se0")));
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
