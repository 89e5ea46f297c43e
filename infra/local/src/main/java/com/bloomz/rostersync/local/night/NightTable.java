package com.bloomz.rostersync.local.night;

import com.bloomz.rostersync.costs.Prices;
import com.bloomz.rostersync.local.show.BillJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Nights side by side, for people and as JSON. */
public record NightTable(List<NightResult> nights) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Prices PRICES = Prices.usual();
  private static final String LINE = "%-14s %8s %9s %9s %9s %10s %10s %8s %8s %8s  %s%n";

  public NightTable {
    nights = List.copyOf(nights);
  }

  /** Prints a line a night. */
  public void print(PrintStream out) {
    out.println();
    out.printf(
        Locale.ROOT,
        LINE,
        "Night",
        "schools",
        "Clever",
        "MB",
        "table",
        "read",
        "write",
        "CPU",
        "wall",
        "cost",
        "ended");
    out.printf(
        Locale.ROOT, LINE, "", "", "requests", "", "requests", "units", "units", "s", "s", "$", "");
    for (NightResult night : nights) {
      out.printf(
          Locale.ROOT,
          LINE,
          night.name(),
          night.schools(),
          night.cleverRequests(),
          "%.1f".formatted(night.cleverBytes() / 1e6),
          night.tableRequests(),
          "%.0f".formatted(night.readUnits()),
          "%.0f".formatted(night.writeUnits()),
          "%.1f".formatted(night.cpu().toMillis() / 1e3),
          "%.1f".formatted(night.wall().toMillis() / 1e3),
          "%.4f".formatted(PRICES.dollars(night.bill())),
          ended(night));
    }
    SideBySide.of(nights).ifPresent(both -> both.print(out));
  }

  private static String ended(NightResult night) {
    return night.endedBy().entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    var all = root.putArray("nights");
    nights.forEach(night -> all.add(json(night)));
    SideBySide.of(nights).ifPresent(both -> both.write(root.putObject("timesFewer")));
    Files.write(file, JSON.writeValueAsBytes(root));
  }

  private static ObjectNode json(NightResult night) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", night.name()).put("schools", night.schools());
    node.putObject("clever")
        .put("requests", night.cleverRequests())
        .put("bytes", night.cleverBytes());
    node.putObject("dynamodb")
        .put("requests", night.tableRequests())
        .put("readUnits", night.readUnits())
        .put("writeUnits", night.writeUnits());
    node.put("workerSeconds", night.cpu().toMillis() / 1e3);
    node.put("wallSeconds", night.wall().toMillis() / 1e3);
    node.set("costs", BillJson.of(night.bill()));
    ObjectNode ended = node.putObject("endedByState");
    for (Map.Entry<String, Integer> each : night.endedBy().entrySet()) {
      ended.put(each.getKey(), each.getValue());
    }
    return node;
  }
}
