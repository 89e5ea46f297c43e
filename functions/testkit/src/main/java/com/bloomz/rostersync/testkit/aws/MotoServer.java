package com.bloomz.rostersync.testkit.aws;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** moto, a stand-in for many services of AWS, as a child process on loopback. */
public final class MotoServer implements Closeable {
  private static final String COMMAND = "moto_server";
  private static final int TRIES = 600;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Process process;
  private final int port;

  private MotoServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The command on the {@code PATH}; empty where moto is not installed. */
  public static Optional<Path> command() {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
        .map(folder -> Path.of(folder, COMMAND))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The version that the Python on the {@code PATH} has; words where it has none. */
  public static String version() {
    try {
      Process asked =
          new ProcessBuilder("python3", "-c", "import moto; print(moto.__version__)")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] said = asked.getInputStream().readAllBytes();
      return asked.waitFor() == 0
          ? new String(said, StandardCharsets.UTF_8).strip()
          : "an unknown version";
    } catch (IOException e) {
      return "an unknown version";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @throws IllegalStateException if it does not
   */
  public static MotoServer start(Path command) {
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(command.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port))
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

  /** Where all its services answer. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
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
        pause();
      }
    }
    close();
    throw new IllegalStateException(COMMAND + " does not answer");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it and the interpreter that a launcher may have started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
