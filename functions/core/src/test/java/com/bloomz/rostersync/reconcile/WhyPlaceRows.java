package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.reconcile.WhyRow.row;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** X 4: rows about who is in a class, or whose parent. */
final class WhyPlaceRows {
  private static final HandRemoval KEPT_OUT =
      new HandRemoval(true, "admin-1", Instant.parse("2026-11-01T12:00:00Z"));

  private WhyPlaceRows() {}

  static Stream<WhyRow> all() {
    return Stream.of(places(), movedPlaces(), heldPlaces(), parentsInClasses(), ties(), goneTies())
        .flatMap(List::stream);
  }

  private static List<WhyRow> places() {
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

  private static List<WhyRow> movedPlaces() {
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

  private static List<WhyRow> heldPlaces() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).putInto("c-b", Bloomz.coTeacher("m-t1", Source.MANUAL)),
            "Ana Ortiz",
            "Homeroom 2",
            "I 4",
            "Someone added Ana Ortiz to Homeroom 2 in Bloomz. Settings say “Do not override staff assignments”, so imports leave them there."),
        row(
            s -> s.runs(RunKind.NIGHTLY).bloomz().inBloomz(Bloomz.handMade("h", "Chess Club")),
            "Zoë Nguyen",
            "Chess Club",
            "I 4",
            "Chess Club was made in Bloomz and does not come from Clever, so no import adds anyone to it."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("c-b", c -> c.withArchived(true), true),
            "Zoë Nguyen",
            "Homeroom 2",
            "C 4",
            "Someone archived Homeroom 2 on Nov 3, 2026. Clever still shows its section, and imports leave archived classes alone. No import puts Zoë Nguyen there."),
        row(
            s -> s.clever().section("z", "Homeroom 1").students("k2").teacher("t2"),
            "Max Reed",
            "z",
            "C 2",
            "Clever has another section with the name Homeroom 1, and only one of them is imported. Nobody is put into it."),
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

  private static List<WhyRow> parentsInClasses() {
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

  private static List<WhyRow> ties() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Zoë Nguyen",
            "G 1",
            "Clever lists Linh Nguyen as a contact of Zoë Nguyen, with a contact value that Settings choose for parents. They have been linked since Nov 2, 2026."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Uncle Minh",
            "Zoë Nguyen",
            "G 1",
            "Clever lists Uncle Minh as a contact of Zoë Nguyen, with the contact value “Other”. Settings do not choose that value for parents."),
        row(
            s -> s.runs(RunKind.NIGHTLY),
            "Linh Nguyen",
            "Max Reed",
            "G 1",
            "Clever does not list Linh Nguyen as a contact of Max Reed."),
        row(
            s -> s.runs(RunKind.NIGHTLY).edit("m-k1", WhyPlaceRows::withoutMother),
            "Linh Nguyen",
            "Zoë Nguyen",
            "P 13",
            "An admin took Linh Nguyen off Zoë Nguyen on Nov 1, 2026 and keeps them out. Clever still lists them, and imports leave them out."));
  }

  private static List<WhyRow> goneTies() {
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
            "Clever lists Linh Nguyen as a contact of Zoë Nguyen, with the contact value “Other”. Settings do not choose that value for parents. The next nightly import takes Linh Nguyen off Zoë Nguyen."),
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

  private static Member withoutMother(Member member) {
    return member.withStudent(
        Objects.requireNonNull(member.student())
            .withGuardianships(List.of())
            .withRemoval(new MemberId("m-c1"), KEPT_OUT));
  }
}
