package com.bloomz.rostersync.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.local.stack.Cleanup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The demo as a person starts it, up until it is closed as by Ctrl-C. */
final class RunningDemo implements AutoCloseable {
  private static final Pattern EXPORT = Pattern.compile("  export (\\w+)=(.*)");

  private final Cleanup cleanup;
  private final Map<String, String> exports = new HashMap<>();
  private final Thread thread;

  /** Starts it, and waits until it has nothing more to say; its status emails are recounted. */
  RunningDemo(String... arguments) throws IOException {
    this(StatusMails.recounting(), arguments);
  }

  /** The same with another cleanup. */
  RunningDemo(Cleanup cleanup, String... arguments) throws IOException {
    this.cleanup = cleanup;
    var shown = new PipedInputStream();
    var out = new PrintStream(new PipedOutputStream(shown), true, UTF_8);
    this.thread = Thread.ofPlatform().name("demo").start(() -> run(out, arguments));
    try (var lines = new BufferedReader(new InputStreamReader(shown, UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.endsWith("Ctrl-C to stop.")) {
        var found = EXPORT.matcher(line);
        if (found.matches()) {
          exports.put(found.group(1), found.group(2));
        }
        line = lines.readLine();
      }
      if (line == null) {
        throw new AssertionError("the demo ended before it was up");
      }
    }
  }

  private void run(PrintStream out, String... arguments) {
    var err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    try (out) {
      int unused =
          DemoMain.run(
              new DemoTerminal(out, err, InputStream.nullInputStream(), false), cleanup, arguments);
    }
  }

  /** The environment variables that it tells a person to set. */
  Map<String, String> exports() {
    return exports;
  }

  @Override
  public void close() {
    cleanup.close();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
