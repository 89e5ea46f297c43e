package com.bloomz.rostersync.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The API from its snapshot, under Lambda's own runtime client: one process stands for the one that
 * is snapshot and for the one that is restored.
 */
class SnapshotIT {
  private static final Path ROOT = Path.of("..", "..");
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final String FAILED = "a part of the priming failed";
  private static final String NOWHERE = "http://127.0.0.1:9";
  private static final InvocationAnswer READY = new InvocationAnswer(false, "");

  /** Without priming the first answer loads more than a thousand. */
  private static final int FEW_CLASSES = 250;

  private final InstantSource clock = InstantSource.system();
  private final DevIssuer issuer = DevIssuer.create(clock);
  private final LocalStack stack =
      LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, clock, listener));
  private final TableGate gate = TableGate.before(stack.dynamoUrl());

  @BeforeEach
  void needsLinux() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "needs Linux: as Lambda's runtime client");
  }

  @AfterEach
  void close() {
    gate.close();
    stack.close();
  }

  @Test
  void theFirstAnswerLoadsNearlyNothing() throws Exception {
    Path loaded = folder().resolve("loaded.classes");
    try (FunctionProcess api = toSnapshot(gate.url(), loaded)) {
      assertThat(gate.actions()).isNotEmpty().allMatch(action -> action.endsWith("GetItem"));
      long before = classes(loaded);
      api.restore();

      assertThat(answer(api)).contains("\"statusCode\":403").contains("not-active");
      assertThat(classes(loaded) - before).isBetween(0L, (long) FEW_CLASSES);
    }
  }

  @Test
  void connectionsAndCredentialsOfTheSnapshotAreRenewed() throws Exception {
    try (FunctionProcess api = toSnapshot(gate.url(), folder().resolve("renewed.classes"))) {
      List<String> primed = List.copyOf(gate.keys());
      gate.reopen();
      // By then the SDK no longer trusts the first credentials.
      Thread.sleep(6_000);
      api.restore();

      assertThat(answer(api)).contains("\"statusCode\":403").contains("not-active");
      assertThat(primed).isNotEmpty();
      assertThat(gate.keys().subList(primed.size(), gate.keys().size()))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(primed);
    }
  }

  @Test
  void theFunctionStartsWhereTheTableDeniesOrDoesNotAnswer() throws Exception {
    gate.deny(true);
    for (String url : List.of(gate.url(), NOWHERE)) {
      Path output = folder().resolve("failed.log");
      try (FunctionProcess api =
          toSnapshot(url, issuer.keys(), folder().resolve("failed.classes"), output)) {
        assertThat(Files.readString(output)).contains(FAILED);
        api.restore();

        assertThat(answer(api)).contains("\"statusCode\":503");
      }
    }
  }

  @Test
  void theFunctionStartsWhereTheIssuersKeysCannotBeHad() throws Exception {
    Path output = folder().resolve("keyless.log");
    Path loaded = folder().resolve("keyless.classes");
    try (FunctionProcess api = toSnapshot(gate.url(), NOWHERE + "/keys.json", loaded, output)) {
      assertThat(Files.readString(output)).contains(FAILED + ": answered 503 instead of 401");
      assertThat(gate.actions()).isNotEmpty();
      api.restore();

      assertThat(answer(api)).contains("\"statusCode\":503").contains("sign-in");
    }
  }

  private static Path folder() throws IOException {
    return Files.createDirectories(Path.of("target", "lambda", "snapshot"));
  }

  private FunctionProcess toSnapshot(String table, Path loaded) throws Exception {
    Path output = folder().resolve("api.log");
    FunctionProcess process = toSnapshot(table, issuer.keys(), loaded, output);
    assertThat(Files.readString(output)).doesNotContain(FAILED);
    return process;
  }

  private FunctionProcess toSnapshot(String table, String keys, Path loaded, Path output)
      throws Exception {
    DeployedFunction api =
        DeployedFunctions.of(ROOT).stream()
            .filter(DeployedFunction::fromSnapshot)
            .findFirst()
            .orElseThrow();
    var values = new HashMap<>(LocalParameters.VALUES);
    values.putAll(stack.resources());
    values.put("JwtKeysUrl", keys);
    values.put("JwtIssuer", DevIssuer.NAME);
    values.put("JwtAudience", DevIssuer.AUDIENCE);
    Map<String, String> environment = new HashMap<>(api.environmentOf(values));
    environment.putAll(stack.endpoints());
    assertThat(environment).containsKey(ENDPOINT);
    environment.put(ENDPOINT, table);
    var jvm = FunctionProcess.Jvm.USUAL.with("-Xlog:class+load:file=" + loaded.toAbsolutePath());
    var process = FunctionProcess.startToSnapshot(api, jvm, environment, output);
    assertThat(process.snapshot().get(90, TimeUnit.SECONDS)).isEqualTo(READY);
    return process;
  }

  /** To an admin of a school that has not been activated. */
  private String answer(FunctionProcess api) throws Exception {
    String token = issuer.token("school-1", "SCHOOL_ADMIN", "a@example.com", "");
    String event =
        Files.readString(ROOT.resolve("events").resolve("api-list-imports.json"))
            .replace("not.a.token", token);
    InvocationAnswer answer = api.invoke(event, Duration.ofSeconds(90)).get(90, TimeUnit.SECONDS);
    assertThat(answer.failed()).as(answer.json()).isFalse();
    return answer.json();
  }

  private static long classes(Path loaded) throws IOException {
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }
}
