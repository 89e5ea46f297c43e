package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.roster.Issue;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Issues as a file for spreadsheets: UTF-8 with a mark of its order, RFC 4180, everything quoted.
 * No cell is a formula to a spreadsheet, whatever a name begins with.
 */
final class IssueCsv {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What formulas begin with, in full width too. */
  private static final String FORMULA_STARTS = "=+-@|%＝＋－＠";

  private IssueCsv() {}

  static String of(List<Issue> issues) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord("severity", "code", "what", "id", "name", "detail", "problem", "what to do");
      for (Issue issue : issues) {
        csv.writeRecord(cells(issue));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Issue issue) {
    return Stream.of(
            lower(issue.code().severity()),
            issue.code().code(),
            lower(issue.subject()),
            issue.id(),
            issue.about(),
            issue.detail(),
            issue.code().text(),
            issue.code().remedy())
        .map(IssueCsv::cell)
        .toList();
  }

  /** The text in one line; as text to a spreadsheet. */
  private static String cell(String raw) {
    String line = Shown.line(raw);
    return !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
