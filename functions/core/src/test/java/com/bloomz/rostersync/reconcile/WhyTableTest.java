package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.why.WhyAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X 4: each situation with its whole answer. */
class WhyTableTest {
  private static final HandRemoval KEPT_OUT =
      new HandRemoval(true, "admin-1", Instant.parse("2026-11-01T12:00:00Z"));

  /**
   * @param school what happens, oldest first
   * @param about of the question
   * @param within of the question
   */
  record Row(Consumer<WhySchool> school, String about, String within, String rule, String answer) {
    @Override
    public String toString() {
      return answer;
    }
  }

  private static Row row(
      Consumer<WhySchool> school, String about, String within, String rule, String answer) {
    return new Row(school, about, within, rule, answer);
  }

  static Stream<Row> rows() {
    return Stream.of(
            newStudents(),
            newStaffAndParents(),
            notImportedYet(),
            members(),
            leavers(),
            keptInOrOut(),
            editedMembers(),
            places(),
            movedPlaces(),
            heldPlaces(),
            ties(),
            goneTies(),
            classes(),
            archivedClasses(),
            changedClasses(),
            braked(),
            parentsInClasses(),
            editedSinceTheReading(),
            endedSinceTheReading(),
            undoneSinceTheReading(),
            sectionsGone(),
            notKeptByTheLastImport(),
            nextImports(),
            sharedNames(),
            hats())
        .flatMap(List::stream);
  }

  private static List<Row> newStudents() {
    return List.of(
        row(
            s -> {},
            "Zoë Nguyen",
            "",
            "P 8",
            "Zoë Nguyen is in Clever and not yet in Bloomz. The next nightly import adds Zoë Nguyen to Homeroom 1."),
        row(
            s -> {},
            "zoe nguyen",
            "Homeroom 1",
            "P 8",
            "Clever lists Zoë Nguyen in Homeroom 1. Bloomz has not imported that yet. The next nightly import puts them there."),
        row(
            s -> {},
            "Zoë Nguyen",
            "Homeroom 2",
            "P 8",
            "Clever does not list Zoë Nguyen in Homeroom 2. It lists them in Homeroom 1."),
        row(
            s -> {},
            "Zoë Nguyen",
            "Homeroom 9",
            "C 1",
            "There is no class, section or student named “Homeroom 9” at this school, in Bloomz or in Clever."));
  }

  private static List<Row> newStaffAndParents() {
    return List.of(
        row(
            s -> {},
            "Ana Ortiz",
            "Homeroom 1",
            "P 8",
            "Clever lists Ana Ortiz in Homeroom 1. Bloomz has not imported that yet. The next nightly import puts them there."),
        row(
            s -> {},
            "Linh Nguyen",
            "",
            "G 1",
            "Linh Nguyen is in Clever and not yet in Bloomz. The next nightly import adds Linh Nguyen as a parent of Zoë Nguyen."),
        row(
            s -> {},
            "Linh Nguyen",
            "Zoë Nguyen",
            "G 1",
            "Clever lists Linh Nguyen as a contact of Zoë Nguyen with a chosen value. The next nightly import makes Linh Nguyen a parent of Zoë Nguyen."));
  }

  private static List<Row> notImportedYet() {
    return List.of(
        row(
            s -> {},
            "Uncle Minh",
            "",
            "G 1",
            "Uncle Minh is a contact of Zoë Nguyen with the value “Other”, which is not among the parents' values in Settings."),
        row(
            s -> {},
            "Nobody Atall",
            "",
            "P 8",
            "Clever shows no person, section or contact named “Nobody Atall” for this school, and Bloomz has none."),
        row(
            s -> {},
            "Homeroom 1",
            "",
            "C 1",
            "Clever shows the section Homeroom 1. The next nightly import makes it a class."),
        row(
            s -> s.clever().parentsAre(ContactField.RELATIONSHIP),
            "Linh Nguyen",
            "",
            "G 1",
            "Linh Nguyen is a contact of Zoë Nguyen, but no contact values are chosen in Settings."),
        row(
            s -> s.clever().student("k9", "Zoë Nguyen", null, "id-9"),
            "Zoë Nguyen",
            "",
            "",
            "2 people or classes have that name: student m-k1 and student m-k9. Ask again with an ID."));
  }

  private static List<Row> members() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Zoë Nguyen",
            "",
            "P 8",
            "Zoë Nguyen is a student in Homeroom 1. The nightly import of Nov 2, 2026 added them, as Clever lists them."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Ana Ortiz",
            "",
            "P 8",
            "Ana Ortiz is a teacher in Homeroom 1. The nightly import of Nov 2, 2026 added them, as Clever lists them."),
        row(
            s -> s.runs(RunKind.IMPORT_NOW),
            "Linh Nguyen",
            "",
            "G 1",
            "Linh Nguyen is a parent of Zoë Nguyen. Import Now of Nov 2, 2026 added them, as Clever lists them."));
  }

  private static List<Row> leavers() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().gone("k1", "c1", "c3"),
            "Zoë Nguyen",
            "",
            "I 4",
            "Clever no longer shows Zoë Nguyen. The next nightly import makes Zoë Nguyen inactive, with no class."),
        row(
            s -> s.runs(RunKind.NIGHTLY).next(RunKind.IMPORT_NOW).clever().gone("k1", "c1", "c3"),
            "Zoë Nguyen",
            "",
            "I 4",
            "Clever does not show Zoë Nguyen now. Zoë Nguyen stays, as Import Now without Full data removes nobody."),
        row(
            s -> {
              s.runs(RunKind.NIGHTLY).clever().gone("k1", "c1", "c3");
              s.runs(RunKind.NIGHTLY);
            },
            "Zoë Nguyen",
            "",
            "I 4",
            "Zoë Nguyen left on Nov 3, 2026: the nightly import no longer found Zoë Nguyen in Clever. Clever does not show Zoë Nguyen now."),
        row(
            s -> {
              s.runs(RunKind.NIGHTLY).clever().gone("k1", "c1", "c3");
              s.runs(RunKind.NIGHTLY).zoe();
            },
            "Zoë Nguyen",
            "",
            "I 5",
            "Zoë Nguyen left on Nov 3, 2026: the nightly import no longer found Zoë Nguyen in Clever. The next nightly import brings Zoë Nguyen back, as Clever shows Zoë Nguyen again."));
  }

  private static List<Row> keptInOrOut() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().noStudents(),
            "Zoë Nguyen",
            "",
            "I 6",
            "Clever does not show Zoë Nguyen now, but its answer may be incomplete, so nothing is removed. Clever shared no students for this school."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .edit("m-k1", m -> m.withActive(false).withRemoval(KEPT_OUT)),
            "Zoë Nguyen",
            "",
            "P 13",
            "An admin removed Zoë Nguyen on Nov 1, 2026 and keeps Zoë Nguyen out. Clever still shows Zoë Nguyen, and imports leave Zoë Nguyen out."),
        row(
            s -> {
              s.runs(RunKind.NIGHTLY).edit("m-k1", m -> m.withActive(false).withRemoval(KEPT_OUT));
              s.clever().gone("k1", "c1", "c3");
            },
            "Zoë Nguyen",
            "",
            "P 13",
            "An admin removed Zoë Nguyen on Nov 1, 2026 and keeps Zoë Nguyen out."));
  }

  private static List<Row> editedMembers() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-k1", m -> Bloomz.edited(m, EditedField.NAME)),
            "Zoë Nguyen",
            "",
            "P 5",
            "Zoë Nguyen is a student in Homeroom 1. An admin changed the name in Bloomz, so Clever's is not used."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-c1", WhyTableTest::merged),
            "m-c1",
            "",
            "P 14",
            "An admin merged this member, Linh Nguyen, into the member Pat Reed on Nov 1, 2026. Imports treat both as one."),
        row(
            s -> {
              s.runs(RunKind.NIGHTLY).edit("m-t1", WhyTableTest::admin);
              s.clever().gone("t1");
            },
            "Ana Ortiz",
            "",
            "I 5",
            "Clever does not show Ana Ortiz, but no import removes a School Admin."),
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().student("k1", "Zoe Nguyen", null, "id-1"),
            "Zoë Nguyen",
            "",
            "P 8",
            "Zoë Nguyen is a student in Homeroom 1. The nightly import of Nov 2, 2026 added them, as Clever lists them. The next nightly import changes Zoë Nguyen: first name."));
  }

  private static List<Row> places() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Zoë Nguyen",
            "Homeroom 1",
            "P 8",
            "Clever lists Zoë Nguyen in Homeroom 1. That is why the nightly import of Nov 2, 2026 added them."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Zoë Nguyen",
            "Homeroom 2",
            "P 8",
            "Clever does not list Zoë Nguyen in Homeroom 2. They are in Homeroom 1."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Homeroom 2",
            "G 4",
            "Parents are in the classes of their children. No child of Linh Nguyen (Zoë Nguyen) is in Homeroom 2."));
  }

  private static List<Row> movedPlaces() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).move("k1", "a", "b"),
            "Zoë Nguyen",
            "Homeroom 1",
            "I 4",
            "Clever no longer lists Zoë Nguyen in Homeroom 1. The next nightly import takes Zoë Nguyen out."),
        row(
            s -> s.runs(RunKind.NIGHTLY).move("k1", "a", "b").runs(RunKind.NIGHTLY),
            "Zoë Nguyen",
            "Homeroom 1",
            "P 8",
            "Clever does not list Zoë Nguyen in Homeroom 1. The nightly import took Zoë Nguyen out on Nov 3, 2026. They are in Homeroom 2."),
        row(
            s -> s.runs(RunKind.NIGHTLY).next(RunKind.IMPORT_NOW).move("k1", "a", "b"),
            "Zoë Nguyen",
            "Homeroom 1",
            "I 4",
            "Clever does not list Zoë Nguyen in Homeroom 1 now. Zoë Nguyen stays, as Import Now without Full data removes nobody."),
        row(
            s -> s.runs(RunKind.NIGHTLY).takenOut("m-k1", "c-a"),
            "Zoë Nguyen",
            "Homeroom 1",
            "P 8",
            "Someone took Zoë Nguyen out of Homeroom 1 in Bloomz on Nov 3, 2026, but Clever still lists them there. The next nightly import puts them there."));
  }

  private static List<Row> heldPlaces() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).putInto("c-b", Bloomz.coTeacher("m-t1", Source.MANUAL)),
            "Ana Ortiz",
            "Homeroom 2",
            "I 4",
            "Someone added Ana Ortiz to Homeroom 2 in Bloomz, and Settings say: Do not override staff assignments."),
        row(
            s -> s.runs(RunKind.NIGHTLY).bloomz().inBloomz(Bloomz.handMade("h", "Chess Club")),
            "Zoë Nguyen",
            "Chess Club",
            "I 4",
            "Chess Club was made in Bloomz, has no section in Clever, and no import changes it."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("c-b", c -> c.withArchived(true), true),
            "Zoë Nguyen",
            "Homeroom 2",
            "C 4",
            "Someone archived Homeroom 2 on Nov 3, 2026. Clever still shows its section, and imports leave archived classes alone."),
        row(
            s -> s.clever().section("z", "Homeroom 1").students("k2").teacher("t2"),
            "Max Reed",
            "z",
            "C 2",
            "Another section with the name Homeroom 1 comes first, so this one is not imported. Nobody is put into it."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .section("a", "Homeroom 1")
                    .nobody()
                    .unknown(WhySchool.studentsUnknown("a")),
            "Zoë Nguyen",
            "Homeroom 1",
            "I 6",
            "Clever does not list Zoë Nguyen in Homeroom 1 now, but its answer may be incomplete, so nothing is removed. Clever did not say who is in this section, so no one was removed from its class."));
  }

  private static List<Row> ties() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Zoë Nguyen",
            "G 1",
            "Clever lists Linh Nguyen as a contact of Zoë Nguyen with a value that is chosen in Settings. They have been linked since Nov 2, 2026."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Uncle Minh",
            "Zoë Nguyen",
            "G 1",
            "Uncle Minh is a contact of Zoë Nguyen with the value “Other”, which is not among the parents' values in Settings."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Max Reed",
            "G 1",
            "Clever does not list Linh Nguyen as a contact of Max Reed."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-k1", WhyTableTest::withoutMother),
            "Linh Nguyen",
            "Zoë Nguyen",
            "P 13",
            "An admin took Linh Nguyen off Zoë Nguyen on Nov 1, 2026 and keeps them out. Clever still lists them, and imports leave them out."));
  }

  private static List<Row> goneTies() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().gone("c1"),
            "Linh Nguyen",
            "Zoë Nguyen",
            "I 4",
            "Clever no longer lists Linh Nguyen as a contact of Zoë Nguyen. The next nightly import takes Linh Nguyen off Zoë Nguyen."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .contact("c1", "Linh Nguyen", "linh@home.example", null)
                    .related("k1", "Other", ""),
            "Linh Nguyen",
            "Zoë Nguyen",
            "I 4",
            "Linh Nguyen is a contact of Zoë Nguyen with the value “Other”, which is not among the parents' values in Settings. The next nightly import takes Linh Nguyen off Zoë Nguyen."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .contact("c1", "Linh Nguyen", "linh@home.example", null)
                    .related("k1", "", ""),
            "Linh Nguyen",
            "Zoë Nguyen",
            "I 6",
            "Clever does not list Linh Nguyen as a parent of Zoë Nguyen now, but its answer may be incomplete, so nothing is removed. Clever sent no value in the chosen contact field, so Bloomz kept this student's parent."));
  }

  private static List<Row> classes() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Homeroom 2",
            "",
            "C 1",
            "Clever shows the section of Homeroom 2. An import made the class on Nov 2, 2026."),
        row(
            s -> s.clever().section("z", "homeroom 1").students("k2").teacher("t2"),
            "z",
            "",
            "C 2",
            "Another section with the name homeroom 1 comes first, so this one is not imported."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .section("z", "homeroom 1")
                    .students("k2")
                    .teacher("t2"),
            "Homeroom 1",
            "",
            "C 1",
            "Clever shows the section of Homeroom 1. An import made the class on Nov 2, 2026. Another section has the same name in Clever and is not imported."),
        row(
            s -> s.bloomz().inBloomz(Bloomz.handMade("h", "Homeroom 2")),
            "b",
            "",
            "C 6",
            "A class in Bloomz has the name Homeroom 2 already, so the section is not imported."),
        row(
            s -> s.clever().section("z", "").students("k2").teacher("t2"),
            "z",
            "",
            "C 1",
            "The section has no name in Clever, so it is not imported."));
  }

  private static List<Row> archivedClasses() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("c-b", c -> c.withArchived(true), true),
            "Homeroom 2",
            "",
            "C 4",
            "Someone archived Homeroom 2 on Nov 3, 2026. Clever still shows its section, and imports leave archived classes alone."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .edit("c-b", c -> c.withArchived(true), true)
                    .clever()
                    .recreateArchivedClasses(),
            "Homeroom 2",
            "",
            "C 4",
            "Someone archived Homeroom 2 on Nov 3, 2026. Clever shows its section. The next nightly import makes it active again, as Settings say."));
  }

  private static List<Row> changedClasses() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).deleted("c-b"),
            "Homeroom 2",
            "",
            "C 1",
            "Someone deleted Homeroom 2 in Bloomz on Nov 3, 2026. Clever still shows its section. The next nightly import makes it a class."),
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().gone("b"),
            "Homeroom 2",
            "",
            "I 4",
            "Clever does not show the section of Homeroom 2 now. Only an import with Full data and Archive archives the class."),
        row(
            s -> s.runs(RunKind.NIGHTLY).next(RunKind.FULL_DATA_AND_ARCHIVE).clever().gone("b"),
            "Homeroom 2",
            "",
            "I 4",
            "Clever no longer shows the section of Homeroom 2. An import with Full data and Archive archives the class with its members."),
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().noSections(),
            "Homeroom 2",
            "",
            "I 6",
            "Clever does not show the section of Homeroom 2 now, but its answer may be incomplete, so nothing is removed. Clever shared no sections for this school."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("c-b", c -> Bloomz.renamed(c, "Room B"), false),
            "Room B",
            "",
            "C 3",
            "Clever shows the section of Room B. An admin renamed it; in Clever it is “Homeroom 2”. An import made the class on Nov 2, 2026."),
        row(
            s -> s.runs(RunKind.NIGHTLY).bloomz().inBloomz(Bloomz.handMade("h", "Chess Club")),
            "Chess Club",
            "",
            "I 4",
            "Someone made Chess Club in Bloomz. No import changes it or who is in it."));
  }

  private static List<Row> braked() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).braked().clever().gone("k1", "c1", "c3"),
            "Zoë Nguyen",
            "",
            "X 2",
            "Clever does not show Zoë Nguyen now. The removal is held, as too many would be removed at"
                + " once."),
        row(
            s -> s.runs(RunKind.NIGHTLY).braked().move("k1", "a", "b"),
            "Zoë Nguyen",
            "Homeroom 1",
            "X 2",
            "Clever does not list Zoë Nguyen in Homeroom 1 now. The removal is held, as too many would"
                + " be removed at once."),
        row(
            s -> s.runs(RunKind.NIGHTLY).braked().clever().gone("c1"),
            "Linh Nguyen",
            "Zoë Nguyen",
            "X 2",
            "Clever does not list Linh Nguyen as a parent of Zoë Nguyen now. The removal is held, as"
                + " too many would be removed at once."));
  }

  private static List<Row> parentsInClasses() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Homeroom 1",
            "G 4",
            "Linh Nguyen is in Homeroom 1 as a parent of Zoë Nguyen. Parents are in the classes of their children."),
        row(
            s -> {},
            "Linh Nguyen",
            "Homeroom 1",
            "G 4",
            "The next nightly import puts Linh Nguyen into Homeroom 1 as a parent of Zoë Nguyen. Parents are in the classes of their children."),
        row(
            s -> s.runs(RunKind.NIGHTLY).move("k1", "a", "b"),
            "Linh Nguyen",
            "Homeroom 1",
            "G 4",
            "Parents are in the classes of their children. No child of Linh Nguyen (Zoë Nguyen) is in Homeroom 1."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read().takenOff("m-c1", "m-k1"),
            "Linh Nguyen",
            "Homeroom 1",
            "G 4",
            "Parents are in the classes of their children. No child of Linh Nguyen is in Homeroom 1."));
  }

  private static List<Row> editedSinceTheReading() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).read().takenOut("m-k1", "c-a"),
            "Zoë Nguyen",
            "Homeroom 1",
            "M",
            "Someone took Zoë Nguyen out of Homeroom 1 in Bloomz on Nov 4, 2026. Clever was read before that. The next nightly import puts them back if Clever still lists them there."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read().takenOut("m-k1", "c-a"),
            "Zoë Nguyen",
            "",
            "P 8",
            "Zoë Nguyen is a student in no class. The nightly import of Nov 2, 2026 added them, as Clever lists them."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read().takenOff("m-c1", "m-k1"),
            "Linh Nguyen",
            "Zoë Nguyen",
            "M",
            "Someone took Linh Nguyen off Zoë Nguyen in Bloomz on Nov 4, 2026. Clever was read before that. The next nightly import puts them back if Clever still lists them."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read().deleted("c-b"),
            "Homeroom 2",
            "",
            "M",
            "Someone deleted Homeroom 2 in Bloomz on Nov 4, 2026. Clever was read before that. The next nightly import makes it again if Clever still shows its section."));
  }

  private static List<Row> endedSinceTheReading() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).read().removed("m-k1"),
            "Zoë Nguyen",
            "",
            "M",
            "Someone removed Zoë Nguyen in Bloomz on Nov 4, 2026. Clever was read before that. The next nightly import brings them back if Clever still shows them."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .edit("c-b", c -> c.withArchived(true), true)
                    .read()
                    .restored("c-b"),
            "Homeroom 2",
            "",
            "M",
            "Someone restored Homeroom 2 in Bloomz on Nov 5, 2026. Clever was read before that."));
  }

  private static List<Row> undoneSinceTheReading() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).read().undone(WhySchool.place("m-k1", "c-a")),
            "Zoë Nguyen",
            "Homeroom 1",
            "X 3",
            "An undo put Zoë Nguyen into Homeroom 1 on Nov 4, 2026. Clever was read before that. The next nightly import takes them out if Clever does not list them there."),
        row(
            s -> s.runs(RunKind.NIGHTLY).undone(WhySchool.place("m-k1", "c-a")),
            "Zoë Nguyen",
            "Homeroom 1",
            "P 8",
            "Clever lists Zoë Nguyen in Homeroom 1. An undo of Nov 3, 2026 put them back."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read().undone(WhySchool.tie("m-c1", "m-k1")),
            "Linh Nguyen",
            "Zoë Nguyen",
            "X 3",
            "An undo made Linh Nguyen a parent of Zoë Nguyen on Nov 4, 2026. Clever was read before that. The next nightly import ends that if Clever does not list them."));
  }

  private static List<Row> sectionsGone() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().gone("b"),
            "Max Reed",
            "Homeroom 2",
            "I 4",
            "Clever does not show the section of Homeroom 2 now. Only an import with Full data and Archive archives the class. Max Reed stays in Homeroom 2."),
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().noSections(),
            "Max Reed",
            "Homeroom 2",
            "I 6",
            "Clever does not show the section of Homeroom 2 now, but its answer may be incomplete, so nothing is removed. Clever shared no sections for this school. Max Reed stays in Homeroom 2."),
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .section("a", "Homeroom 1")
                    .nobody()
                    .unknown(WhySchool.studentsUnknown("a")),
            "Max Reed",
            "Homeroom 1",
            "I 6",
            "Clever did not say who is in Homeroom 1, so nobody is added to it or removed."));
  }

  private static List<Row> notKeptByTheLastImport() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).read(WhySchool.REMOVED_NOBODY),
            "Zoë Nguyen",
            "Homeroom 1",
            "P 8",
            "Clever listed Zoë Nguyen in Homeroom 1. That is why the nightly import of Nov 2, 2026 added them. The last import removed nobody there, so that may have changed."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read(WhySchool.REMOVED_NOBODY),
            "Linh Nguyen",
            "Zoë Nguyen",
            "G 1",
            "Clever listed Linh Nguyen as a contact of Zoë Nguyen. They have been linked since Nov 2, 2026. The last import removed nobody there, so that may have changed."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read(WhySchool.REMOVED_NOBODY),
            "Homeroom 2",
            "",
            "C 1",
            "Clever showed the section of Homeroom 2 when it was imported. An import made the class on Nov 2, 2026."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read(WhySchool.WITHOUT_CONTACTS),
            "Nobody Atall",
            "",
            "G 1",
            "The last import found no student, staff or section named “Nobody Atall” in Clever, and Bloomz has none. Contacts were not read, as no contact values are chosen in Settings."),
        row(
            s -> s.runs(RunKind.NIGHTLY).read(WhySchool.WITHOUT_CONTACTS),
            "Linh Nguyen",
            "Max Reed",
            "G 1",
            "Linh Nguyen is no parent of Max Reed in Bloomz. Clever's contacts were not read."));
  }

  private static List<Row> nextImports() {
    return List.of(
        row(
            s -> s.notScheduled(),
            "Zoë Nguyen",
            "",
            "P 8",
            "Zoë Nguyen is in Clever and not yet in Bloomz. The next import adds Zoë Nguyen to Homeroom 1."),
        row(
            s -> s.runs(RunKind.NIGHTLY).previewed(RunKind.IMPORT_NOW).clever().gone("k1", "c1"),
            "Zoë Nguyen",
            "",
            "I 4",
            "Clever does not show Zoë Nguyen now. Zoë Nguyen stays, as Import Now without Full data removes nobody. The next nightly import may remove them."),
        row(
            s -> s.runs(RunKind.NIGHTLY).previewed(RunKind.FULL_DATA).clever().gone("k1", "c1"),
            "Zoë Nguyen",
            "",
            "I 4",
            "Clever no longer shows Zoë Nguyen. An import with Full data makes Zoë Nguyen inactive, with no class."),
        row(
            s -> s.runs(RunKind.NIGHTLY).notScheduled().move("k1", "a", "b"),
            "Zoë Nguyen",
            "Homeroom 1",
            "I 4",
            "Clever no longer lists Zoë Nguyen in Homeroom 1. A nightly import takes Zoë Nguyen out."));
  }

  private static List<Row> sharedNames() {
    return List.of(
        row(
            s ->
                s.runs(RunKind.NIGHTLY)
                    .clever()
                    .section("z", "homeroom 1")
                    .students("k2")
                    .teacher("t2"),
            "Max Reed",
            "Homeroom 1",
            "C 2",
            "Clever does not list Max Reed in Homeroom 1. Another section has the same name in Clever and is not imported."),
        row(
            s -> s.clever().section("z", "homeroom 1").students("k2").teacher("t2"),
            "Max Reed",
            "Homeroom 1",
            "C 2",
            "Clever does not list Max Reed in Homeroom 1. Another section has the same name in Clever and is not imported."));
  }

  private static List<Row> hats() {
    return List.of(
        row(
            s -> s.parentToo().runs(RunKind.NIGHTLY).clever().gone("t1"),
            "Ana Ortiz",
            "",
            "P 11",
            "Clever no longer shows Ana Ortiz as staff. The next nightly import ends that. Ana Ortiz stays a parent of Max Reed."),
        row(
            s -> s.parentToo().runs(RunKind.NIGHTLY).clever().gone("c9"),
            "Ana Ortiz",
            "",
            "P 11",
            "Clever no longer shows Ana Ortiz as a parent. The next nightly import ends that. Ana Ortiz stays a teacher in Homeroom 1."),
        row(
            s -> {
              s.parentToo().runs(RunKind.NIGHTLY).next(RunKind.IMPORT_NOW);
              s.clever().gone("t1");
            },
            "Ana Ortiz",
            "",
            "I 4",
            "Clever does not show Ana Ortiz as staff now. Ana Ortiz stays, as Import Now without Full data removes nobody."),
        row(
            s -> s.parentToo().runs(RunKind.NIGHTLY),
            "Ana Ortiz",
            "Homeroom 2",
            "G 4",
            "Ana Ortiz is in Homeroom 2 as a parent of Max Reed. Parents are in the classes of their children."),
        row(
            s -> s.runs(RunKind.NIGHTLY).parentToo(),
            "Ana Ortiz",
            "",
            "P 8",
            "Ana Ortiz is a teacher in Homeroom 1. The nightly import of Nov 2, 2026 added them, as Clever lists them. The next nightly import adds Ana Ortiz as a parent."));
  }

  private static Member merged(Member member) {
    return member.withMerge(
        new Merge(
            new MemberId("m-c2"),
            "admin-1",
            Instant.parse("2026-11-01T12:00:00Z"),
            "P",
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeSet<>()));
  }

  private static Member admin(Member member) {
    return member.withStaff(Objects.requireNonNull(member.staff()).withRole(Role.SCHOOL_ADMIN));
  }

  private static Member withoutMother(Member member) {
    return member.withStudent(
        Objects.requireNonNull(member.student())
            .withGuardianships(List.of())
            .withRemoval(new MemberId("m-c1"), KEPT_OUT));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("X 4: each question has its answer, its rule and what to do")
  void theAnswerIs(Row row) {
    WhySchool school = new WhySchool();
    row.school().accept(school);
    WhyAnswer answer = school.ask(row.about(), row.within());
    assertThat(answer.text()).isEqualTo(row.answer());
    assertThat(answer.rule()).isEqualTo(row.rule());
    assertThat(answer.remedy()).isNotBlank();
    assertThat(List.of(answer.text().split(" "))).hasSizeLessThanOrEqualTo(WhyAnswer.MOST_WORDS);
  }

  @Test
  void thereAreFortySituations() {
    assertThat(rows().count()).isGreaterThanOrEqualTo(40);
  }
}
