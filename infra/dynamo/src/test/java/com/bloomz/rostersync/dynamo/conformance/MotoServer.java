package com.bloomz.rostersync.dynamo.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** moto's server as a child process on loopback. */
final class MotoServer implements AutoCloseable {
  private static final String COMMAND = "moto_server";
  private static final int TRIES = 600;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Process process;
  private final int port;

  private MotoServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; where it is not installed, the test is skipped. */
  static MotoServer start() {
    Optional<Path> command = command();
    assumeTrue(command.isPresent(), "needs moto_server: it is not on the path");
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(
                  command.orElseThrow().toString(), "-H", "127.0.0.1", "-p", String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      var server = new MotoServer(process, port);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(COMMAND, e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static Optional<Path> command() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, COMMAND))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() {
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Waiting.pause(PAUSE);
      }
    }
    close();
    throw new IllegalStateException(COMMAND + " does not answer");
  }

  /** Stops it and the interpreter that a launcher may have started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
