package com.bloomz.rostersync.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.testkit.lambda.InvocationAnswer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where functions run: in this JVM, or as on Lambda, each in a JVM of its own. */
public final class FunctionHost {
  /** In this JVM. */
  public static final FunctionHost HERE = new FunctionHost(null);

  private final @Nullable Path root;

  private FunctionHost(@Nullable Path root) {
    this.root = root;
  }

  /** As on Lambda, from the deployment folders of the project that this class is of. */
  public static FunctionHost processes() {
    try {
      Path classes =
          Path.of(FunctionHost.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new FunctionHost(classes.resolve("../../../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path has no such address", e);
    }
  }

  /**
   * A function that runs; stopped by closing it.
   *
   * @param <E> the event
   * @param <A> the answer
   */
  public record Hosted<E, A>(RequestHandler<E, A> handler, Closeable stopping)
      implements AutoCloseable {
    private static <E, A, H extends RequestHandler<E, A> & Closeable> Hosted<E, A> of(H both) {
      return new Hosted<>(both, both);
    }

    @Override
    public void close() {
      try {
        stopping.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Starts a function that a queue feeds.
   *
   * @param name in the template
   * @param environment with where AWS answers
   * @param here makes it in this JVM
   */
  public <H extends RequestHandler<SQSEvent, SQSBatchResponse> & Closeable>
      Hosted<SQSEvent, SQSBatchResponse> batches(
          String name, Map<String, String> environment, Supplier<H> here) {
    return process(name, environment)
        .map(each -> new ProcessHandler<>(each, SQSEvent.class, SQSBatchResponse.class))
        .map(Hosted::of)
        .orElseGet(() -> Hosted.of(here.get()));
  }

  /** The same of one that API Gateway calls. */
  public <H extends RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> & Closeable>
      Hosted<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> calls(
          String name, Map<String, String> environment, Supplier<H> here) {
    return process(name, environment)
        .map(
            each ->
                new ProcessHandler<>(
                    each, APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class))
        .map(Hosted::of)
        .orElseGet(() -> Hosted.of(here.get()));
  }

  private Optional<FunctionProcess> process(String name, Map<String, String> environment) {
    return Optional.ofNullable(root).map(folder -> started(folder, name, environment));
  }

  private static FunctionProcess started(Path root, String name, Map<String, String> environment) {
    try {
      Path logs = Files.createDirectories(root.resolve("target").resolve("lambda"));
      DeployedFunction function =
          DeployedFunctions.of(root).stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no function " + name));
      var process =
          FunctionProcess.start(
              function,
              FunctionProcess.Jvm.USUAL,
              new HashMap<>(environment),
              logs.resolve(name + ".log"));
      InvocationAnswer started = process.started().get(1, TimeUnit.MINUTES);
      if (started.failed()) {
        process.close();
        throw new IllegalStateException(name + " does not start; its log is in " + logs);
      }
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the start of " + name + " was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(name + " does not start", e);
    }
  }
}
