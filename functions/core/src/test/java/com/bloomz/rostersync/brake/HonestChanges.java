package com.bloomz.rostersync.brake;

import static com.bloomz.rostersync.brake.BrakeCase.nightly;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What schools do in a year. Where the brake holds such a change all the same, the row says so: it
 * is a false alarm, or the question that Full data asks.
 */
final class HonestChanges {
  private HonestChanges() {}

  static List<BrakeCase> all() {
    return Stream.of(
            ofStudents(),
            ofFamilies(),
            ofAddresses(),
            ofClasses(),
            ofStaff(),
            ofSchedules(),
            ofYears())
        .flatMap(List::stream)
        .toList();
  }

  private static Predicate<Student> first(SharedSchool school, int number) {
    Set<CleverId> some =
        school.students.stream()
            .map(Student::id)
            .sorted((one, other) -> SharedSchool.number(one) - SharedSchool.number(other))
            .limit(number)
            .collect(Collectors.toSet());
    return each -> some.contains(each.id());
  }

  private static SharedSchool small() {
    return new SharedSchool("", 6, List.of("1"));
  }

  private static List<BrakeCase> ofStudents() {
    return List.of(
        nightly("Nothing changes", _ -> {}, null),
        nightly("Four children move away", s -> s.without(first(s, 4)), null),
        nightly("12 of 240 children move away in a summer", s -> s.without(first(s, 12)), null),
        nightly("24 of 240 children move away", s -> s.without(first(s, 24)), null),
        nightly("A school of 12 loses 4 children", s -> s.without(first(s, 4)), null).at(small()),
        nightly("A school of 12 loses 5 children", s -> s.without(first(s, 5)), null).at(small()),
        nightly("20 children come", s -> come(s, 20), null),
        nightly(
            "12 children leave and 12 come",
            s -> {
              s.without(first(s, 12));
              come(s, 12);
            },
            null),
        nightly("30 children get other last names", s -> rename(s, 30), null),
        nightly("All children are a grade further", s -> promote(s), null),
        nightly("Four children leave", s -> s.without(first(s, 4)), null)
            .by(RunKind.FULL_DATA_AND_ARCHIVE));
  }

  private static void come(SharedSchool school, int number) {
    Section homeroom = school.sections.getFirst();
    Set<CleverId> pupils = new HashSet<>(homeroom.students());
    for (int i = 0; i < number; i++) {
      Student student = school.student(500 + i, "1");
      school.students.add(student);
      pupils.add(student.id());
    }
    school.section(each -> each.equals(homeroom), _ -> pupils);
  }

  private static void change(SharedSchool school, UnaryOperator<Student> change) {
    school.students.replaceAll(change);
  }

  private static void rename(SharedSchool school, int number) {
    Predicate<Student> some = first(school, number);
    change(
        school,
        each ->
            some.test(each)
                ? again(each, new PersonName(each.name().first(), "Newman"), each.grade())
                : each);
  }

  private static Student again(Student of, PersonName name, @Nullable String grade) {
    return new Student(of.id(), name, null, of.sisId(), null, null, null, grade);
  }

  private static void promote(SharedSchool school) {
    Map<String, String> next =
        Map.of("Kindergarten", "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6");
    change(school, each -> again(each, each.name(), next.get(String.valueOf(each.grade()))));
  }

  private static List<BrakeCase> ofFamilies() {
    return List.of(
        nightly(
            "A father is taken off two children",
            s -> s.contacts.removeIf(each -> isOf(s, each, "Father", 1, 4)),
            null),
        nightly(
            "20 grandmothers are no longer contacts",
            s -> {
              List<Contact> gone =
                  s.contacts.stream()
                      .filter(each -> relationship(each).equals("Grandmother"))
                      .limit(20)
                      .toList();
              s.contacts.removeAll(gone);
            },
            null),
        nightly(
            "All contacts get new IDs",
            s ->
                s.contact(
                    each ->
                        new Contact(
                            new CleverId("new" + each.id()),
                            each.name(),
                            each.email(),
                            null,
                            each.relationships())),
            null));
  }

  private static List<BrakeCase> ofAddresses() {
    return List.of(
        nightly(
            "All families get other email addresses",
            s ->
                s.contact(
                    each ->
                        new Contact(
                            each.id(),
                            each.name(),
                            new Email("new-" + each.id() + "@families.example.com"),
                            null,
                            each.relationships())),
            null),
        nightly("An admin chooses grandmothers too", _ -> {}, null)
            .with(BrakeCase.relationships("Mother", "Father"))
            .choosing(BrakeCase.relationships("Mother", "Father", "Grandmother")));
  }

  private static String relationship(Contact of) {
    return of.relationships().getFirst().relationship();
  }

  private static boolean isOf(SharedSchool school, Contact of, String relationship, int... which) {
    for (int each : which) {
      CleverId student = school.students.get(each).id();
      if (relationship(of).equals(relationship)
          && of.relationships().getFirst().student().equals(student)) {
        return true;
      }
    }
    return false;
  }

  private static List<BrakeCase> ofClasses() {
    return List.of(
        nightly("A homeroom is dissolved and divided among others", s -> dissolve(s), null),
        nightly("Two homerooms exchange three children each", s -> exchange(s), null),
        nightly("Nine of 20 children leave a homeroom for the other", s -> moveNine(s), null),
        nightly(
            "15 children are taken out of music",
            s -> {
              Predicate<Student> some = first(s, 15);
              Set<CleverId> ids =
                  s.students.stream().filter(some).map(Student::id).collect(Collectors.toSet());
              s.section(
                  each -> each.name().startsWith("Music"),
                  each ->
                      each.students().stream()
                          .filter(id -> !ids.contains(id))
                          .collect(Collectors.toSet()));
            },
            null));
  }

  private static List<BrakeCase> ofStaff() {
    return List.of(
        nightly("Term Fall ends and its sections are gone", s -> endFall(s), null),
        nightly(
            "Four of the staff leave",
            s -> leave(s, "office0", "office1", "office2", "aide4"),
            null),
        nightly(
            "A teacher leaves and another takes the classes",
            s -> {
              leave(s, "teacher3");
              s.addStaff("teacher99", true);
              s.teach(
                  each -> s.id("teacher3").equals(each.primaryTeacher()),
                  _ -> List.of(s.id("teacher99")));
            },
            null));
  }

  private static List<BrakeCase> ofSchedules() {
    return List.of(
        nightly(
            "A music teacher is on leave and another takes the classes",
            s -> {
              s.addStaff("substitute", true);
              s.teach(
                  each -> s.id("special0").equals(each.primaryTeacher()),
                  _ -> List.of(s.id("substitute")));
            },
            null),
        nightly(
                "A class is given up",
                s -> s.sections.removeIf(each -> each.name().equals("Lab 5B")),
                Pattern.CLASS)
            .by(RunKind.FULL_DATA),
        nightly(
            "A new schedule moves one child in six to another class", s -> schedule(s, 7), null),
        nightly(
            "A new schedule moves one child in four to another class",
            s -> schedule(s, 10),
            Pattern.MOVED));
  }

  private static void leave(SharedSchool school, String... names) {
    Set<CleverId> gone = Stream.of(names).map(school::id).collect(Collectors.toSet());
    school.staff.removeIf(each -> gone.contains(each.id()));
  }

  private static void endFall(SharedSchool school) {
    school.sections.removeIf(each -> school.id("fall").equals(each.term()));
  }

  private static Section named(SharedSchool school, String name) {
    return school.sections.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void put(SharedSchool school, String name, Set<CleverId> pupils) {
    school.section(each -> each.name().equals(name), _ -> pupils);
  }

  private static void dissolve(SharedSchool school) {
    List<CleverId> pupils = named(school, "Homeroom 2B").students().stream().sorted().toList();
    Set<CleverId> all = new HashSet<>(named(school, "Homeroom 2A").students());
    all.addAll(pupils);
    put(school, "Homeroom 2A", all);
    school.sections.removeIf(each -> each.name().equals("Homeroom 2B"));
  }

  private static void move(SharedSchool school, String from, String to, int number) {
    List<CleverId> pupils = named(school, from).students().stream().sorted().toList();
    Set<CleverId> stay = new HashSet<>(pupils.subList(number, pupils.size()));
    Set<CleverId> come = new HashSet<>(named(school, to).students());
    come.addAll(pupils.subList(0, number));
    put(school, from, stay);
    put(school, to, come);
  }

  private static void exchange(SharedSchool school) {
    List<CleverId> ones = named(school, "Homeroom 1A").students().stream().sorted().toList();
    List<CleverId> others = named(school, "Homeroom 1B").students().stream().sorted().toList();
    put(school, "Homeroom 1A", mixed(ones, others));
    put(school, "Homeroom 1B", mixed(others, ones));
  }

  private static Set<CleverId> mixed(List<CleverId> stay, List<CleverId> come) {
    Set<CleverId> all = new HashSet<>(stay.subList(3, stay.size()));
    all.addAll(come.subList(0, 3));
    return all;
  }

  private static void moveNine(SharedSchool school) {
    move(school, "Homeroom 4A", "Homeroom 4B", 9);
  }

  private static void schedule(SharedSchool school, int number) {
    for (String grade : List.of("K", "1", "2", "3", "4", "5")) {
      for (String subject : List.of("Homeroom ", "Lab ")) {
        move(school, subject + grade + "A", subject + grade + "B", number);
      }
    }
  }

  private static List<BrakeCase> ofYears() {
    return List.of(
        nightly("Grade 5 has graduated", s -> graduate(s), null).inRollover(),
        nightly(
                "Grade 5 has graduated, all sections are made anew, kindergarten comes",
                s -> {
                  graduate(s);
                  s.sectionsAgain("");
                  promote(s);
                  come(s, 40);
                },
                null)
            .inRollover(),
        nightly("Sections have the next year's students", s -> shift(s), null).inRollover(),
        nightly("Nine of the staff leave in a summer", s -> summer(s), null).inRollover(),
        nightly("Term Fall ends and its sections are gone", s -> endFall(s), null)
            .by(RunKind.FULL_DATA)
            .inRollover(),
        nightly(
            "Grade 5 has graduated and its sections stay empty",
            s -> s.without(each -> "5".equals(each.grade())),
            Pattern.GRADE),
        nightly("Grade 5 has graduated", s -> graduate(s), Pattern.GRADE).by(RunKind.FULL_DATA));
  }

  private static void graduate(SharedSchool school) {
    school.without(each -> "5".equals(each.grade()));
    school.sections.removeIf(each -> each.name().contains(" 5"));
  }

  /** Sections of all grades keep their ids and get the students of the grade before. */
  private static void shift(SharedSchool school) {
    school.without(each -> "5".equals(each.grade()));
    List<Section> before = new ArrayList<>(school.sections);
    school.section(
        each -> before.indexOf(each) >= 8, each -> before.get(before.indexOf(each) - 8).students());
    school.section(
        each -> before.stream().limit(8).anyMatch(one -> one.id().equals(each.id())),
        _ -> Set.of());
    come(school, 20);
  }

  private static void summer(SharedSchool school) {
    leave(
        school,
        "teacher0",
        "teacher1",
        "teacher4",
        "aide2",
        "aide6",
        "office3",
        "office4",
        "special1",
        "special2");
  }
}
