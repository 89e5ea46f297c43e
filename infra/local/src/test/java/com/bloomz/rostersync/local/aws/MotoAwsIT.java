package com.bloomz.rostersync.local.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.testkit.aws.MotoServer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The suite on a moto that it starts on loopback, where one is on the path. Another version than
 * the one that differences.yaml names may differ elsewhere, so it is not asked.
 */
final class MotoAwsIT extends AwsKit {
  private static final String VERSION = "5.2.1";

  @Override
  Server start() {
    Optional<Path> command = MotoServer.command();
    assumeTrue(command.isPresent(), "needs moto_server: it is not on the path");
    String version = MotoServer.version();
    assumeTrue(
        VERSION.equals(version), "needs moto_server: " + VERSION + ", and " + version + " is here");
    var parts = new Cleanup();
    MotoServer moto = parts.later(MotoServer.start(command.orElseThrow()));
    return Server.at("moto", moto.url(), parts);
  }
}
