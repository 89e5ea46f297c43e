package com.bloomz.rostersync.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every function of the template, from its deployment folder, under Lambda's own runtime client.
 */
class LambdaIT {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path EVENTS = ROOT.resolve("events");
  private static final String API = "ApiFunction";
  private static final InvocationAnswer STARTED = new InvocationAnswer(false, "");
  private static final InvocationAnswer NONE = new InvocationAnswer(true, "none in time");

  /** What is before the dash in the names of a function's files of events. */
  private static final Map<String, String> EVENTS_OF =
      Map.of(
          API,
          "api",
          "WorkerFunction",
          "worker",
          "DispatcherFunction",
          "dispatcher",
          "ShardsFunction",
          "shards",
          "DistrictsFunction",
          "districts",
          "SweeperFunction",
          "sweeper",
          "EraserFunction",
          "eraser",
          "NotifierFunction",
          "notifier");

  /** What is answered, where it is not that no message of the batch has to come again. */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("api-list-imports", "token-invalid"),
          Map.entry("api-start-import", "token-invalid"),
          Map.entry("api-start-import-base64", "token-invalid"),
          Map.entry("dispatcher-night", "16"),
          Map.entry("districts-bad-body", "661970000001"),
          Map.entry("eraser-order", "\"done\":true"),
          Map.entry("notifier-bad-body", "661970000008"),
          Map.entry("notifier-bad-body-among-good", "661970000010"),
          Map.entry("notifier-import-finished", "661970000001"),
          Map.entry("shards-bad-body", "661970000001"),
          Map.entry("sweeper-rule", "0"),
          Map.entry("worker-bad-body", "661970000001"),
          Map.entry("worker-bad-body-among-good", "661970000002"));

  @BeforeEach
  void needsLinux() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "needs Linux: as Lambda's runtime client");
  }

  @Test
  void everyFunctionAnswersItsEvents() throws Exception {
    var sent = new ArrayList<Path>();
    Map<String, InvocationAnswer> wrong = new TreeMap<>();
    InstantSource clock = InstantSource.system();
    try (var stack =
            LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, clock, listener));
        var running = new Running("answers", stack.resources(), stack.endpoints())) {
      for (Map.Entry<DeployedFunction, FunctionProcess> each : running.processes.entrySet()) {
        assertThat(each.getValue().started().get(90, TimeUnit.SECONDS))
            .as(each.getKey().name())
            .isEqualTo(STARTED);
        for (Path event : events(EVENTS_OF.getOrDefault(each.getKey().name(), "none") + "-")) {
          InvocationAnswer answer =
              each.getValue()
                  .invoke(Files.readString(event), each.getKey().timeout())
                  .completeOnTimeout(NONE, 60, TimeUnit.SECONDS)
                  .get();
          sent.add(event);
          if (answer.failed() || !answer.json().contains(ANSWERS.getOrDefault(name(event), "[]"))) {
            wrong.put(name(event), answer);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sent).containsExactlyInAnyOrderElementsOf(events(""));
  }

  @Test
  void severalEventsAtOnceAreRefusedByAllButTheApi() throws Exception {
    Map<String, String> nowhere =
        Stream.of("Import", "Invitation", "Shard", "District", "NightlyImport")
            .collect(Collectors.toMap(name -> name + "Queue", _ -> "http://127.0.0.1:9/queue"));
    Stream.of("Import", "Invitation", "Shard", "District", "NightlyImport", "Notice")
        .forEach(name -> nowhere.put(name + "DeadLetterQueue", "http://127.0.0.1:9/queue"));
    nowhere.putAll(Map.of("RosterTable", "rosters", "TokenKey.Arn", "alias/key", "Bus", "bus"));
    Map<String, String> several =
        Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "4", "AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    try (var running = new Running("refusals", nowhere, several)) {
      for (Map.Entry<DeployedFunction, FunctionProcess> each : running.processes.entrySet()) {
        InvocationAnswer started = each.getValue().started().get(90, TimeUnit.SECONDS);
        if (each.getKey().name().equals(API)) {
          assertThat(started).isEqualTo(STARTED);
          assertThat(each.getValue().awaitPolls(4, Duration.ofSeconds(60))).isTrue();
          answersManyAtOnce(each.getValue(), each.getKey());
        } else {
          assertThat(started.failed()).as(each.getKey().name()).isTrue();
          assertThat(started.json()).contains("AWS_LAMBDA_MAX_CONCURRENCY must be 1");
        }
      }
    }
  }

  private static void answersManyAtOnce(FunctionProcess process, DeployedFunction api)
      throws Exception {
    String refused = Files.readString(EVENTS.resolve("api-start-import.json"));
    String contract =
        Files.readString(EVENTS.resolve("api-list-imports.json"))
            .replace("/schools/school-1/imports", "/openapi.yaml")
            .replaceAll("limit=2", "")
            .replaceAll("\"limit\": \"2\"", "");
    var answers = new ArrayList<CompletableFuture<InvocationAnswer>>();
    for (int i = 0; i < 40; i++) {
      answers.add(process.invoke(i % 2 == 0 ? refused : contract, api.timeout()));
    }
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get(60, TimeUnit.SECONDS).json())
          .contains(i % 2 == 0 ? "token-invalid" : "openapi: 3.1.0");
    }
  }

  /** The template's functions side by side; of those with the same folder and handler one. */
  private static final class Running implements AutoCloseable {
    private final Map<DeployedFunction, FunctionProcess> processes = new LinkedHashMap<>();

    Running(String test, Map<String, String> resources, Map<String, String> more)
        throws IOException {
      Path outputs = Files.createDirectories(Path.of("target", "lambda", test));
      Map<String, DeployedFunction> distinct =
          DeployedFunctions.of(ROOT).stream()
              .collect(
                  Collectors.toMap(
                      DeployedFunction::handler,
                      each -> each,
                      (first, _) -> first,
                      LinkedHashMap::new));
      for (DeployedFunction function : distinct.values()) {
        var values = new HashMap<>(LocalParameters.VALUES);
        values.putAll(resources);
        var environment = new HashMap<>(function.environmentOf(values));
        environment.putAll(more);
        Path output = outputs.resolve(function.name() + ".log");
        processes.put(
            function,
            FunctionProcess.start(function, FunctionProcess.Jvm.USUAL, environment, output));
      }
    }

    @Override
    public void close() {
      processes.values().forEach(FunctionProcess::close);
    }
  }

  private static String name(Path event) {
    return event.getFileName().toString().replace(".json", "");
  }

  private static List<Path> events(String begin) throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(begin))
          .sorted()
          .toList();
    }
  }
}
