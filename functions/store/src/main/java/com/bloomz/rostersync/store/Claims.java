package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportStore.Claiming;
import com.bloomz.rostersync.imports.ImportStore.Requested;
import com.bloomz.rostersync.imports.ImportStore.Running;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Codes;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.store.rows.UsageText;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asking for an import, claiming it, showing how far it is and giving it back: all in the header.
 */
final class Claims {
  /** Holds as long as nobody has claimed since, given back or ended. */
  private static final String MINE = "#ep = :mine AND #im = :id AND attribute_exists(#by)";

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

  static ConditionalUpdate show(ConditionalUpdate edit, Progress progress) {
    return edit.set(HeaderRow.PHASE, RowWriter.text(progress.phase().name()))
        .set(HeaderRow.DONE, RowWriter.number(progress.done()))
        .set(HeaderRow.TOTAL, RowWriter.number(progress.total()));
  }

  Requested request(SchoolId school, ImportRequest request) {
    ConditionalUpdate edit =
        asking(request)
            .when("attribute_not_exists(#im)")
            .when("attribute_not_exists(#en) OR #en < :im");
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done done -> new Requested.Accepted();
      case Written.Refused(Row found) -> refused(school, request, new HeaderRow(found));
    };
  }

  Claiming claim(SchoolId school, Instant now, Instant until) {
    String maker = Long.toHexString(random.nextLong());
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .setOnce(HeaderRow.STARTED, RowWriter.instant(now))
            .set(HeaderRow.UNTIL, RowWriter.instant(until))
            .set(HeaderRow.CLAIMED_BY, RowWriter.text(maker))
            .increment(HeaderRow.EPOCH)
            .increment(HeaderRow.ATTEMPT)
            .when("attribute_exists(#im)")
            .when("attribute_not_exists(#un) OR #un <= :now")
            .with("now", RowWriter.instant(now));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done(Row row) -> claimed(school, new HeaderRow(row));
      case Written.Refused(Row row) -> {
        var header = new HeaderRow(row);
        yield header.claimedBy().equals(maker) ? claimed(school, header) : busy(header);
      }
    };
  }

  boolean progress(Claim claim, Progress progress, Instant until) {
    ConditionalUpdate edit =
        show(fenced(claim), progress).set(HeaderRow.UNTIL, RowWriter.instant(until));
    return table.update(Key.header(claim.school()), edit) instanceof Written.Done;
  }

  boolean release(Claim claim, Progress progress, Usage used) {
    ConditionalUpdate edit =
        show(fenced(claim), progress)
            .set(HeaderRow.USED, RowWriter.text(UsageText.of(used.plus(HEADER))))
            .remove(HeaderRow.UNTIL, HeaderRow.CLAIMED_BY);
    return switch (table.update(Key.header(claim.school()), edit)) {
      case Written.Done done -> true;
      case Written.Refused(Row row) -> released(claim, new HeaderRow(row));
    };
  }

  Optional<Running> running(SchoolId school) {
    return table
        .get(Key.header(school))
        .map(HeaderRow::new)
        .flatMap(
            header ->
                Optional.ofNullable(header.request())
                    .map(request -> new Running(request, header.progress())));
  }

  /** Whether that claim was given back already: then the answer to that had been lost. */
  private static boolean released(Claim claim, HeaderRow header) {
    return header.epoch() == claim.epoch()
        && header.isAt(claim.request().id())
        && header.claimedBy().isEmpty();
  }

  private Requested refused(SchoolId school, ImportRequest request, HeaderRow header) {
    ImportRequest running = header.request();
    if (running != null) {
      return running.id().equals(request.id())
          ? new Requested.Accepted()
          : new Requested.Running(running.id());
    }
    if (request.id().equals(header.ended())
        || table.get(Key.report(school, request.id())).isPresent()) {
      return new Requested.Accepted();
    }
    return requestLate(school, request);
  }

  /** Asks for an import whose id is less than that of one that has ended. */
  private Requested requestLate(SchoolId school, ImportRequest request) {
    Written written =
        table.update(Key.header(school), asking(request).when("attribute_not_exists(#im)"));
    if (written instanceof Written.Refused(Row found)) {
      ImportRequest running = new HeaderRow(found).request();
      if (running != null && !running.id().equals(request.id())) {
        return new Requested.Running(running.id());
      }
    }
    return new Requested.Accepted();
  }

  private static ConditionalUpdate asking(ImportRequest request) {
    return new ConditionalUpdate()
        .set(HeaderRow.IMPORT, RowWriter.text(request.id().value()))
        .set(HeaderRow.KIND, RowWriter.text(request.kind().name()))
        .set(HeaderRow.REQUESTED, RowWriter.instant(request.requestedAt()))
        .set(HeaderRow.INVITATIONS, RowWriter.text(Codes.of(request.invitations())))
        .set(HeaderRow.PHASE, RowWriter.text(Phase.WAITING.name()));
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
