package com.bloomz.rostersync.local.logs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a copy of what this process prints, in which functions log as they do on AWS. */
public final class SuiteOutput implements BeforeAllCallback {
  /** A file of each process that ran tests. */
  static final Path FOLDER = Path.of("target", "suite-output");

  private static final AtomicBoolean KEPT = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (KEPT.compareAndSet(false, true)) {
      Files.createDirectories(FOLDER);
      OutputStream file =
          Files.newOutputStream(FOLDER.resolve(ProcessHandle.current().pid() + ".log"));
      System.setProperty("rostersync.log", "json");
      System.setOut(both(System.out, file));
      System.setErr(both(System.err, file));
    }
  }

  private static PrintStream both(PrintStream first, OutputStream second) {
    var both =
        new FilterOutputStream(first) {
          @Override
          public void write(int one) throws IOException {
            first.write(one);
            second.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
          }
        };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }
}
