package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long decisions about a generated school take: by case the median CPU time of one
 * decision in nanoseconds, and of one walk over both sides that only hashes their ids.
 *
 * <p>Arguments: the number of students, 10,000 unless given, and of rounds, 40 unless given. The
 * first half of the rounds is not counted.
 */
final class DecisionBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ImportSettings SETTINGS =
      new ImportSettings(
          Hat.StudentIdField.SIS_ID,
          true,
          false,
          ContactField.RELATIONSHIP,
          new TreeSet<>(Set.of("Mother", "Father", "Guardian")));

  private final String name;
  private final CleverRoster clever;
  private final BloomzRoster bloomz;
  private final RunKind kind;
  private final List<Long> decisions = new ArrayList<>();
  private final List<Long> walks = new ArrayList<>();
  private long checksum;

  private DecisionBenchmark(String name, CleverRoster clever, BloomzRoster bloomz, RunKind kind) {
    this.name = name;
    this.clever = clever;
    this.bloomz = bloomz;
    this.kind = kind;
  }

  public static void main(String... arguments) {
    int students = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    List<DecisionBenchmark> cases = cases(students);
    for (int round = 0; round < rounds; round++) {
      for (DecisionBenchmark each : cases) {
        each.measure(round >= rounds / 2);
      }
    }
    cases.forEach(DecisionBenchmark::print);
  }

  /** Every roster is made anew, as an import reads both sides anew. */
  private static List<DecisionBenchmark> cases(int students) {
    BloomzRoster empty = BloomzRoster.empty();
    DecisionBenchmark first =
        new DecisionBenchmark("first", school(students), empty, RunKind.IMPORT_NOW);
    BloomzRoster imported = GeneratedImport.stored(empty, first.decide().writes());
    return List.of(
        first,
        new DecisionBenchmark("unchanged", school(students), imported, RunKind.NIGHTLY),
        new DecisionBenchmark(
            "one-percent", changed(school(students), 100), imported, RunKind.NIGHTLY),
        new DecisionBenchmark(
            "full-data", changed(school(students), 10), imported, RunKind.FULL_DATA));
  }

  private static CleverRoster school(int students) {
    return Rosters.clever(7, students);
  }

  private void measure(boolean counted) {
    long start = THREADS.getCurrentThreadCpuTime();
    checksum += decide().writes().size();
    long decided = THREADS.getCurrentThreadCpuTime();
    checksum += walk();
    long walked = THREADS.getCurrentThreadCpuTime();
    if (counted) {
      decisions.add(decided - start);
      walks.add(walked - decided);
    }
  }

  private Decision decide() {
    return Reconciler.decide(clever, bloomz, new Reconciler.Options(SETTINGS, kind, Rosters.TODAY));
  }

  /** What no decision can do without. */
  private int walk() {
    Set<Object> ids = new HashSet<>();
    clever.students().forEach(each -> ids.add(each.id()));
    clever.staff().forEach(each -> ids.add(each.id()));
    clever.contacts().forEach(each -> ids.add(each.id()));
    clever.sections().forEach(each -> ids.addAll(each.students()));
    bloomz.members().values().forEach(each -> ids.add(each.id()));
    bloomz
        .classes()
        .values()
        .forEach(each -> each.enrolments().forEach(place -> ids.add(place.member())));
    return ids.size();
  }

  private void print() {
    Decision decision = decide();
    System.out.printf(
        "%-11s decision %,12d ns, walk %,11d ns, %,d writes, %,d issues, checksum %d%n",
        name,
        median(decisions),
        median(walks),
        decision.writes().size(),
        decision.issues().size(),
        checksum);
  }

  private static long median(List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /**
   * The school when one of so many students has left, has come, has another name or another email,
   * and one of so many contacts and sections is another one.
   */
  private static CleverRoster changed(CleverRoster school, int oneOf) {
    List<Student> students = new ArrayList<>();
    Set<CleverId> gone = new HashSet<>();
    for (int i = 0; i < school.students().size(); i++) {
      Student each = school.students().get(i);
      int turn = i % (4 * oneOf);
      if (turn == 0) {
        gone.add(each.id());
      } else if (turn == oneOf) {
        students.add(student(each, new PersonName(each.name().first(), "Newname"), each.email()));
      } else if (turn == 2 * oneOf) {
        students.add(student(each, each.name(), new Email("new" + i + "@example.org")));
      } else {
        students.add(each);
      }
      if (turn == 3 * oneOf) {
        students.add(
            new Student(
                new CleverId("new-" + i),
                new PersonName("New", "Student" + i),
                new Email("student" + i + "@example.org"),
                "new" + i,
                null,
                null,
                null,
                null));
      }
    }
    return new CleverRoster(
        sections(school.sections(), gone, oneOf),
        school.terms(),
        students,
        school.staff(),
        contacts(school.contacts(), oneOf),
        school.issues());
  }

  private static Student student(Student each, PersonName name, @Nullable Email email) {
    return new Student(
        each.id(),
        name,
        email,
        each.sisId(),
        each.studentNumber(),
        each.stateId(),
        each.homeLanguage(),
        null);
  }

  private static List<Section> sections(List<Section> all, Set<CleverId> gone, int oneOf) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Section each = all.get(i);
      Set<CleverId> students =
          each.students().stream().filter(id -> !gone.contains(id)).collect(Collectors.toSet());
      if (i % oneOf == 0) {
        students.remove(students.stream().sorted().findFirst().orElse(each.id()));
      }
      sections.add(
          new Section(
              each.id(),
              i % oneOf == 0 ? each.name() + " B" : each.name(),
              each.term(),
              each.primaryTeacher(),
              each.teachers(),
              students));
    }
    return sections;
  }

  private static List<Contact> contacts(List<Contact> all, int oneOf) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Contact each = all.get(i);
      contacts.add(
          i % oneOf != 0
              ? each
              : new Contact(
                  i % (2 * oneOf) == 0 ? new CleverId("new-c" + i) : each.id(),
                  each.name(),
                  each.email(),
                  new Phone("+1212666" + (1000 + i % 9000)),
                  each.relationships()));
    }
    return contacts;
  }
}
