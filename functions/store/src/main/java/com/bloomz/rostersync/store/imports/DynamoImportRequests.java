package com.bloomz.rostersync.store.imports;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.atMost;
import static com.bloomz.rostersync.store.Conditions.equal;
import static com.bloomz.rostersync.store.Conditions.less;
import static com.bloomz.rostersync.store.Conditions.missing;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.rows.AnswerRow;
import com.bloomz.rostersync.store.rows.Codes;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.store.task.TaskTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Asks for imports in the header, and binds keys to requests in items of their own. */
final class DynamoImportRequests implements ImportRequests {
  private static final Duration KEYS_LAST = Duration.ofDays(2);

  private final Table table;
  private final Claims claims;
  private final FinishedImports finished;

  DynamoImportRequests(Table table, RandomGenerator random) {
    this.table = table;
    this.claims = new Claims(table, random);
    this.finished = new FinishedImports(table);
  }

  @Override
  public ImportRequest bind(SchoolId school, String key, ImportRequest request, Instant now) {
    ConditionalUpdate free =
        new ConditionalUpdate()
            .when(any(missing(Key.PARTITION), atMost(Key.ENDS, "now")))
            .with("now", RowWriter.number(now.getEpochSecond()));
    RowWriter row =
        new RowWriter()
            .text(HeaderRow.IMPORT, request.id().value())
            .text(HeaderRow.KIND, request.kind().name())
            .instant(HeaderRow.REQUESTED, request.requestedAt())
            .text(HeaderRow.INVITATIONS, Codes.of(request.invitations()))
            .optionalText(HeaderRow.LINK, HeaderRow.link(request))
            .texts(HeaderRow.TASK, TaskTexts.of(request.task()))
            .optionalText(HeaderRow.CORRELATION, HeaderRow.correlation(request))
            .number(Key.ENDS, now.plus(KEYS_LAST).getEpochSecond());
    return switch (table.put(Key.idempotency(school, key), row, free)) {
      case Written.Done(Row done) -> request;
      case Written.Refused(Row found) -> found.as(HeaderRow::request);
    };
  }

  @Override
  public void unbind(SchoolId school, String key, ImportId id) {
    var unused =
        table.delete(
            Key.idempotency(school, key),
            new ConditionalUpdate()
                .when(equal(HeaderRow.IMPORT, "id"))
                .with("id", RowWriter.text(id.value())));
  }

  @Override
  public Requested request(SchoolId school, ImportRequest request) {
    ConditionalUpdate edit =
        asking(school, request)
            .when(missing(HeaderRow.IMPORT))
            .when(any(missing(HeaderRow.ENDED), less(HeaderRow.ENDED, HeaderRow.IMPORT)));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done done -> new Requested.Accepted();
      case Written.Refused(Row found) -> refused(school, request, new HeaderRow(found));
    };
  }

  @Override
  public void answer(SchoolId school, RemovalAnswer answer) {
    table.put(Key.answer(school), HistoryEnds.add(AnswerRow.of(answer), answer.at()));
  }

  @Override
  public Optional<Claim> seize(SchoolId school, ImportId id, Instant now, Instant until) {
    return claims.seize(school, id, now, until);
  }

  @Override
  public Optional<ImportReport> cancel(Claim seized, ImportReport report) {
    return finished.finish(seized, report, Findings.NONE, null);
  }

  private Requested refused(SchoolId school, ImportRequest request, HeaderRow header) {
    if (isKnown(school, request, header)) {
      return new Requested.Accepted();
    }
    ImportRequest other = header.request();
    if (other == null) {
      return requestLate(school, request);
    }
    return !header.isBegun() && request.takesPlaceOf(other)
        ? requestInPlaceOf(other, school, request)
        : running(other, header);
  }

  /** Whether that import waits, runs or has ended. */
  private boolean isKnown(SchoolId school, ImportRequest request, HeaderRow header) {
    return header.isAt(request.id())
        || request.id().equals(header.ended())
        || table.get(Key.report(school, request.id())).isPresent();
  }

  /** Asks for an import instead of another, if that one still waits and nobody has begun it. */
  private Requested requestInPlaceOf(ImportRequest other, SchoolId school, ImportRequest request) {
    ConditionalUpdate edit =
        asking(school, request)
            .when(equal(HeaderRow.IMPORT, "other"))
            .when(missing(HeaderRow.STARTED))
            .with("other", RowWriter.text(other.id().value()));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done done -> new Requested.Accepted();
      case Written.Refused(Row found) -> {
        var header = new HeaderRow(found);
        ImportRequest now = header.request();
        if (isKnown(school, request, header)) {
          yield new Requested.Accepted();
        }
        yield now == null ? requestLate(school, request) : running(now, header);
      }
    };
  }

  private static Requested running(ImportRequest request, HeaderRow header) {
    Instant until = header.until();
    return new Requested.Running(request.id(), until == null ? request.requestedAt() : until);
  }

  /** Asks for an import whose id is less than that of one that has ended. */
  private Requested requestLate(SchoolId school, ImportRequest request) {
    Written written =
        table.update(Key.header(school), asking(school, request).when(missing(HeaderRow.IMPORT)));
    if (written instanceof Written.Refused(Row found)) {
      var header = new HeaderRow(found);
      ImportRequest running = header.request();
      if (running != null && !running.id().equals(request.id())) {
        return running(running, header);
      }
    }
    return new Requested.Accepted();
  }

  /** Sets what a header has of an import that waits. */
  static ConditionalUpdate asking(SchoolId school, ImportRequest request) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .set(HeaderRow.IMPORT, RowWriter.text(request.id().value()))
            .set(HeaderRow.KIND, RowWriter.text(request.kind().name()))
            .set(HeaderRow.REQUESTED, RowWriter.instant(request.requestedAt()))
            .set(HeaderRow.INVITATIONS, RowWriter.text(Codes.of(request.invitations())))
            .set(HeaderRow.PHASE, RowWriter.text(Phase.WAITING.name()))
            .set(NightKeys.SHARD, RowWriter.text(NightKeys.waiting(school)))
            .set(
                NightKeys.SORT,
                RowWriter.text(NightKeys.waitingSince(request.requestedAt(), school)));
    edit.remove(HeaderRow.SWEPT_AT, HeaderRow.STILL_SINCE);
    String link = HeaderRow.link(request);
    ConditionalUpdate bound =
        link == null ? edit.remove(HeaderRow.LINK) : edit.set(HeaderRow.LINK, RowWriter.text(link));
    String correlation = HeaderRow.correlation(request);
    ConditionalUpdate found =
        correlation == null
            ? bound.remove(HeaderRow.CORRELATION)
            : bound.set(HeaderRow.CORRELATION, RowWriter.text(correlation));
    List<String> task = TaskTexts.of(request.task());
    return task.isEmpty()
        ? found.remove(HeaderRow.TASK)
        : found.set(HeaderRow.TASK, RowWriter.textList(task));
  }
}
