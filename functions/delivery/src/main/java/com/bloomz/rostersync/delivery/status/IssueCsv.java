package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Severity;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Issues as a file for spreadsheets, most severe first: UTF-8 with a byte order mark, RFC 4180,
 * everything quoted. No cell is a formula to a spreadsheet, whatever a name begins with.
 */
final class IssueCsv {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What formulas begin with, in full width too. */
  private static final String FORMULA_STARTS = "=+-@|%＝＋－＠";

  private static final Comparator<Issue> MOST_SEVERE_FIRST =
      Comparator.<Issue, Severity>comparing(issue -> issue.code().severity())
          .thenComparing(Comparator.naturalOrder());

  private IssueCsv() {}

  static String of(List<Issue> issues) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(
          "importance", "kind", "name", "problem", "detail", "what to do", "code", "id");
      issues.stream().sorted(MOST_SEVERE_FIRST).map(IssueCsv::cells).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Issue issue) {
    return Stream.of(
            importance(issue.code().severity()),
            EnglishWords.noun(issue.subject()).one(),
            issue.about(),
            issue.code().text(),
            IssueDetail.cell(issue),
            issue.code().remedy(),
            issue.code().code(),
            issue.id())
        .map(IssueCsv::cell)
        .toList();
  }

  /** The text in one line; as text to a spreadsheet. */
  private static String cell(String raw) {
    String line = SafeText.line(raw);
    return !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private static String importance(Severity severity) {
    return switch (severity) {
      case ERROR -> "urgent";
      case WARNING -> "to fix";
      case INFO -> "for your information";
    };
  }
}
