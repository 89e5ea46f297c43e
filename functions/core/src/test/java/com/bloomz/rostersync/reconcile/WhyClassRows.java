package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.reconcile.WhyRow.row;

import com.bloomz.rostersync.change.RunKind;
import java.util.List;
import java.util.stream.Stream;

/** X 4: rows about sections and classes. */
final class WhyClassRows {
  private WhyClassRows() {}

  static Stream<WhyRow> all() {
    return Stream.of(classes(), archivedClasses(), changedClasses(), sectionsGone(), braked())
        .flatMap(List::stream);
  }

  private static List<WhyRow> classes() {
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
            "Clever has another section with the name homeroom 1, and only one of them is imported."),
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

  private static List<WhyRow> archivedClasses() {
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

  private static List<WhyRow> changedClasses() {
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
            "Clever does not show the section of Homeroom 2 now. The class stays: only an import with Full data and Archive archives it."),
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

  private static List<WhyRow> sectionsGone() {
    return List.of(
        row(
            s -> s.runs(RunKind.NIGHTLY).clever().gone("b"),
            "Max Reed",
            "Homeroom 2",
            "I 4",
            "Clever does not show the section of Homeroom 2 now. The class stays: only an import with Full data and Archive archives it. Max Reed stays in Homeroom 2."),
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

  private static List<WhyRow> braked() {
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
}
