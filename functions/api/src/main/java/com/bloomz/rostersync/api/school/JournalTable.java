package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.sheet.SpreadsheetCell;
import com.bloomz.rostersync.change.Change;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Changes as CSV for a spreadsheet: a row for each field that changed. */
final class JournalTable {
  private JournalTable() {}

  /**
   * @param first whether these are the first changes, so that the header goes before them
   */
  static String csv(List<Change> changes, boolean first) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      if (first) {
        out.append(SpreadsheetCell.BYTE_ORDER_MARK);
        csv.writeRecord(
            "What", "Change", "ID", "Within", "Field", "Before", "After", "Rule", "Why");
      }
      changes.forEach(each -> write(each, csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Change change, CsvWriter csv) {
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
          change.rule().number(),
          change.rule().text());
    }
  }
}
