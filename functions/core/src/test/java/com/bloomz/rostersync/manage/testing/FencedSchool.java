package com.bloomz.rostersync.manage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.RosterInvariants;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * A linked school whose imports store one item at a time, and whose admin edits between two of
 * them. Contacts who are {@code Mother} become parents.
 */
final class FencedSchool {
  static final Editor ADMIN = new Editor("user-1", true);
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final ImportRunner.Limits ONE_BY_ONE =
      new ImportRunner.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 1, 10);

  private final ImportPorts imports;
  private final SchoolStore schools;
  private final InMemoryTokenVault vault = new InMemoryTokenVault();
  private final AtomicLong millis = new AtomicLong();
  private final InstantSource clock = () -> START.plusMillis(millis.incrementAndGet());
  final SchoolId id;
  final ManagingClasses classes;
  final ManagingMembers members;
  final ManagingFamilies families;
  private final List<Section> sections = new ArrayList<>();
  private final List<Student> students = new ArrayList<>();
  private final List<Staff> staff = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private boolean damaged;
  private int number;
  private int made;

  FencedSchool(SchoolId id, ManageStore store, ImportPorts imports, SchoolStore schools) {
    this.id = id;
    this.imports = imports;
    this.schools = schools;
    this.classes =
        new ManagingClasses(store, clock, _ -> ImportSettings.defaults(), () -> "n" + ++made);
    this.members =
        new ManagingMembers(store, _ -> ImportSettings.defaults(), clock, () -> "n" + ++made);
    this.families = new ManagingFamilies(store, clock);
    change(school -> school.activated(true, Plan.BLOOMZ));
    change(school -> school.connected(link("cs1")));
    SchoolSettings had = SchoolSettings.defaults();
    var chosen =
        new ImportSettings(
            StudentIdField.SIS_ID,
            true,
            false,
            ContactField.RELATIONSHIP,
            new TreeSet<>(Set.of("Mother")));
    change(
        school ->
            school.choosing(
                new SchoolSettings(
                    chosen, null, had.notifyTo(), false, had.invitations(), had.timeZone())));
  }

  Connection link(String cleverSchool) {
    return new Connection(
        new CleverId("d1"),
        "",
        vault.seal(id, new AccessToken("token")),
        "oken",
        START,
        new CleverSchool(new CleverId(cleverSchool + " of " + id), "", "", "", ""));
  }

  void change(UnaryOperator<School> how) {
    School next = how.apply(schools.find(id));
    assertThat(schools.save(next, new SchoolStore.Changed(START, "user-1", List.of())))
        .isEqualTo(new SchoolStore.Saved.Done());
  }

  /** Clever shows a student; {@code m-} and that id is the member. */
  void student(String student) {
    var name = new PersonName("First " + student, "Last " + student);
    students.add(new Student(new CleverId(student), name, null, null, null, null));
  }

  /** Clever shows a teacher. */
  void teacher(String teacher) {
    var name = new PersonName("First " + teacher, "Last " + teacher);
    staff.add(new Staff(new CleverId(teacher), name, null, true));
  }

  /** Clever shows a mother of a student. */
  void mother(String contact, String child) {
    contacts.add(
        new Contact(
            new CleverId(contact),
            new PersonName("", "Mother " + contact),
            null,
            null,
            List.of(new Contact.Relationship(new CleverId(child), "Mother", ""))));
  }

  /** Clever shows a section; {@code c-} and that id is the class. */
  void section(String section, String name, String teacher, String... all) {
    var ids = new TreeSet<CleverId>();
    List.of(all).forEach(each -> ids.add(new CleverId(each)));
    sections.removeIf(each -> each.id().value().equals(section));
    sections.add(
        new Section(
            new CleverId(section),
            name,
            null,
            new CleverId(teacher),
            Set.of(new CleverId(teacher)),
            ids));
  }

  /** Clever no longer shows a student, a teacher or a section. */
  void gone(String clever) {
    sections.removeIf(each -> each.id().value().equals(clever));
    students.removeIf(each -> each.id().value().equals(clever));
    staff.removeIf(each -> each.id().value().equals(clever));
  }

  /** Imports without edits. */
  ImportReport imported(RunKind kind) {
    return imported(kind, Integer.MAX_VALUE, () -> {});
  }

  /**
   * Imports, with an edit before one of its writes; checks before each write, and at the end, what
   * holds at every moment.
   *
   * @param at before which write, the first being 1
   */
  ImportReport imported(RunKind kind, int at, Runnable edit) {
    return imported(kind, new Interruption(at, edit));
  }

  /** Imports into a roster in which something does not hold that must, and then does. */
  ImportReport importedDamaged(RunKind kind) {
    damaged = true;
    return imported(kind);
  }

  ImportReport imported(RunKind kind, Interruption interruption) {
    var request =
        new ImportRequest(new ImportId("import-%03d".formatted(++number)), kind, clock.instant());
    imports.requests().request(id, request.boundTo(schools.find(id).linkVersion()));
    var clever = new CleverRoster(sections, List.of(), students, staff, contacts, List.of());
    var ports =
        new ImportRunner.Ports(
            watched(interruption),
            imports.records(),
            schools,
            (wanted, time, progress) -> new Fetched.Complete(clever, Traffic.NONE),
            vault,
            new InMemoryImportBus(),
            new InMemoryPlans(),
            (_, _) -> List.of());
    AttemptOutcome outcome =
        new ImportRunner(ports, clock, ONE_BY_ONE).run(id, true, () -> Duration.ofMinutes(15));
    assertThat(outcome).isInstanceOf(AttemptOutcome.Ended.class);
    damaged = false;
    holds();
    return ((AttemptOutcome.Ended) outcome).report();
  }

  /** Something that is done before one of an import's writes. */
  static final class Interruption {
    private final int at;
    private final Runnable edit;
    private int writes;

    Interruption(int at, Runnable edit) {
      this.at = at;
      this.edit = edit;
    }

    boolean isMade() {
      return writes >= at;
    }
  }

  private ImportRuns watched(Interruption interruption) {
    return (ImportRuns)
        Proxy.newProxyInstance(
            ImportRuns.class.getClassLoader(),
            new Class<?>[] {ImportRuns.class},
            (_, method, arguments) -> {
              if (method.getName().equals("apply")) {
                holds();
                if (++interruption.writes == interruption.at) {
                  interruption.edit.run();
                  holds();
                }
              }
              try {
                return method.invoke(imports.runs(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Checks what holds at every moment. */
  void holds() {
    if (!damaged) {
      assertThat(RosterInvariants.broken(roster())).isEmpty();
    }
  }

  /** A second import of the same finds nothing to do. */
  void isSettled(RunKind kind) {
    ImportReport again = imported(kind);
    assertThat(again.state()).isNotEqualTo(ImportState.FAILED);
    assertThat(again.counts().changed()).isZero();
  }

  BloomzRoster roster() {
    return imports.runs().load(id).roster();
  }

  Member member(String member) {
    return Objects.requireNonNull(roster().members().get(new MemberId(member)));
  }

  RosterClass rosterClass(ClassId of) {
    return Objects.requireNonNull(roster().classes().get(of));
  }
}
