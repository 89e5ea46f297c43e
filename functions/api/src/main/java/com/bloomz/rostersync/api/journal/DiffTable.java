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

/** Differences as CSV for a spreadsheet: a row for each field that differs. */
final class DiffTable {
  private DiffTable() {}

  /**
   * @param first whether these are the first, so that the header goes before them
   */
  static String csv(List<Difference> differences, boolean first) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      if (first) {
        out.append(SpreadsheetCell.BYTE_ORDER_MARK);
        csv.writeRecord(
            "What", "Change", "ID", "Within", "Field", "Before", "After", "By hand", "Rule", "Why");
      }
      differences.forEach(each -> write(each, csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Difference difference, CsvWriter csv) {
    Change change = difference.change();
    SortedSet<String> fields = new TreeSet<>(change.before().keySet());
    fields.addAll(change.after().keySet());
    if (fields.isEmpty()) {
      fields.add("");
    }
    for (String field : fields) {
      csv.writeRecord(
          ChangeView.name(change.entity()),
          change.verb().name(),
          SpreadsheetCell.of(change.subject()),
          SpreadsheetCell.of(change.within()),
          field,
          SpreadsheetCell.of(change.before().get(field)),
          SpreadsheetCell.of(change.after().get(field)),
          difference.byHand() ? "yes" : "no",
          change.rule().number(),
          change.rule().text());
    }
  }
}
