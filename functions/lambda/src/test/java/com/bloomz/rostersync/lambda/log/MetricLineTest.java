package com.bloomz.rostersync.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricLineTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_764_486_000_000L);

  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void worksOnNothing() {
    Trail.NONE.here();
  }

  @Test
  void figuresAreByFunctionAndTheEventByWhatItWasToo() {
    Trail.invoked("worker", "r-1", "");
    Trail.at(new SchoolId("school-1"), "i-1", "c-1");
    write(
        MetricLine.of("ImportsEnded")
            .by("state", "FAILED")
            .by("cause", "clever-unreachable")
            .time("ImportTime", Duration.ofMillis(1500))
            .bytes("CleverBytes", 42)
            .amount("WriteUnits", 2.5)
            .seconds("Oldest", 7));
    assertThat(lines)
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1764486000000,\"CloudWatchMetrics\":["
                + "{\"Namespace\":\"RosterSync\",\"Dimensions\":[[\"function\"]],\"Metrics\":["
                + "{\"Name\":\"CleverBytes\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"ImportTime\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"ImportsEnded\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Oldest\",\"Unit\":\"Seconds\"},"
                + "{\"Name\":\"WriteUnits\",\"Unit\":\"Count\"}]},"
                + "{\"Namespace\":\"RosterSync\","
                + "\"Dimensions\":[[\"function\",\"cause\",\"state\"]],"
                + "\"Metrics\":[{\"Name\":\"ImportsEnded\",\"Unit\":\"Count\"}]}]},"
                + "\"cause\":\"clever-unreachable\",\"state\":\"FAILED\","
                + "\"CleverBytes\":42.0,\"ImportTime\":1500.0,\"ImportsEnded\":1.0,"
                + "\"Oldest\":7.0,\"WriteUnits\":2.5,"
                + "\"function\":\"worker\",\"requestId\":\"r-1\",\"correlationId\":\"c-1\","
                + "\"school\":\"school-1\",\"import\":\"i-1\"}");
  }

  @Test
  void anEventOfOneKindIsCountedOnce() {
    write(MetricLine.of("SweepsDone"));
    assertThat(lines).singleElement().asString().containsOnlyOnce("\"Namespace\"");
  }

  private void write(MetricLine line) {
    new LogOutput(() -> NOW, () -> LogFormat.JSON, "here", lines::add).metrics(line);
  }
}
