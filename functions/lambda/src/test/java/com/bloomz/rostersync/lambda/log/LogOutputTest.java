package com.bloomz.rostersync.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

class LogOutputTest {
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
  private static final String OURS = "com.bloomz.rostersync.worker.ImportMessageHandler";

  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void worksOnNothing() {
    Trail.NONE.here();
  }

  @Test
  void aLineIsOneJsonObjectWithTheTrailOfTheWork() {
    Trail.invoked("worker", "r-1", "Root=1-6923a1c0-1f2e3d4c5b6a798812345678;Sampled=0");
    Trail.at(new SchoolId("school-1"), "i-1", "c-1");
    logger(LogFormat.JSON, OURS).info("is {} of {}", 1, "two");
    assertThat(lines)
        .containsExactly(
            "{\"timestamp\":\"2026-11-30T07:00:00Z\",\"level\":\"INFO\","
                + "\"logger\":\"ImportMessageHandler\",\"message\":\"is 1 of two\","
                + "\"function\":\"worker\",\"requestId\":\"r-1\","
                + "\"traceId\":\"1-6923a1c0-1f2e3d4c5b6a798812345678\",\"correlationId\":\"c-1\","
                + "\"school\":\"school-1\",\"import\":\"i-1\"}");
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    logger(LogFormat.JSON, OURS).info("starts");
    assertThat(lines).singleElement().asString().endsWith("\"starts\",\"function\":\"here\"}");
  }

  @Test
  void aMessageOfSeveralLinesIsOneLine() {
    logger(LogFormat.JSON, OURS).warn("one\ntwo \"three\" \u2028");
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"message\":\"one\\ntwo \\\"three\\\" \u2028\"")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON"})
  void anExceptionIsToldByClassAndPlaceAlone(LogFormat format) {
    logger(format, OURS).error("failed", new IllegalStateException("Rosalind"));
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("java.lang.IllegalStateException at " + LogOutputTest.class.getName())
        .doesNotContain("Rosalind");
  }

  @Test
  void aPersonReadsLevelLoggerAndMessage() {
    Trail.invoked("worker", "r-1", "");
    logger(LogFormat.TEXT, OURS).info("school {} goes on", "school-1");
    assertThat(lines).containsExactly("INFO ImportMessageHandler - school school-1 goes on");
  }

  @Test
  void nothingIsTold() {
    logger(LogFormat.OFF, OURS).error("failed");
    output(LogFormat.OFF).metrics(MetricLine.of("ImportsEnded"));
    assertThat(lines).isEmpty();
  }

  @Test
  void librariesTellWarningsOnly() {
    Logger library = logger(LogFormat.TEXT, "software.amazon.awssdk.Client");
    library.info("talks");
    library.warn("warns");
    assertThat(lines).containsExactly("WARN Client - warns");
  }

  @Test
  void slf4jFindsThisWay() {
    assertThat(org.slf4j.LoggerFactory.getILoggerFactory()).isInstanceOf(LogWiring.class);
  }

  private Logger logger(LogFormat format, String name) {
    return new LineLogger(name, output(format));
  }

  private LogOutput output(LogFormat format) {
    return new LogOutput(() -> NOW, () -> format, "here", lines::add);
  }

  @Test
  void levelsAreThoseOfSlf4j() {
    output(LogFormat.JSON).line(Level.ERROR, "a.B", "m", null);
    assertThat(lines).singleElement().asString().contains("\"level\":\"ERROR\",\"logger\":\"B\"");
  }
}
