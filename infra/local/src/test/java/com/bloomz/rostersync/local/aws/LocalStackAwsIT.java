package com.bloomz.rostersync.local.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.stack.Cleanup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The suite on LocalStack, with {@code -Plocalstack}. */
@Tag("localstack")
final class LocalStackAwsIT extends AwsKit {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  @Override
  Server start() {
    assumeTrue(
        Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null,
        "needs Docker: there is no socket of it");
    var parts = new Cleanup();
    var container =
        parts.later(
            new LocalStackContainer(IMAGE)
                .withServices("dynamodb", "sqs", "kms", "events", "ses", "sns"));
    container.start();
    return Server.at("localstack", container.getEndpoint(), parts);
  }
}
