package com.bloomz.rostersync.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What functions in this process log until it is closed, as they log on AWS. */
final class LogLines implements Closeable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String FORMAT = "rostersync.log";

  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final String format = System.getProperty(FORMAT, "text");

  LogLines() {
    System.setOut(new PrintStream(taken, true, StandardCharsets.UTF_8));
    System.setProperty(FORMAT, "json");
  }

  /** All of it. */
  String text() {
    return taken.toString(StandardCharsets.UTF_8);
  }

  /** Each line of a function; tests that run at the same time may print others. */
  List<JsonNode> lines() {
    return text().lines().filter(line -> line.startsWith("{")).map(LogLines::object).toList();
  }

  private static JsonNode object(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a line is not JSON: " + line, e);
    }
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setProperty(FORMAT, format);
    out.print(text());
  }
}
