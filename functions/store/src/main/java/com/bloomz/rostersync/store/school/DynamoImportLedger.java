package com.bloomz.rostersync.store.school;

import static com.bloomz.rostersync.store.school.DynamoSchools.translating;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Codes;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.ReportRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Reads reports backwards, binds keys to imports, and takes claims over. */
final class DynamoImportLedger implements ImportLedger {
  private static final Duration KEYS_LAST = Duration.ofDays(2);

  private final Table table;
  private final RandomGenerator random;

  DynamoImportLedger(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  @Override
  public List<ImportReport> ended(SchoolId school, @Nullable ImportId before, int limit) {
    return translating(
        "the reports could not be read",
        () -> {
          Optional<HeaderRow> header = table.get(Key.header(school)).map(HeaderRow::new);
          String from = before == null ? null : before.value();
          // A report of an import that goes on is not its last word yet.
          return table.last(SchoolKeys.reports(school), from, limit + 1).stream()
              .map(row -> ReportRow.read(school, new ImportId(row.text(Key.SORT)), row))
              .filter(report -> header.filter(row -> row.isAt(report.id())).isEmpty())
              .limit(limit)
              .toList();
        });
  }

  @Override
  public JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit) {
    JournalPages.From from = JournalPages.From.of(cursor);
    return translating(
        "the journal could not be read",
        () -> JournalPages.read(table, Key.journal(school, id), from, limit));
  }

  @Override
  public ImportRequest bind(SchoolId school, String key, ImportRequest request, Instant now) {
    return translating(
        "it is not known whether the key was bound",
        () -> {
          Key at = SchoolKeys.idempotency(school, key);
          ConditionalUpdate condition =
              new ConditionalUpdate()
                  .when("attribute_not_exists(#pk) OR #" + Key.ENDS + " <= :now")
                  .with("now", RowWriter.number(now.getEpochSecond()));
          RowWriter row =
              new RowWriter()
                  .text("im", request.id().value())
                  .text("ki", request.kind().name())
                  .instant("rq", request.requestedAt())
                  .text("iv", Codes.of(request.invitations()))
                  .number(Key.ENDS, now.plus(KEYS_LAST).getEpochSecond());
          return switch (table.put(at, row, condition)) {
            case Written.Done(Row done) -> request;
            case Written.Refused(Row found) ->
                new ImportRequest(
                    new ImportId(found.text("im")),
                    found.constant("ki", RunKind.class, RunKind.IMPORT_NOW),
                    found.instantOrEpoch("rq"),
                    Codes.invitations(found.text("iv")));
          };
        });
  }

  @Override
  public void unbind(SchoolId school, String key, ImportId id) {
    var unused =
        translating(
            "it is not known whether the key was freed",
            () ->
                table.delete(
                    SchoolKeys.idempotency(school, key),
                    new ConditionalUpdate()
                        .when("#im = :id")
                        .with("id", RowWriter.text(id.value()))));
  }

  @Override
  public Optional<Claim> seize(SchoolId school, ImportId id, Instant now, Instant until) {
    return translating(
        "it is not known whether the import was taken over",
        () -> {
          ConditionalUpdate edit =
              new ConditionalUpdate()
                  .setOnce(HeaderRow.STARTED, RowWriter.instant(now))
                  .set(HeaderRow.UNTIL, RowWriter.instant(until))
                  .set(HeaderRow.CLAIMED_BY, RowWriter.text(Long.toHexString(random.nextLong())))
                  .increment(HeaderRow.EPOCH)
                  .when("#" + HeaderRow.IMPORT + " = :id")
                  .with("id", RowWriter.text(id.value()));
          return switch (table.update(Key.header(school), edit)) {
            case Written.Done(Row row) -> claim(school, new HeaderRow(row));
            case Written.Refused(Row found) -> Optional.empty();
          };
        });
  }

  private static Optional<Claim> claim(SchoolId school, HeaderRow header) {
    ImportRequest request = header.request();
    return request == null ? Optional.empty() : Optional.of(header.claim(school, request));
  }
}
