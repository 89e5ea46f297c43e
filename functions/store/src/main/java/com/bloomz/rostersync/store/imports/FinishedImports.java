package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.nights.HeldReminders.Reminder;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.index.ReminderRow;
import com.bloomz.rostersync.store.rows.AbsentRow;
import com.bloomz.rostersync.store.rows.ContactsRow;
import com.bloomz.rostersync.store.rows.CountsText;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.HeldRow;
import com.bloomz.rostersync.store.rows.IssuesRow;
import com.bloomz.rostersync.store.rows.ReportRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowSize;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.store.rows.TraitsRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Ends an import. First the issues are stored, under the claim's epoch; then the report, unless a
 * newer claim's stands there; then the header, if the claim still holds: from then on the import
 * has ended. A report before that is nobody's to read, and the next attempt takes its place.
 */
final class FinishedImports {
  /** What an import's header has of it while it waits or runs. */
  private static final String[] RUNNING = {
    HeaderRow.IMPORT,
    HeaderRow.KIND,
    HeaderRow.REQUESTED,
    HeaderRow.INVITATIONS,
    HeaderRow.LINK,
    HeaderRow.TASK,
    HeaderRow.CORRELATION,
    HeaderRow.STARTED,
    HeaderRow.ATTEMPT,
    HeaderRow.PHASE,
    HeaderRow.DONE,
    HeaderRow.TOTAL,
    HeaderRow.APPLIED,
    HeaderRow.USED,
    HeaderRow.UNTIL,
    HeaderRow.CLAIMED_BY,
    HeaderRow.SWEPT,
    HeaderRow.SWEPT_EPOCH,
    HeaderRow.SWEPT_AT,
    HeaderRow.STILL_SINCE,
    HeaderRow.RESUMES
  };

  private final Table table;

  FinishedImports(Table table) {
    this.table = table;
  }

  Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable Findings findings,
      @Nullable PreviousImport last) {
    List<RowWriter> chunks = findings == null ? List.of() : chunks(findings, report);
    for (int i = 0; i < chunks.size(); i++) {
      table.put(Key.issues(claim.school(), report.id(), claim.epoch(), i), chunks.get(i));
    }
    RowWriter traits = traits(findings, report);
    RowWriter reminder = reminder(findings, report);
    Optional<ImportReport> stored =
        store(
            claim,
            complete(claim, report, written(chunks, traits, reminder), chunks.size()),
            chunks.size());
    if (stored.isEmpty()) {
      return stored;
    }
    if (traits != null) {
      table.put(Key.traits(claim.school()), traits);
    }
    if (reminder != null) {
      table.put(Key.reminder(claim.school()), reminder);
    }
    ConditionalUpdate ending = ending(claim, last);
    if (findings != null && findings.traits() != null) {
      ending.set(HeaderRow.TRAITS, RowWriter.text(findings.traits().digest()));
    }
    if (findings != null && findings.contacts() != null) {
      ending.set(HeaderRow.CONTACTS_FROM, RowWriter.text(report.id().value()));
    }
    return switch (table.update(Key.header(claim.school()), ending)) {
      case Written.Done done -> stored;
      case Written.Refused(Row row) ->
          new HeaderRow(row).isAt(report.id()) ? Optional.empty() : own(claim, report.id());
    };
  }

  private static @Nullable RowWriter traits(@Nullable Findings findings, ImportReport report) {
    RosterTraits found = findings == null ? null : findings.traits();
    return found == null
        ? null
        : HistoryEnds.addToFindings(TraitsRow.of(found), report.startedAt());
  }

  /** When admins are reminded of what the import holds; null where it holds nothing (X 2). */
  private static @Nullable RowWriter reminder(@Nullable Findings findings, ImportReport report) {
    HeldRemovals held = findings == null ? null : findings.held();
    return held == null || !HeldImport.replaces(report)
        ? null
        : Reminder.after(report.id(), held.since(), report.finishedAt())
            .map(each -> ReminderRow.of(report.school(), each))
            .orElse(null);
  }

  private static List<RowWriter> written(
      List<RowWriter> chunks, @Nullable RowWriter traits, @Nullable RowWriter reminder) {
    List<RowWriter> all = new ArrayList<>(chunks);
    if (traits != null) {
      all.add(traits);
    }
    if (reminder != null) {
      all.add(reminder);
    }
    return all;
  }

  private static List<RowWriter> chunks(Findings findings, ImportReport report) {
    List<RowWriter> chunks = new ArrayList<>(IssuesRow.of(findings.issues()));
    chunks.addAll(AbsentRow.of(findings.absent()));
    HeldRemovals held = findings.held();
    if (held != null) {
      chunks.addAll(HeldRow.of(held));
    }
    ContactReading contacts = findings.contacts();
    if (contacts != null) {
      chunks.add(ContactsRow.of(contacts));
    }
    Health health = findings.health();
    if (chunks.isEmpty() && !health.found().isEmpty()) {
      chunks.add(new RowWriter());
    }
    if (!chunks.isEmpty()) {
      chunks.add(HealthText.addTo(chunks.removeLast(), health));
    }
    chunks.forEach(each -> HistoryEnds.addToFindings(each, report.startedAt()));
    return chunks;
  }

  /** With the last of them the school leaves the index, unless the next import waits already. */
  void markAnnounced(SchoolId school, ImportId id) {
    ConditionalUpdate last =
        announced(id)
            .remove(NightKeys.SHARD, NightKeys.SORT, HeaderRow.SWEPT_AT)
            .when(Conditions.missing(HeaderRow.IMPORT))
            .when(Conditions.equal(HeaderRow.UNTOLD, "alone"))
            .with("alone", RowWriter.textSet(id.value()));
    if (table.update(Key.header(school), last) instanceof Written.Refused(Row found)
        && new HeaderRow(found).unannounced().contains(id)) {
      var unused = table.update(Key.header(school), announced(id));
    }
  }

  private static ConditionalUpdate announced(ImportId id) {
    return new ConditionalUpdate()
        .exclude(HeaderRow.UNTOLD, RowWriter.textSet(id.value()))
        .when(Conditions.contains(HeaderRow.UNTOLD, "id"))
        .with("id", RowWriter.text(id.value()));
  }

  /** The first report that a claim stores stands, whatever it says when it is asked again. */
  private Optional<ImportReport> store(Claim claim, ImportReport report, int chunks) {
    ConditionalUpdate condition =
        new ConditionalUpdate()
            .when(
                Conditions.any(
                    Conditions.missing(Key.PARTITION), Conditions.less(ReportRow.EPOCH, "mine")))
            .with("mine", RowWriter.number(claim.epoch()));
    Key key = Key.report(claim.school(), report.id());
    return switch (table.put(key, row(report, claim, chunks), condition)) {
      case Written.Done done -> Optional.of(report);
      case Written.Refused(Row found) -> ifOf(claim, report.id(), found);
    };
  }

  private static RowWriter row(ImportReport report, Claim claim, int chunks) {
    RowWriter row = NightKeys.addFailed(ReportRow.of(report, claim.epoch(), chunks), report);
    return HistoryEnds.add(row, report.startedAt());
  }

  /** The report, if it is this claim's: then the import had ended and the answer was lost. */
  private Optional<ImportReport> own(Claim claim, ImportId id) {
    return table.get(Key.report(claim.school(), id)).flatMap(row -> ifOf(claim, id, row));
  }

  private static Optional<ImportReport> ifOf(Claim claim, ImportId id, Row row) {
    return row.number(ReportRow.EPOCH) == claim.epoch()
        ? Optional.of(row.as(has -> ReportRow.read(claim.school(), id, has)))
        : Optional.empty();
  }

  private static ConditionalUpdate ending(Claim claim, @Nullable PreviousImport last) {
    ConditionalUpdate edit =
        Claims.fenced(claim)
            .set(HeaderRow.ENDED, RowWriter.text(claim.request().id().value()))
            .include(HeaderRow.UNTOLD, RowWriter.textSet(claim.request().id().value()))
            .remove(RUNNING);
    if (last == null) {
      return edit;
    }
    if (last.held().isEmpty()) {
      edit.remove(HeaderRow.LAST_HELD);
    } else {
      edit.set(
          HeaderRow.LAST_HELD,
          AttributeValue.fromL(
              last.held().stream().map(Entity::name).map(RowWriter::text).toList()));
    }
    return edit.set(HeaderRow.FINGERPRINT, RowWriter.text(last.fingerprint()))
        .set(HeaderRow.LAST_REVISION, RowWriter.number(last.revision()))
        .set(HeaderRow.LAST_COUNTS, RowWriter.text(CountsText.of(last.counts())))
        .set(HeaderRow.ISSUES_FROM, RowWriter.text(last.issuesStoredUnder().value()))
        .set(HeaderRow.ISSUES, RowWriter.number(last.issues()));
  }

  /**
   * Adds what the ending takes: the issues, the report itself with its entry in the index if it
   * failed, and a usual header, whose entry in the index of those that wait stays until the end is
   * announced.
   */
  private static ImportReport complete(
      Claim claim, ImportReport report, List<RowWriter> items, int chunks) {
    double issues =
        items.stream()
            .mapToDouble(chunk -> RowSize.writeUnits(RowSize.of(chunk.attributes()) + 100))
            .sum();
    Usage others = new Usage(items.size() + 2L, 0, issues + 1);
    ImportReport guess = report.withUsage(report.usage().plus(others).plus(new Usage(0, 0, 1)));
    Key key = Key.report(claim.school(), report.id());
    long size = RowSize.of(Table.item(key, row(guess, claim, chunks)));
    int entry = report.state() == ImportState.FAILED ? 1 : 0;
    Usage own = new Usage(0, 0, RowSize.writeUnits(size) + entry);
    return report.withUsage(report.usage().plus(others).plus(own));
  }
}
