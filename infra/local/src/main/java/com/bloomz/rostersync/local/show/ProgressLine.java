package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** How far an import is: one line that is written over on a terminal, else a line now and then. */
public final class ProgressLine {
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Instant began;
  private Phase phase = Phase.WAITING;
  private Instant shown;

  public ProgressLine(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.began = clock.instant();
    this.shown = began;
  }

  /** Shows it, if it is time to. */
  public void show(Progress progress) {
    Instant now = clock.instant();
    boolean due = Duration.between(shown, now).compareTo(NOW_AND_THEN) >= 0;
    if (!terminal && !due && progress.phase() == phase) {
      return;
    }
    phase = progress.phase();
    shown = now;
    String line = line(progress, Duration.between(began, now));
    if (terminal) {
      out.printf("\r%-78s", line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  /** Leaves the line to what follows. */
  public void end() {
    if (terminal) {
      out.printf("\r%-78s\r", "");
      out.flush();
    }
  }

  private static String line(Progress progress, Duration passed) {
    String total =
        progress.total() == 0 ? "" : String.format(Locale.ROOT, " of %,d", progress.total());
    String done =
        progress.done() == 0 ? "" : String.format(Locale.ROOT, ": %,d%s", progress.done(), total);
    return String.format(
        Locale.ROOT, "  %4d s  %s%s", passed.toSeconds(), Labels.of(progress.phase()), done);
  }
}
