package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.lambda.FunctionHost;
import com.bloomz.rostersync.local.stack.DataFolder;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.ProviderEventListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the demo runs on, and where it answers. */
final class StackOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the tables and the key in this folder, for the next call.")
  private @Nullable Path data;

  @Option(
      names = "--aws-endpoint",
      paramLabel = "URL",
      description =
          "Keep tables, queues and the key at another AWS, such as LocalStack or moto, instead of"
              + " the embedded one; the environment's AWS_ENDPOINT_URL does the same.")
  private @Nullable URI awsEndpoint;

  @Option(
      names = "--lambda",
      description =
          "Run worker, notifier and API as Lambda does: each from its deployment folder, in a JVM of"
              + " its own, under Amazon's runtime interface client. Their logs are in target/lambda.")
  private boolean lambda;

  @Option(
      names = "--api-port",
      paramLabel = "N",
      description =
          "Port of the HTTP API; 0 for any free one (default: 8080, or any free one where that is"
              + " in use).")
  private @Nullable Integer apiPort;

  @Option(
      names = "--mailbox-port",
      paramLabel = "N",
      description =
          "Port of the mailbox, which takes and shows all emails and texts; 0 for any free one"
              + " (default: 8025, or any free one where that is in use).")
  private @Nullable Integer mailboxPort;

  /** Refuses what cannot be, before anything starts. */
  void check() {
    api().check();
    mailbox().check();
    URI endpoint = endpoint();
    if (endpoint != null && data != null) {
      throw DemoFailedException.ofUse(
          "--data keeps the embedded AWS; it is not possible with another AWS.");
    }
    if (endpoint != null && (endpoint.getHost() == null || endpoint.getScheme() == null)) {
      throw DemoFailedException.ofUse(
          "--aws-endpoint must be an address such as http://127.0.0.1:4566.");
    }
  }

  /** Whether functions run in processes of their own. */
  boolean onLambda() {
    return lambda;
  }

  Port api() {
    return new Port(apiPort, 8080, "--api-port");
  }

  Port mailbox() {
    return new Port(mailboxPort, 8025, "--mailbox-port");
  }

  /** Whether something may be there from an earlier call. */
  boolean keepsData() {
    return data != null;
  }

  /** Whether the next call finds what this one leaves. */
  boolean outlivesTheCall() {
    return keepsData() || endpoint() != null;
  }

  /** Takes the folder of the tables, where one is given. */
  Optional<DataFolder> folder() {
    try {
      return Optional.ofNullable(data).map(DataFolder::take);
    } catch (DataFolder.UnusableException e) {
      throw DemoFailedException.ofUse(e);
    }
  }

  LocalStack start(Optional<DataFolder> folder, InstantSource clock) {
    URI endpoint = endpoint();
    Function<ProviderEventListener, Mailbox> mailboxes =
        listener -> mailbox().open(port -> mailbox(port, listener, clock));
    LocalStack stack =
        endpoint == null
            ? LocalStack.embedded(folder, mailboxes)
            : LocalStack.at(endpoint, mailboxes);
    if (lambda) {
      stack.runFunctions(FunctionHost.processes());
    }
    return stack;
  }

  private static Mailbox mailbox(int port, ProviderEventListener listener, InstantSource clock)
      throws IOException {
    try {
      return Mailbox.start(port, clock, listener);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private @Nullable URI endpoint() {
    String variable = System.getenv("AWS_ENDPOINT_URL");
    return awsEndpoint == null && variable != null && !variable.isBlank()
        ? URI.create(variable)
        : awsEndpoint;
  }
}
