package com.bloomz.rostersync.benchmarks.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured, beside the first of them, which is the bare handler. */
final class StartTable {
  private StartTable() {}

  static void print(List<Measured> measured, PrintStream out) {
    Measured bare = measured.getFirst();
    out.println(
        "| function | classes | of bare | CPU ms | of bare | class path ms | with cache ms | of its own |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (Measured each : measured) {
      out.printf(
          "| %s | %d | %.2f | %s | %s | %s | %s | %s |%n",
          each.name(),
          each.classes(),
          (double) each.classes() / bare.classes(),
          millis(Measured.median(each.deployed())),
          parts(Measured.ratio(each.deployed(), bare.deployed())),
          millis(Measured.median(each.classPath())),
          millis(Measured.median(each.cached())),
          parts(Measured.ratio(each.cached(), each.classPath())));
    }
  }

  static void printSizes(List<PackageSize> sizes, PrintStream out) {
    out.println();
    out.println("| package | zip MB | unpacked MB | largest |");
    out.println("|---|---|---|---|");
    for (PackageSize each : sizes) {
      String largest =
          each.largest().entrySet().stream()
              .map(part -> "%s %.1f".formatted(part.getKey(), megabytes(part.getValue())))
              .collect(Collectors.joining(", "));
      out.printf(
          "| %s | %.1f | %.1f | %s |%n",
          each.name(), megabytes(each.zipped()), megabytes(each.unpacked()), largest);
    }
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  static String json(List<Measured> measured) throws JsonProcessingException {
    return new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(measured.stream().map(StartTable::row).toList());
  }

  private static Map<String, Object> row(Measured each) {
    var row = new LinkedHashMap<String, Object>();
    row.put("function", each.name());
    row.put("classes", each.classes());
    row.put("cpuMillis", millis(each.deployed()));
    row.put("cpuMillisFromClassPath", millis(each.classPath()));
    row.put("cpuMillisFromCache", millis(each.cached()));
    return row;
  }

  private static List<Long> millis(List<Duration> times) {
    return times.stream().map(Duration::toMillis).toList();
  }

  private static String millis(Optional<Long> time) {
    return time.map(String::valueOf).orElse("");
  }

  private static String parts(Optional<Double> ratio) {
    return ratio.map("%.2f"::formatted).orElse("");
  }
}
