package com.bloomz.rostersync.benchmarks.start;

import com.bloomz.rostersync.local.lambda.DeployedFunction;
import com.bloomz.rostersync.local.lambda.FunctionProcess;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Starts functions on an AWS, each in a JVM of its own, and lets them answer one event.
 *
 * @param work where logs and caches are kept
 * @param environment with where AWS answers
 */
record Starts(Path work, Map<String, String> environment) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  Starts {
    environment = Map.copyOf(environment);
  }

  /** A function with its first event and the values of its template's variables. */
  record Started(DeployedFunction function, String event, Map<String, String> variables) {
    Started {
      variables = Map.copyOf(variables);
    }
  }

  /** Counts the classes of a function as it is deployed. */
  FirstAnswer counted(Started of) throws IOException, InterruptedException {
    Path loaded = work.resolve(of.function().name() + ".classes");
    var jvm = FunctionProcess.Jvm.USUAL.with("-Xlog:class+load:file=" + loaded);
    return answered(of, of.function(), jvm, Optional.of(loaded));
  }

  /** A function as it is deployed: its folder is loaded by Lambda's client. */
  FirstAnswer deployed(Started of) throws IOException, InterruptedException {
    return answered(of, of.function(), FunctionProcess.Jvm.USUAL, Optional.empty());
  }

  /** A function on the JVM's own class path, as in a container image, perhaps with a cache. */
  FirstAnswer onClassPath(Started of, List<Path> jars, List<String> flags)
      throws IOException, InterruptedException {
    Path empty = Files.createDirectories(work.resolve("empty"));
    var jvm = new FunctionProcess.Jvm(flags, jars);
    return answered(of, of.function().in(empty), jvm, Optional.empty());
  }

  private FirstAnswer answered(
      Started of, DeployedFunction function, FunctionProcess.Jvm jvm, Optional<Path> loaded)
      throws IOException, InterruptedException {
    var variables = new HashMap<>(of.variables());
    variables.putAll(environment);
    Path output = work.resolve(function.name() + ".log");
    try (var process = FunctionProcess.startToSnapshot(function, jvm, variables, output)) {
      FirstAnswer before = FirstAnswer.NONE;
      if (function.fromSnapshot()) {
        proper(process.snapshot().get(PATIENCE.toSeconds(), TimeUnit.SECONDS), function);
        before = new FirstAnswer(classes(loaded), process.cpu());
        process.restore();
      }
      proper(process.started().get(PATIENCE.toSeconds(), TimeUnit.SECONDS), function);
      InvocationAnswer answer =
          process
              .invoke(of.event(), function.timeout())
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Duration cpu = process.cpu();
      proper(answer, function);
      return new FirstAnswer(classes(loaded), cpu).since(before);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(function.name() + " does not answer", e);
    }
  }

  private static int classes(Optional<Path> loaded) throws IOException {
    if (loaded.isEmpty()) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(loaded.orElseThrow())) {
      return (int) lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private static void proper(InvocationAnswer answer, DeployedFunction function) {
    if (answer.failed()) {
      throw new IllegalStateException(function.name() + " fails: " + answer.json());
    }
  }
}
