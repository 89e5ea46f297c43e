package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.delivery.texts.EnglishWords;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The table of counts: a row for each kind, a column for each number that is not 0 everywhere. */
record CountTable(List<String> headings, List<CountRow> rows) {
  private static final Column ADDED = new Column("Added", Tally::created);
  private static final Column UPDATED = new Column("Updated", Tally::updated);
  private static final Column REMOVED =
      new Column("Removed", tally -> tally.removed() + tally.archived());
  private static final Column SAME = new Column("Same", Tally::unchanged);
  private static final Column SKIPPED = new Column("Skipped", Tally::skipped);
  private static final Column ABSENT = new Column("Not in Clever", Tally::notInClever);
  private static final List<Column> COLUMNS =
      List.of(ADDED, UPDATED, REMOVED, SAME, SKIPPED, ABSENT);

  /** A number of each kind. */
  private record Column(String heading, ToLongFunction<Tally> number) {
    String cell(Tally tally) {
      return EnglishWords.number(number.applyAsLong(tally));
    }

    boolean isIn(Counts counts) {
      return counts.byEntity().values().stream().anyMatch(each -> number.applyAsLong(each) > 0);
    }
  }

  static CountTable of(Counts counts) {
    List<Column> columns = COLUMNS.stream().filter(column -> column.isIn(counts)).toList();
    long most = counts.byEntity().values().stream().mapToLong(Tally::changed).max().orElse(0);
    return new CountTable(
        columns.stream().map(Column::heading).toList(),
        Arrays.stream(Entity.values())
            .map(entity -> row(entity, counts.of(entity), columns, most))
            .toList());
  }

  private static CountRow row(Entity entity, Tally tally, List<Column> columns, long most) {
    return new CountRow(
        EnglishWords.plural(entity),
        columns.stream().map(column -> column.cell(tally)).toList(),
        ADDED.cell(tally),
        UPDATED.cell(tally),
        REMOVED.cell(tally),
        SAME.cell(tally),
        SKIPPED.cell(tally),
        ABSENT.cell(tally),
        ChangeBar.of(tally, most));
  }

  /** Whether there is any number. */
  boolean any() {
    return !headings.isEmpty();
  }

  /** How many columns there are, that of the kinds too. */
  int width() {
    return headings.size() + 1;
  }

  boolean changed() {
    return rows.stream().anyMatch(CountRow::changed);
  }
}
