package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.plan.PlanHeadCodec.Indexed;
import com.bloomz.rostersync.store.plan.PlanPieces.Piece;
import com.bloomz.rostersync.store.rows.PackedRecords;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans in items of their own: the pieces, what is left as it is, then the head in one item
 * or a few.
 */
final class DynamoPlanStore implements Plans {
  private static final String HEAD = "HEAD#%04d";
  private static final String PIECE = "PIECE#%04d";
  private static final String LEFT = "LEFT#%04d";
  private static final String FIXED = "FIXED";

  /** The epoch of the claim that wrote the item. */
  private static final String EPOCH = "ep";

  /** The packed bytes of a piece, or of a part of the head. */
  private static final String BYTES = "b";

  /** In the first part of the head: how many there are. */
  private static final String PARTS = "n";

  /** In the first part of the head: how many items have what is left as it is. */
  private static final String LEFT_PARTS = "lf";

  private static final String DIGEST = "dg";

  private final Table table;

  DynamoPlanStore(Table table) {
    this.table = table;
  }

  @Override
  public void keep(Claim claim, ImportPlan plan) {
    List<Piece> pieces = PlanPieces.of(plan.changes());
    Instant ends = plan.basis().decidedAt().plus(ImportRecords.KEPT);
    for (int i = 0; i < pieces.size(); i++) {
      put(claim, PIECE.formatted(i), row(pieces.get(i).bytes().asByteArray(), ends));
    }
    List<byte[]> left = PackedRecords.pack(OmissionCodec.records(plan.omissions()));
    for (int part = 0; part < left.size(); part++) {
      put(claim, LEFT.formatted(part), row(left.get(part), ends));
    }
    List<byte[]> head =
        PackedRecords.pack(
            PlanHeadCodec.records(plan.head(), pieces.stream().map(Piece::index).toList()));
    for (int part = head.size() - 1; part >= 0; part--) {
      RowWriter row = row(head.get(part), ends);
      put(
          claim,
          HEAD.formatted(part),
          part == 0 ? row.number(PARTS, head.size()).number(LEFT_PARTS, left.size()) : row);
    }
  }

  private static RowWriter row(byte[] bytes, Instant ends) {
    return new RowWriter().bytes(BYTES, bytes).number(Key.ENDS, ends.getEpochSecond());
  }

  /** Nothing is written where a later claim has written. */
  private void put(Claim claim, String part, RowWriter row) {
    ConditionalUpdate condition =
        new ConditionalUpdate()
            .when(
                Conditions.any(Conditions.missing(Key.PARTITION), Conditions.atMost(EPOCH, "mine")))
            .with("mine", RowWriter.number(claim.epoch()));
    Key key = Key.plan(claim.school(), claim.request().id(), part);
    var unused = table.put(key, row.number(EPOCH, claim.epoch()), condition);
  }

  @Override
  public Optional<PlanHead> head(SchoolId school, ImportId id) {
    return indexed(school, id).map(Indexed::head);
  }

  private Optional<Indexed> indexed(SchoolId school, ImportId id) {
    Optional<Row> first = table.get(Key.plan(school, id, HEAD.formatted(0)));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> records = new ArrayList<>(records(first.get()));
    for (int part = 1; part < first.get().number(PARTS); part++) {
      table
          .get(Key.plan(school, id, HEAD.formatted(part)))
          .ifPresent(row -> records.addAll(records(row)));
    }
    return Optional.of(first.get().as(_ -> PlanHeadCodec.read(records)));
  }

  private static List<List<String>> records(Row row) {
    return row.as(has -> PackedRecords.unpack(has.bytes(BYTES)));
  }

  @Override
  public PlanPage page(SchoolId school, ImportId id, PlanFilter filter, PageAt at) {
    Cursor cursor = Cursor.of(at.cursor());
    Optional<Indexed> head = indexed(school, id);
    if (head.isEmpty()) {
      return new PlanPage(List.of(), null);
    }
    var pieces = head.get().pieces();
    int piece = PlanPieces.next(pieces, filter, cursor.piece());
    int from = piece == cursor.piece() ? cursor.from() : 0;
    while (piece >= 0) {
      List<PlannedChange> shown =
          piece(school, id, piece).stream().filter(filter::shows).skip(from).toList();
      int next = PlanPieces.next(pieces, filter, piece + 1);
      if (shown.size() > at.limit()) {
        return new PlanPage(
            shown.subList(0, at.limit()), new Cursor(piece, from + at.limit()).text());
      }
      if (!shown.isEmpty()) {
        return new PlanPage(shown, next < 0 ? null : new Cursor(next, 0).text());
      }
      piece = next;
      from = 0;
    }
    return new PlanPage(List.of(), null);
  }

  @Override
  public List<Omission> omissions(SchoolId school, ImportId id) {
    long parts =
        table
            .get(Key.plan(school, id, HEAD.formatted(0)))
            .map(row -> row.number(LEFT_PARTS))
            .orElse(0L);
    List<Omission> found = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      table
          .get(Key.plan(school, id, LEFT.formatted(part)))
          .ifPresent(row -> found.addAll(OmissionCodec.read(records(row))));
    }
    return found;
  }

  private List<PlannedChange> piece(SchoolId school, ImportId id, int number) {
    return table
        .get(Key.plan(school, id, PIECE.formatted(number)))
        .map(row -> row.as(has -> PlanPiece.unpack(has.bytes(BYTES))))
        .orElse(List.of());
  }

  /**
   * Where a page begins.
   *
   * @param from how many of the piece's changes that are shown come before
   */
  private record Cursor(int piece, int from) {
    static Cursor of(@Nullable String text) {
      if (text == null) {
        return new Cursor(0, 0);
      }
      if (!text.matches("[0-9]{1,4}\\.[0-9]{1,8}")) {
        throw new IllegalArgumentException("no cursor of a plan");
      }
      int dot = text.indexOf('.');
      return new Cursor(
          Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    String text() {
      return piece + "." + from;
    }
  }

  @Override
  public void fix(Claim claim, String digest) {
    put(
        claim,
        FIXED,
        new RowWriter()
            .text(DIGEST, digest)
            .number(Key.ENDS, claim.until().plus(ImportRecords.KEPT).getEpochSecond()));
  }

  @Override
  public Optional<String> fixed(SchoolId school, ImportId approval) {
    return table.get(Key.plan(school, approval, FIXED)).map(row -> row.text(DIGEST));
  }
}
