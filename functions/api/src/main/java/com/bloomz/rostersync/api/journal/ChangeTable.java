package com.bloomz.rostersync.api.journal;

import com.bloomz.rostersync.api.sheet.SpreadsheetCell;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.history.Difference;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Changes as CSV for a spreadsheet: a row for each field that changed. */
public final class ChangeTable {
  private static final List<String> WHAT =
      List.of("What", "Change", "ID", "Within", "Field", "Before", "After");
  private static final List<String> WHY = List.of("Rule", "Why");

  private ChangeTable() {}

  /**
   * A journal.
   *
   * @param first whether these are the first changes, so that the header goes before them
   */
  public static String ofJournal(List<Change> changes, boolean first) {
    return csv(
        first ? Stream.of(row(WHAT, List.of(), WHY)) : Stream.of(),
        changes.stream().flatMap(each -> rows(each, List.of())),
        first);
  }

  /**
   * A comparison of two imports.
   *
   * @param first whether these are the first differences, so that the header goes before them
   */
  static String ofDifferences(List<Difference> differences, boolean first) {
    return csv(
        first ? Stream.of(row(WHAT, List.of("By hand"), WHY)) : Stream.of(),
        differences.stream()
            .flatMap(each -> rows(each.change(), List.of(each.byHand() ? "yes" : "no"))),
        first);
  }

  private static String csv(Stream<List<String>> header, Stream<List<String>> rows, boolean first) {
    StringWriter out = new StringWriter();
    if (first) {
      out.append(SpreadsheetCell.BYTE_ORDER_MARK);
    }
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      Stream.concat(header, rows).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Stream<List<String>> rows(Change change, List<String> more) {
    SortedSet<String> fields = new TreeSet<>(change.before().keySet());
    fields.addAll(change.after().keySet());
    if (fields.isEmpty()) {
      fields.add("");
    }
    return fields.stream()
        .map(
            field ->
                row(
                    List.of(
                        ChangeView.name(change.entity()),
                        change.verb().name(),
                        SpreadsheetCell.of(change.subject()),
                        SpreadsheetCell.of(change.within()),
                        field,
                        SpreadsheetCell.of(change.before().get(field)),
                        SpreadsheetCell.of(change.after().get(field))),
                    more,
                    List.of(change.rule().number(), change.rule().text())));
  }

  private static List<String> row(List<String> what, List<String> more, List<String> why) {
    return Stream.of(what, more, why).flatMap(List::stream).toList();
  }
}
