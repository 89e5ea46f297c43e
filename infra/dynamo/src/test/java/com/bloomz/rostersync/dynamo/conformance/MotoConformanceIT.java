package com.bloomz.rostersync.dynamo.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.testkit.aws.MotoServer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kit against moto, a second opinion. */
final class MotoConformanceIT extends DynamoConformanceKit {
  private @Nullable MotoServer server;

  @Override
  DynamoTarget start() {
    Optional<Path> command = MotoServer.command();
    assumeTrue(command.isPresent(), "needs moto_server: it is not on the path");
    var started = MotoServer.start(command.orElseThrow());
    server = started;
    return DynamoTarget.local(started.url());
  }

  @Override
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  KnownDifferences known() {
    return KnownDifferences.read("moto");
  }
}
