package com.bloomz.rostersync.store.imports;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.equal;
import static com.bloomz.rostersync.store.Conditions.less;
import static com.bloomz.rostersync.store.Conditions.missing;

import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.ReportRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowSize;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Keeps in the header which night a school's last nightly import was for. */
final class DynamoNightlyImports implements NightlyImports {
  private final Table table;
  private final RandomGenerator random;

  DynamoNightlyImports(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  @Override
  public Standing standing(SchoolId school) {
    var header = new HeaderRow(table.get(Key.header(school)).orElseGet(() -> new Row(Map.of())));
    return new Standing(
        header.previous(),
        header.revision(),
        header.request(),
        header.unannounced().isEmpty(),
        header.night());
  }

  @Override
  public boolean ask(SchoolId school, ImportRequest request, LocalDate night) {
    ConditionalUpdate edit = notYet(DynamoImportRequests.asking(school, request), night);
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done done -> true;
      case Written.Refused(Row found) -> new HeaderRow(found).isAt(request.id());
    };
  }

  @Override
  public boolean recordUnchanged(ImportReport report, Standing from, LocalDate night) {
    PreviousImport previous = from.previous();
    if (previous == null) {
      return false;
    }
    Key header = Key.header(report.school());
    ConditionalUpdate ending =
        notYet(
                new ConditionalUpdate().set(HeaderRow.ENDED, RowWriter.text(report.id().value())),
                night)
            .when(equal(HeaderRow.FINGERPRINT, "fingerprint"))
            .with("fingerprint", RowWriter.text(previous.fingerprint()))
            .whenCounted(HeaderRow.REVISION, from.revision());
    if (!report.invitations().equals(Invitations.off())) {
      ending.include(HeaderRow.UNTOLD, RowWriter.textSet(report.id().value()));
    }
    Key key = Key.report(report.school(), report.id());
    RowWriter row = row(withUsage(report, key));
    return table
        .transact(
            List.of(
                table.actions().put(key, row, new ConditionalUpdate().when(missing(Key.PARTITION))),
                table.actions().update(header, ending)),
            token())
        .isEmpty();
  }

  private static RowWriter row(ImportReport report) {
    return HistoryEnds.add(ReportRow.of(report, 0, 0), report.startedAt());
  }

  /** If no import waits, and none was asked for in that night or a later one. */
  private static ConditionalUpdate notYet(ConditionalUpdate edit, LocalDate night) {
    return edit.set(HeaderRow.NIGHT, RowWriter.text(night.toString()))
        .when(missing(HeaderRow.IMPORT))
        .when(any(missing(HeaderRow.NIGHT), less(HeaderRow.NIGHT, "night")))
        .with("night", RowWriter.text(night.toString()));
  }

  /** The school and its header are read; the report and the header are written at double. */
  private static ImportReport withUsage(ImportReport report, Key key) {
    Usage before = report.usage();
    ImportReport guess = report.withUsage(before.plus(new Usage(3, 2, 4)));
    long size = RowSize.of(Table.item(key, row(guess)));
    return report.withUsage(before.plus(new Usage(3, 2, 2 + 2.0 * RowSize.writeUnits(size))));
  }

  private String token() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
