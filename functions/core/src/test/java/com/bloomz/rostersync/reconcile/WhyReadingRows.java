package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.reconcile.WhyRow.row;

import com.bloomz.rostersync.change.RunKind;
import java.util.List;
import java.util.stream.Stream;

/** X 4: rows about what happened since Clever was read, and what happens next. */
final class WhyReadingRows {
  private WhyReadingRows() {}

  static Stream<WhyRow> all() {
    return Stream.of(
            editedSinceTheReading(),
            endedSinceTheReading(),
            undoneSinceTheReading(),
            notKeptByTheLastImport(),
            nextImports())
        .flatMap(List::stream);
  }

  private static List<WhyRow> editedSinceTheReading() {
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

  private static List<WhyRow> endedSinceTheReading() {
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

  private static List<WhyRow> undoneSinceTheReading() {
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

  private static List<WhyRow> notKeptByTheLastImport() {
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

  private static List<WhyRow> nextImports() {
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
}
