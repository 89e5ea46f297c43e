package com.bloomz.rostersync.local.night;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Two nights without changes: in one a district is read for all its schools, in the other each
 * school reads by itself.
 */
record SideBySide(NightResult together, NightResult apart) {
  private static final String LINE = "%-22s %16s %16s %14s%n";
  private static final List<Measure> MEASURES =
      List.of(
          new Measure("Clever requests", "cleverRequests", NightResult::cleverRequests),
          new Measure("Clever bytes", "cleverBytes", NightResult::cleverBytes),
          new Measure("CPU seconds", "workerSeconds", night -> night.cpu().toNanos() / 1e9),
          new Measure("read units", "readUnits", NightResult::readUnits),
          new Measure("write units", "writeUnits", NightResult::writeUnits));

  /**
   * Something that both were measured by.
   *
   * @param name for people
   * @param field for programs
   */
  private record Measure(String name, String field, ToDoubleFunction<NightResult> of) {}

  /** Both, if both passed. */
  static Optional<SideBySide> of(List<NightResult> nights) {
    return find(nights, DemoNight.TOGETHER)
        .flatMap(
            together ->
                find(nights, DemoNight.APART).map(apart -> new SideBySide(together, apart)));
  }

  private static Optional<NightResult> find(List<NightResult> nights, String name) {
    return nights.stream().filter(night -> night.name().equals(name)).findFirst();
  }

  /** How many times less the district read once takes. */
  private double times(Measure measure) {
    return measure.of().applyAsDouble(apart) / measure.of().applyAsDouble(together);
  }

  void print(PrintStream out) {
    out.println();
    out.printf(
        Locale.ROOT, LINE, "Without changes", "district once", "each by itself", "times fewer");
    for (Measure measure : MEASURES) {
      out.printf(
          Locale.ROOT,
          LINE,
          measure.name(),
          "%,.1f".formatted(measure.of().applyAsDouble(together)),
          "%,.1f".formatted(measure.of().applyAsDouble(apart)),
          "%,.1f".formatted(times(measure)));
    }
  }

  /** Writes the quotients; one that divides by nothing is left out. */
  void write(ObjectNode node) {
    for (Measure measure : MEASURES) {
      if (measure.of().applyAsDouble(together) > 0) {
        node.put(measure.field(), Math.round(10 * times(measure)) / 10.0);
      }
    }
  }
}
