package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.reconcile.WhyRow.row;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.ContactField;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** X 4: rows about who is, or is not, a member. */
final class WhyPeopleRows {
  private static final HandRemoval KEPT_OUT =
      new HandRemoval(true, "admin-1", Instant.parse("2026-11-01T12:00:00Z"));

  private WhyPeopleRows() {}

  static Stream<WhyRow> all() {
    return Stream.of(
            newStudents(),
            newStaffAndParents(),
            notImportedYet(),
            members(),
            leavers(),
            keptInOrOut(),
            editedMembers(),
            sharedNames(),
            hats())
        .flatMap(List::stream);
  }

  private static List<WhyRow> newStudents() {
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

  private static List<WhyRow> newStaffAndParents() {
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
            "Clever lists Linh Nguyen as a contact of Zoë Nguyen, with a contact value chosen in Settings. The next nightly import makes Linh Nguyen a parent of Zoë Nguyen."));
  }

  private static List<WhyRow> notImportedYet() {
    return List.of(
        row(
            s -> {},
            "Uncle Minh",
            "",
            "G 1",
            "Clever lists Uncle Minh as a contact of Zoë Nguyen, with the contact value “Other”. Settings do not choose that value for parents."),
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

  private static List<WhyRow> members() {
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

  private static List<WhyRow> leavers() {
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

  private static List<WhyRow> keptInOrOut() {
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

  private static List<WhyRow> editedMembers() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-k1", m -> Bloomz.edited(m, EditedField.NAME)),
            "Zoë Nguyen",
            "",
            "P 5",
            "Zoë Nguyen is a student in Homeroom 1. An admin changed the name in Bloomz, so Clever's is not used."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-c1", WhyPeopleRows::merged),
            "m-c1",
            "",
            "P 14",
            "An admin merged this member, Linh Nguyen, into the member Pat Reed on Nov 1, 2026. Imports treat both as one."),
        row(
            s -> {
              s.runs(RunKind.NIGHTLY).edit("m-t1", WhyPeopleRows::admin);
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

  private static List<WhyRow> sharedNames() {
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

  private static List<WhyRow> hats() {
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
}
