package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.roster.ClassId;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** Cuts a plan into pieces that each fit into an item, and says which pieces a page may be in. */
final class PlanPieces {
  /** What one item holds, below DynamoDB's limit of 400 KB. */
  private static final int MOST = 350_000;

  private PlanPieces() {}

  /**
   * Where a piece begins.
   *
   * @param inClasses whether it has classes and places, or members and parents
   * @param first the class or member with which it begins
   */
  record Index(boolean inClasses, String first) {
    @Override
    public String toString() {
      return inClasses ? "Index in classes" : "Index in members";
    }
  }

  /** A piece with its beginning. */
  record Piece(Index index, SdkBytes bytes) {}

  /** The pieces of a plan's changes, which are in order. */
  static List<Piece> of(List<PlannedChange> changes) {
    List<Piece> pieces = new ArrayList<>();
    int classes = 0;
    while (classes < changes.size() && changes.get(classes).isInClasses()) {
      classes++;
    }
    cut(changes.subList(0, classes), pieces);
    cut(changes.subList(classes, changes.size()), pieces);
    return pieces;
  }

  private static void cut(List<PlannedChange> changes, List<Piece> pieces) {
    if (changes.isEmpty()) {
      return;
    }
    byte[] bytes = PlanPiece.pack(changes);
    if (bytes.length <= MOST || changes.size() == 1) {
      PlannedChange first = changes.getFirst();
      pieces.add(
          new Piece(new Index(first.isInClasses(), first.group()), SdkBytes.fromByteArray(bytes)));
      return;
    }
    int middle = middle(changes);
    cut(changes.subList(0, middle), pieces);
    cut(changes.subList(middle, changes.size()), pieces);
  }

  /** Where a class or member begins, as near to the middle as can be; the middle if it is one. */
  private static int middle(List<PlannedChange> changes) {
    int half = changes.size() / 2;
    for (int away = 0; away < half; away++) {
      for (int at : new int[] {half - away, half + away}) {
        if (at > 0
            && at < changes.size()
            && !changes.get(at).group().equals(changes.get(at - 1).group())) {
          return at;
        }
      }
    }
    return half;
  }

  /** The first piece, from that one on, in which something may be shown; -1 where none is. */
  static int next(List<Index> pieces, PlanFilter filter, int from) {
    for (int i = from; i < pieces.size(); i++) {
      if (mayShow(pieces, filter, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean mayShow(List<Index> pieces, PlanFilter filter, int at) {
    Index piece = pieces.get(at);
    boolean ofKind =
        filter.kind() == null || PlannedChange.isInClasses(filter.kind()) == piece.inClasses();
    ClassId rosterClass = filter.rosterClass();
    boolean ofClass =
        rosterClass == null || (piece.inClasses() && spans(pieces, at, rosterClass.value()));
    // A parent's children are anywhere among the members, a member's places among the classes.
    return ofKind && ofClass;
  }

  private static boolean spans(List<Index> pieces, int at, String group) {
    boolean last =
        at + 1 == pieces.size() || pieces.get(at + 1).inClasses() != pieces.get(at).inClasses();
    return pieces.get(at).first().compareTo(group) <= 0
        && (last || pieces.get(at + 1).first().compareTo(group) >= 0);
  }
}
