package com.bloomz.rostersync.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import com.bloomz.rostersync.testkit.lambda.LoopbackRuntime;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A deployment folder in a JVM of its own, under Amazon's runtime interface client: the client is
 * on the class path, and loads the folder's classes and libraries itself, as Lambda's Java runtime
 * has it. The environment is what Lambda and the template set, and nothing of this process's.
 */
public final class FunctionProcess implements AutoCloseable {
  /** Of this process's environment only what a JVM itself may need. */
  private static final List<String> KEPT = List.of("PATH", "HOME", "TMPDIR");

  /** Lambda's own flags, as it documents them for Java. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          // Joins org.crac to the client's hooks of snapshots.
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private final LoopbackRuntime runtime;
  private final Process process;

  private FunctionProcess(LoopbackRuntime runtime, Process process) {
    this.runtime = runtime;
    this.process = process;
    var unused =
        process
            .onExit()
            .thenRun(
                () -> {
                  var ended = new InvocationAnswer(true, "the process ended");
                  runtime.snapshot().complete(ended);
                  runtime.started().complete(ended);
                });
  }

  /**
   * How its JVM is started beside Lambda's own way.
   *
   * @param flags such as {@code -Xlog:class+load}
   * @param classPath what the JVM itself has of the function, whose folder is then empty
   */
  public record Jvm(List<String> flags, List<Path> classPath) {
    /** As Lambda starts it. */
    public static final Jvm USUAL = new Jvm(List.of(), List.of());

    public Jvm {
      flags = List.copyOf(flags);
      classPath = List.copyOf(classPath);
    }

    /** The same with one more flag. */
    public Jvm with(String flag) {
      return new Jvm(Stream.concat(flags.stream(), Stream.of(flag)).toList(), classPath);
    }
  }

  /**
   * Starts it; its output goes to a file. One that starts from a snapshot is restored at once.
   *
   * @param environment the values of the template's variables, and where AWS answers
   * @throws IOException if the process cannot be started
   */
  public static FunctionProcess start(
      DeployedFunction function, Jvm jvm, Map<String, String> environment, Path output)
      throws IOException {
    FunctionProcess process = startToSnapshot(function, jvm, environment, output);
    process.restore();
    return process;
  }

  /**
   * The same of a function that starts from a snapshot, up to there, until it is {@link #restore
   * restored}.
   *
   * @throws IOException if the process cannot be started
   */
  public static FunctionProcess startToSnapshot(
      DeployedFunction function, Jvm jvm, Map<String, String> environment, Path output)
      throws IOException {
    var runtime = LoopbackRuntime.start(function.name(), InstantSource.system());
    var builder = new ProcessBuilder(command(function, jvm));
    builder.environment().keySet().retainAll(KEPT);
    builder.environment().putAll(ofLambda(function, runtime));
    builder.environment().putAll(environment);
    builder.directory(function.folder().toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new FunctionProcess(runtime, builder.start());
  }

  private static List<String> command(DeployedFunction function, Jvm jvm) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Xmx" + function.megabytes() * 4 / 5 + "m");
    command.addAll(jvm.flags());
    command.add("-D" + NativeClient.PROPERTY + "=" + NativeClient.FILE);
    command.addAll(List.of("-classpath", classPath(jvm)));
    command.addAll(List.of(AWSLambda.class.getName(), function.handler()));
    return command;
  }

  /** The client, and what Lambda's runtime has beside it. */
  private static String classPath(Jvm jvm) {
    Stream<String> client =
        Stream.of(
                AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
            .map(FunctionProcess::jar);
    return Stream.concat(client, jvm.classPath().stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path has no such address", e);
    }
  }

  private static Map<String, String> ofLambda(DeployedFunction function, LoopbackRuntime runtime) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.megabytes()));
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_DEFAULT_REGION", "us-east-1");
    environment.put("LAMBDA_TASK_ROOT", function.folder().toAbsolutePath().toString());
    environment.put("_HANDLER", function.handler());
    environment.put("TZ", ":UTC");
    environment.put("LANG", "en_US.UTF-8");
    if (function.fromSnapshot()) {
      environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", runtime.credentialsUrl());
      environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "local");
    } else {
      environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
      environment.put("AWS_ACCESS_KEY_ID", "local");
      environment.put("AWS_SECRET_ACCESS_KEY", "local");
    }
    return environment;
  }

  /**
   * Completes when a function that starts from a snapshot is ready for it, or with an error where
   * it does not get there.
   */
  public CompletableFuture<InvocationAnswer> snapshot() {
    return runtime.snapshot();
  }

  /** Lets the function go on from its snapshot, now or when it gets there. */
  public void restore() {
    runtime.restore();
  }

  /**
   * Completes when the function waits for its first event, or with an error where it did not start.
   */
  public CompletableFuture<InvocationAnswer> started() {
    return runtime.started();
  }

  /**
   * Waits until the function has asked for that many events since the last call of this.
   *
   * @return whether it did within the time
   */
  public boolean awaitPolls(int times, Duration within) throws InterruptedException {
    return runtime.awaitPolls(times, within);
  }

  /**
   * Sends an event.
   *
   * @param time until the invocation's deadline
   */
  public CompletableFuture<InvocationAnswer> invoke(String event, Duration time) {
    return runtime.invoke(event, time, "Root=1-6923a1c0-1f2e3d4c5b6a798812345678;Sampled=0");
  }

  /** The processor's time that the process took so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Waits for an orderly end, which leaves what the JVM writes at its exit. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly().onExit().join();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    runtime.close();
  }
}
