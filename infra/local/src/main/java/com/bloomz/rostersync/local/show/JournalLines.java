package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.change.Change;
import java.io.PrintStream;
import java.util.Locale;

/** An import's journal: what was changed, and by which rule. */
public final class JournalLines {
  private static final int SHOWN = 40;

  private final PrintStream out;

  public JournalLines(PrintStream out) {
    this.out = out;
  }

  /** Prints the first changes. */
  public void print(FinishedImport finished) {
    out.println("Journal:   " + finished.changes() + " change(s)");
    finished.journal().stream().limit(SHOWN).forEach(change -> out.println("  " + line(change)));
    if (finished.changes() > SHOWN) {
      out.println("  and " + (finished.changes() - SHOWN) + " more");
    }
  }

  private static String line(Change change) {
    return line(change, change.subject(), change.within());
  }

  /** With names of what changes, where they are known. */
  static String line(Change change, String name, String withinName) {
    String within = withinName.isEmpty() ? "" : " in " + withinName;
    String values =
        change.before().isEmpty() && change.after().isEmpty()
            ? ""
            : " " + change.before() + " -> " + change.after();
    return "%s %s %s%s%s, as %s: %s"
        .formatted(
            change.verb().name().toLowerCase(Locale.ROOT),
            Labels.of(change.entity()).toLowerCase(Locale.ROOT),
            name.isEmpty() ? change.subject() : name,
            within,
            values,
            change.rule().number(),
            change.rule().text());
  }
}
