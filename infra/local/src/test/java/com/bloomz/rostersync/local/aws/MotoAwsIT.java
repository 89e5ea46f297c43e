package com.bloomz.rostersync.local.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.local.stack.Cleanup;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The suite on a moto that it starts on loopback, where one is on the path. Another version than
 * the one that differences.yaml names may differ elsewhere, so it is not asked.
 */
final class MotoAwsIT extends AwsKit {
  private static final String VERSION = "5.2.1";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int TRIES = 600;

  @Override
  Server start() throws Exception {
    Optional<Path> command =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .map(folder -> Path.of(folder, "moto_server"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(command.isPresent(), "needs moto_server: it is not on the path");
    String version = version();
    assumeTrue(
        VERSION.equals(version), "needs moto_server: " + VERSION + ", and " + version + " is here");
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                command.orElseThrow().toString(), "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var parts = new Cleanup();
    // A launcher may have started the interpreter.
    parts.later(
        () -> {
          process.descendants().forEach(ProcessHandle::destroy);
          process.destroy();
        });
    awaitReady(process, port);
    return Server.at("moto", URI.create("http://127.0.0.1:" + port), parts);
  }

  /** As the Python on the path has it; words where it has none. */
  private static String version() throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder("python3", "-c", "import moto; print(moto.__version__)")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return asked.waitFor() == 0 ? said : "an unknown version";
  }

  private static void awaitReady(Process process, int port) throws InterruptedException {
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(PAUSE);
      }
    }
    throw new IllegalStateException("moto_server does not answer");
  }
}
