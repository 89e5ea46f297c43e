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

/** Family Codes as a table for a spreadsheet, where no cell is ever a formula. */
public final class CodeTable {
  /** Without it a spreadsheet takes UTF-8 for something else. */
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
    out.append(SpreadsheetCell.BYTE_ORDER_MARK);
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
      SpreadsheetCell.of(sheet.name()),
      SpreadsheetCell.of(name.last()),
      SpreadsheetCell.of(name.first()),
      SpreadsheetCell.of(hat == null ? null : hat.studentId()),
      SpreadsheetCell.of(code == null ? null : code.code().value()),
      SpreadsheetCell.of(code == null ? null : followsContacts ? LEAVES : STAYS)
    };
  }
}
