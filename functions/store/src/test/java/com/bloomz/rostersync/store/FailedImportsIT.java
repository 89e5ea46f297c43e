package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The commands of docs/operations.md find the imports that failed on a day, by cause (A 2). */
final class FailedImportsIT {
  private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
  private static final Pattern COMMAND =
      Pattern.compile("(?s)```sh\naws dynamodb query (.*?)\n```");
  private static final Pattern OPTION = Pattern.compile("--([a-z-]+) ('[^']*'|\\S+)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");

  private LocalDynamo dynamo;
  private ImportPorts imports;

  @BeforeEach
  void start() {
    dynamo = LocalDynamo.start();
    imports = dynamo.imports();
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  @Test
  void theDocumentedCommandsListWhatFailedOnThatDay() throws IOException {
    end("s-1", AT, FailureCause.CLEVER_TOKEN_REJECTED);
    end("s#2", AT, FailureCause.OUR_FAULT);
    end("s-3", AT, FailureCause.CLEVER_UNREACHABLE);
    end("s-4", AT, null);
    end("s-5", AT.minusSeconds(86_400), FailureCause.OUR_FAULT);

    List<String> commands =
        COMMAND.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
    assertThat(commands).hasSize(2);
    assertThat(lines(commands.get(0)))
        .containsExactly(
            "BLOOMZ#OUR_FAULT#s%232#i-s%232",
            "CLEVER#CLEVER_UNREACHABLE#s-3#i-s-3", "SCHOOL#CLEVER_TOKEN_REJECTED#s-1#i-s-1");
    assertThat(lines(commands.get(1))).containsExactly("BLOOMZ#OUR_FAULT#s%232#i-s%232");
  }

  @Test
  void theReportOfALaterAttemptTakesTheEntryAway() {
    SchoolId school = new SchoolId("s-1");
    Claim dead = claim(school, AT);
    Instant later = AT.plusSeconds(3_600);
    Claim next = claim(school, later);
    assertThat(finish(dead, AT, FailureCause.OUR_FAULT)).isEmpty();
    assertThat(entries("F#2026-11-30")).hasSize(1);

    assertThat(finish(next, later, null)).isPresent();
    assertThat(entries("F#2026-11-30")).isEmpty();
  }

  private void end(String id, Instant at, @Nullable FailureCause cause) {
    assertThat(finish(claim(new SchoolId(id), at), at, cause)).isPresent();
  }

  private Claim claim(SchoolId school, Instant at) {
    ImportId id = new ImportId("i-" + school);
    var unused = imports.requests().request(school, new ImportRequest(id, RunKind.NIGHTLY, at));
    if (imports.runs().claim(school, at, at.plusSeconds(60))
        instanceof Claiming.Claimed(var claim)) {
      return claim;
    }
    throw new AssertionError("not claimed");
  }

  private Optional<ImportReport> finish(Claim claim, Instant at, @Nullable FailureCause cause) {
    var report =
        new ImportReport(
            claim.school(),
            claim.request(),
            cause == null ? ImportState.SUCCEEDED : ImportState.FAILED,
            cause,
            "",
            at,
            at,
            1,
            Counts.none(),
            0,
            claim.request().id(),
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    return imports.runs().finish(claim, report, null, null);
  }

  /** What the command prints, asked as the command line asks it. */
  private List<String> lines(String command) throws IOException {
    var options = new HashMap<String, String>();
    OPTION
        .matcher(command)
        .results()
        .forEach(found -> options.put(found.group(1), found.group(2).replace("'", "")));
    assertThat(options.remove("table-name")).isEqualTo("ROSTERS");
    var values = new HashMap<String, AttributeValue>();
    for (var each : JSON.readTree(options.remove("expression-attribute-values")).properties()) {
      values.put(each.getKey(), AttributeValue.fromS(each.getValue().path("S").asText()));
    }
    String index = options.remove("index-name");
    String condition = options.remove("key-condition-expression");
    String shown = options.remove("projection-expression");
    assertThat(options).isEmpty();
    return dynamo
        .client()
        .query(
            query ->
                query
                    .tableName(LocalDynamo.SETTINGS.table())
                    .indexName(index)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values)
                    .projectionExpression(shown))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get(shown)).s())
        .toList();
  }

  private List<Map<String, AttributeValue>> entries(String day) {
    return dynamo
        .client()
        .query(
            query ->
                query
                    .tableName(LocalDynamo.SETTINGS.table())
                    .indexName("byNight")
                    .keyConditionExpression("nz = :day")
                    .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(day))))
        .items();
  }
}
