package com.bloomz.rostersync.benchmarks.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What was measured, each beside its floor; all times in milliseconds. */
record Ratios(List<Row> rows) {
  private static final String HEAD =
      """
      | what | ms, median (least to most) | floor | ms | times the floor |
      |---|---|---|---|--:|
      """;

  /**
   * Several measurements of one thing.
   *
   * @param name of what was measured
   */
  record Times(String name, double median, double least, double most) {
    static Times of(String name, double... measured) {
      double[] sorted = measured.clone();
      Arrays.sort(sorted);
      return new Times(name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static Times of(RunResult result) {
      Statistics all = result.getPrimaryResult().getStatistics();
      return new Times(
          result.getPrimaryResult().getLabel(), all.getPercentile(50), all.getMin(), all.getMax());
    }
  }

  /** A thing and its floor. */
  record Row(Times work, Times floor) {
    double ratio() {
      return work.median() / floor.median();
    }
  }

  /** Every {@link Step} that JMH measured. */
  static Ratios of(Collection<RunResult> results) {
    Map<String, Times> times = new HashMap<>();
    results.stream().map(Times::of).forEach(each -> times.put(each.name(), each));
    List<Row> rows = new ArrayList<>();
    for (Step step : Step.values()) {
      Times work = times.get(step.title());
      Times floor = times.get(step.floor());
      if (work != null && floor != null) {
        rows.add(new Row(work, floor));
      }
    }
    return new Ratios(rows);
  }

  String table() {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "| %-38s | %8.1f (%.1f to %.1f) | %-16s | %8.1f (%.1f to %.1f) | %6.2f |",
                    row.work.name(),
                    row.work.median(),
                    row.work.least(),
                    row.work.most(),
                    row.floor.name(),
                    row.floor.median(),
                    row.floor.least(),
                    row.floor.most(),
                    row.ratio()))
        .collect(Collectors.joining("\n", HEAD, ""));
  }

  String json() {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "  {\"what\": \"%s\", \"ms\": %.3f, \"floor\": \"%s\", \"floorMs\": %.3f,"
                        + " \"ratio\": %.4f}",
                    row.work.name(),
                    row.work.median(),
                    row.floor.name(),
                    row.floor.median(),
                    row.ratio()))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}
