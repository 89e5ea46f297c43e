package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.store.rows.UsageText;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Claiming an import, showing how far it is and giving it back: all in the header. */
final class Claims {
  /** Holds until the next claim, release or end. */
  private static final String MINE =
      String.join(
          " AND ",
          Conditions.equal(HeaderRow.EPOCH, "mine"),
          Conditions.equal(HeaderRow.IMPORT, "id"),
          Conditions.present(HeaderRow.CLAIMED_BY));

  /** What the writing of a usual header takes. */
  private static final Usage HEADER = new Usage(1, 0, 1);

  private final Table table;
  private final RandomGenerator random;

  Claims(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  /** The condition under which the holder of a claim may write. */
  static ConditionalUpdate fenced(Claim claim) {
    return new ConditionalUpdate()
        .when(MINE)
        .with("mine", RowWriter.number(claim.epoch()))
        .with("id", RowWriter.text(claim.request().id().value()));
  }

  /** Whether the holder of a claim may write, by the header as it was read. */
  static boolean isHeld(Claim claim, Row header) {
    var row = new HeaderRow(header);
    return row.epoch() == claim.epoch()
        && row.isAt(claim.request().id())
        && !row.claimedBy().isEmpty();
  }

  static ConditionalUpdate show(ConditionalUpdate edit, Progress progress) {
    return edit.set(HeaderRow.PHASE, RowWriter.text(progress.phase().name()))
        .set(HeaderRow.DONE, RowWriter.number(progress.done()))
        .set(HeaderRow.TOTAL, RowWriter.number(progress.total()));
  }

  Claiming claim(SchoolId school, Instant now, Instant until) {
    String maker = Long.toHexString(random.nextLong());
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .setOnce(HeaderRow.STARTED, RowWriter.instant(now))
            .set(HeaderRow.UNTIL, RowWriter.instant(until))
            .set(HeaderRow.CLAIMED_BY, RowWriter.text(maker))
            .remove(HeaderRow.STILL_SINCE)
            .increment(HeaderRow.EPOCH)
            .increment(HeaderRow.ATTEMPT)
            .when(Conditions.present(HeaderRow.IMPORT))
            .when(
                Conditions.any(
                    Conditions.missing(HeaderRow.UNTIL), Conditions.atMost(HeaderRow.UNTIL, "now")))
            .with("now", RowWriter.instant(now));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done(Row row) -> claimed(school, new HeaderRow(row));
      case Written.Refused(Row row) -> {
        var header = new HeaderRow(row);
        yield header.claimedBy().equals(maker) ? claimed(school, header) : busy(header);
      }
    };
  }

  Optional<Claim> seize(SchoolId school, ImportId id, Instant now, Instant until) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .setOnce(HeaderRow.STARTED, RowWriter.instant(now))
            .set(HeaderRow.UNTIL, RowWriter.instant(until))
            .set(HeaderRow.CLAIMED_BY, RowWriter.text(Long.toHexString(random.nextLong())))
            .remove(HeaderRow.STILL_SINCE)
            .increment(HeaderRow.EPOCH)
            .when(Conditions.equal(HeaderRow.IMPORT, "id"))
            .with("id", RowWriter.text(id.value()));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done(Row row) -> seized(school, new HeaderRow(row));
      case Written.Refused(Row found) -> Optional.empty();
    };
  }

  private static Optional<Claim> seized(SchoolId school, HeaderRow header) {
    return Optional.ofNullable(header.request()).map(request -> header.claim(school, request));
  }

  boolean progress(Claim claim, Progress progress) {
    ConditionalUpdate edit = show(fenced(claim), progress);
    return table.update(Key.header(claim.school()), edit) instanceof Written.Done;
  }

  boolean release(Claim claim, Progress progress, Usage used, @Nullable Instant resumes) {
    ConditionalUpdate edit =
        show(fenced(claim), progress)
            .set(HeaderRow.USED, RowWriter.text(UsageText.of(used.plus(HEADER))))
            .remove(HeaderRow.UNTIL, HeaderRow.CLAIMED_BY);
    if (resumes == null) {
      edit.remove(HeaderRow.RESUMES);
    } else {
      edit.set(HeaderRow.RESUMES, RowWriter.instant(resumes));
    }
    return switch (table.update(Key.header(claim.school()), edit)) {
      case Written.Done done -> true;
      case Written.Refused(Row row) -> released(claim, new HeaderRow(row));
    };
  }

  /** Whether that claim was given back already: then the answer to that had been lost. */
  private static boolean released(Claim claim, HeaderRow header) {
    return header.epoch() == claim.epoch()
        && header.isAt(claim.request().id())
        && header.claimedBy().isEmpty();
  }

  private static Claiming claimed(SchoolId school, HeaderRow header) {
    ImportRequest request = header.request();
    return request == null
        ? new Claiming.NothingToDo(header.unannounced())
        : new Claiming.Claimed(header.claim(school, request));
  }

  private static Claiming busy(HeaderRow header) {
    ImportRequest request = header.request();
    Instant until = header.until();
    return request == null || until == null
        ? new Claiming.NothingToDo(header.unannounced())
        : new Claiming.Busy(request.id(), until);
  }
}
