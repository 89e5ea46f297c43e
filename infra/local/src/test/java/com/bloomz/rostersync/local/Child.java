package com.bloomz.rostersync.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A function in a process of its own, whose requests pass tollgates. It runs until killed. */
final class Child implements AutoCloseable {
  private final List<RecordingProxy> gates = new ArrayList<>();
  private final Process process;

  /**
   * Starts it.
   *
   * @param main takes everything from the environment
   * @param tolled what the requests go to that the killer sees, by the variable of the environment
   */
  Child(
      Class<?> main, Map<String, String> environment, Map<String, URI> tolled, ProcessKiller killer)
      throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-classpath",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName());
    builder.environment().putAll(environment);
    for (Map.Entry<String, URI> each : tolled.entrySet()) {
      RecordingProxy gate = new RecordingProxy(each.getValue(), killer);
      gates.add(gate);
      builder.environment().put(each.getKey(), gate.url().toString());
    }
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    killer.follow(process);
  }

  /** Waits until it is killed. */
  boolean isKilled() throws InterruptedException {
    return process.waitFor(90, TimeUnit.SECONDS) && process.exitValue() != 0;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    gates.forEach(RecordingProxy::close);
  }
}
