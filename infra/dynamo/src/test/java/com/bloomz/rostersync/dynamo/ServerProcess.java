package com.bloomz.rostersync.dynamo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path told;

  private ServerProcess(Process process, Path told) {
    this.process = process;
    this.told = told;
  }

  static ServerProcess start(Path folder, Path told) throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerProcess.class.getName(),
            folder.toString(),
            told.toString());
    return new ServerProcess(
        command
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start(),
        told);
  }

  /** Where it answers, once it does. */
  URI url() throws IOException, InterruptedException {
    while (!Files.exists(told)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server has ended by itself");
      }
      Thread.sleep(20);
    }
    return URI.create(Files.readString(told));
  }

  void kill() throws InterruptedException {
    var unused = process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    var unused = process.destroyForcibly();
  }

  /** Starts a server in a folder and tells a file where it answers. */
  public static void main(String[] args) throws IOException, InterruptedException {
    DynamoServer server =
        DynamoServer.start(TestTable.settings().folder(Optional.of(Path.of(args[0]))));
    Path told = Path.of(args[1]);
    Path whole = Files.writeString(told.resolveSibling("whole"), server.url().toString());
    Files.move(whole, told, StandardCopyOption.ATOMIC_MOVE);
    Thread.currentThread().join();
  }
}
