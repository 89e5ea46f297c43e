package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.manage.HandChanges;
import com.bloomz.rostersync.store.rows.AbsentRow;
import com.bloomz.rostersync.store.rows.AnswerRow;
import com.bloomz.rostersync.store.rows.ContactsRow;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.HeldRow;
import com.bloomz.rostersync.store.rows.IssuesRow;
import com.bloomz.rostersync.store.rows.ReportRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.TraitsRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads headers, reports, issues and journals. */
final class DynamoImportRecords implements ImportRecords {
  private final Table table;

  DynamoImportRecords(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Running> running(SchoolId school) {
    return header(school)
        .flatMap(
            header ->
                Optional.ofNullable(header.request())
                    .map(request -> new Running(request, header.progress())));
  }

  @Override
  public Optional<ImportReport> report(SchoolId school, ImportId id) {
    return reportRow(school, id).map(row -> report(school, id, row));
  }

  @Override
  public List<ImportReport> ended(SchoolId school, @Nullable ImportId before, int limit) {
    Optional<HeaderRow> header = header(school);
    String from = before == null ? null : before.value();
    // A report of an import that goes on is not its last word yet.
    return table.last(Key.reports(school), from, limit + 1).stream()
        .map(row -> report(school, new ImportId(row.text(Key.SORT)), row))
        .filter(report -> header.filter(row -> row.isAt(report.id())).isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public Findings findings(SchoolId school, ImportId id) {
    Optional<Row> report = reportRow(school, id);
    if (report.isEmpty()) {
      return Findings.NONE;
    }
    long chunks = report.get().number(ReportRow.ISSUE_CHUNKS);
    List<Row> rows = new ArrayList<>();
    if (chunks > 0) {
      String epoch = Key.issuesOf(report.get().number(ReportRow.EPOCH));
      table.query(Key.issues(school, id), epoch, rows::add);
    }
    List<Row> found = rows.stream().limit(chunks).toList();
    return new Findings(
        found.stream()
            .filter(IssuesRow::is)
            .flatMap(row -> row.as(IssuesRow::read).stream())
            .toList(),
        AbsentRow.read(found.stream().filter(AbsentRow::is).toList()),
        found.stream()
            .filter(ContactsRow::is)
            .findFirst()
            .map(row -> row.as(ContactsRow::read))
            .orElse(null),
        HeldRow.read(found.stream().filter(HeldRow::is).toList()),
        null,
        HealthText.read(found));
  }

  @Override
  public Optional<ReadContacts> contacts(SchoolId school) {
    return header(school)
        .flatMap(header -> Optional.ofNullable(header.contactsFrom()))
        .flatMap(
            id ->
                Optional.ofNullable(findings(school, id).contacts())
                    .map(reading -> new ReadContacts(id, reading)));
  }

  @Override
  public RosterTraits traits(SchoolId school) {
    return table
        .get(Key.traits(school))
        .map(row -> row.as(TraitsRow::read))
        .orElse(RosterTraits.NONE);
  }

  @Override
  public Optional<RemovalAnswer> answer(SchoolId school) {
    return table.get(Key.answer(school)).map(row -> row.as(AnswerRow::read));
  }

  @Override
  public JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit) {
    JournalPages.From from = JournalPages.From.of(cursor);
    return JournalPages.read(table, Key.journal(school, id), from, limit);
  }

  @Override
  public List<Change> changedByHand(SchoolId school, Instant since) {
    return new HandChanges(table).since(school, since);
  }

  private static ImportReport report(SchoolId school, ImportId id, Row row) {
    return row.as(has -> ReportRow.read(school, id, has));
  }

  private Optional<HeaderRow> header(SchoolId school) {
    return table.get(Key.header(school)).map(HeaderRow::new);
  }

  /** The report of an import, once it has ended. */
  private Optional<Row> reportRow(SchoolId school, ImportId id) {
    boolean runs = header(school).filter(row -> row.isAt(id)).isPresent();
    return runs ? Optional.empty() : table.get(Key.report(school, id));
  }
}
