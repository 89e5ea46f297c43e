package com.bloomz.rostersync.api.sheet;

import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.family.FamilyCodes.Line;
import com.bloomz.rostersync.family.FamilyCodes.Sheet;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.PersonName;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Family Codes as a table for a spreadsheet, where no cell is ever a formula. */
public final class CodeTable {
  /** Without it a spreadsheet takes UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** How a formula begins, full-width signs too; or a cell whose first sign may be dropped. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private static final String LEAVES =
      "Leaves with the next nightly import unless Clever shows them as a parent";

  private static final String STAYS = "Stays until the school removes them";

  private CodeTable() {}

  /**
   * One row a student, without a code where there is none.
   *
   * @param followsContacts whether the nightly import removes who joins so and is no contact (I 4)
   */
  public static String csv(List<Sheet> sheets, boolean followsContacts) {
    StringWriter out = new StringWriter();
    out.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      csv.writeRecord(
          "Class", "Last name", "First name", "Student ID", "Family Code", "Who joins with it");
      for (Sheet sheet : sheets) {
        sheet.lines().forEach(line -> csv.writeRecord(row(sheet, line, followsContacts)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String[] row(Sheet sheet, Line line, boolean followsContacts) {
    PersonName name = line.student().name().split();
    Hat.OfStudent hat = line.student().student();
    Issued code = line.code();
    return new String[] {
      cell(sheet.name()),
      cell(name.last()),
      cell(name.first()),
      cell(hat == null ? null : hat.studentId()),
      cell(code == null ? null : code.code().value()),
      cell(code == null ? null : followsContacts ? LEAVES : STAYS)
    };
  }

  /** A text that a spreadsheet takes for text: an apostrophe before what looks like a formula. */
  private static String cell(@Nullable String text) {
    String shown = text == null ? "" : text;
    return FORMULA.matcher(shown).matches() ? "'" + shown : shown;
  }
}
