package com.bloomz.rostersync.dynamo.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The kit against LocalStack, with {@code -Plocalstack}. */
@Tag("localstack")
final class LocalStackConformanceIT extends DynamoConformanceKit {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private @Nullable LocalStackContainer container;

  @Override
  DynamoTarget start() {
    assumeTrue(
        Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null,
        "needs Docker: there is no socket of it");
    var started = new LocalStackContainer(IMAGE).withServices("dynamodb");
    container = started;
    started.start();
    return DynamoTarget.local(started.getEndpoint());
  }

  @Override
  void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  KnownDifferences known() {
    return KnownDifferences.read("localstack");
  }
}
