package com.bloomz.rostersync.api.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as a table for a spreadsheet has them. */
public final class SpreadsheetCell {
  /** What a table begins with, so that spreadsheets read UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** How a formula begins, full-width signs too; or a cell whose first sign may be dropped. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private SpreadsheetCell() {}

  /** A text that a spreadsheet takes for text: an apostrophe before what looks like a formula. */
  public static String of(@Nullable String text) {
    String shown = text == null ? "" : text;
    return FORMULA.matcher(shown).matches() ? "'" + shown : shown;
  }
}
