package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.plan.ClassLine;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.store.plan.PlanPieces.Index;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan's head as records: {@code D}, when it was decided, the digests and how many changes there
 * are; {@code B}, a part of the basis and its print; {@code C}, a class, its name and its numbers;
 * {@code P}, for a piece whether it has classes ({@code C}) or members ({@code M}) and the first.
 * Records of other letters are passed over.
 */
final class PlanHeadCodec {
  private static final String DIGESTS = "D";
  private static final String BASIS = "B";
  private static final String CLASS = "C";
  private static final String PIECE = "P";
  private static final String MEMBERS = "M";

  private PlanHeadCodec() {}

  /** A head and where the pieces begin. */
  record Indexed(PlanHead head, List<Index> pieces) {
    Indexed {
      pieces = List.copyOf(pieces);
    }
  }

  static List<List<String>> records(PlanHead head, List<Index> pieces) {
    List<List<String>> records = new ArrayList<>();
    records.add(
        List.of(
            DIGESTS,
            head.basis().decidedAt().toString(),
            head.digest(),
            head.issues(),
            Integer.toString(head.changes())));
    head.basis().prints().forEach((part, print) -> records.add(List.of(BASIS, part.name(), print)));
    for (Index each : pieces) {
      records.add(List.of(PIECE, each.inClasses() ? CLASS : MEMBERS, each.first()));
    }
    for (ClassLine each : head.classes()) {
      records.add(
          List.of(
              CLASS,
              each.id().value(),
              each.name(),
              Long.toString(each.added()),
              Long.toString(each.changed()),
              Long.toString(each.removed())));
    }
    return records;
  }

  static Indexed read(List<List<String>> records) {
    List<String> digests = List.of(DIGESTS, Instant.EPOCH.toString(), "", "", "0");
    SortedMap<PlanPart, String> prints = new TreeMap<>();
    List<ClassLine> classes = new ArrayList<>();
    List<Index> pieces = new ArrayList<>();
    for (List<String> each : records) {
      switch (each.getFirst()) {
        case DIGESTS -> digests = each;
        case BASIS -> PlanPart.ofDetail(each.get(1)).forEach(part -> prints.put(part, each.get(2)));
        case PIECE -> pieces.add(new Index(each.get(1).equals(CLASS), each.get(2)));
        case CLASS ->
            classes.add(
                new ClassLine(
                    new ClassId(each.get(1)),
                    each.get(2),
                    Long.parseLong(each.get(3)),
                    Long.parseLong(each.get(4)),
                    Long.parseLong(each.get(5))));
        default -> {}
      }
    }
    var head =
        new PlanHead(
            new PlanBasis(Instant.parse(digests.get(1)), prints),
            digests.get(2),
            digests.get(3),
            Integer.parseInt(digests.get(4)),
            classes);
    return new Indexed(head, pieces);
  }
}
