package com.bloomz.rostersync.local.show;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where and how an import is shown.
 *
 * @param terminal whether a line can be written over
 * @param journal whether what was changed is printed
 * @param file where the report goes as JSON; null: nowhere
 */
public record ImportDisplay(
    PrintStream out, boolean terminal, boolean journal, @Nullable Path file) {
  /** A new line of progress. */
  public ProgressLine line(InstantSource clock) {
    return new ProgressLine(out, terminal, clock);
  }

  /** The same, with what was changed. */
  public ImportDisplay withJournal() {
    return new ImportDisplay(out, terminal, true, file);
  }

  /**
   * Shows an import that has ended.
   *
   * @throws IOException where the file cannot be written
   */
  public void print(FinishedImport finished) throws IOException {
    new PersonReport(out).print(finished);
    if (journal) {
      new JournalLines(out).print(finished);
    }
    if (file != null) {
      JsonReport.write(finished, file);
      out.println("Report:    " + file);
    }
  }
}
