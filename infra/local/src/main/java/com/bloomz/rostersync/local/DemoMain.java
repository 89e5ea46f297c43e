package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.admin.ApiProblemException;
import com.bloomz.rostersync.local.stack.Cleanup;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The main class of {@code ./demo}. */
public final class DemoMain {
  private DemoMain() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    var cleanup = new Cleanup();
    Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close, "cleanup"));
    int code = run(new DemoTerminal(out, err, System.in, isTerminal()), cleanup, arguments);
    out.flush();
    // The embedded servers' threads would keep the process alive.
    System.exit(code);
  }

  static int run(DemoTerminal terminal, Cleanup cleanup, String... arguments) {
    var command = new DemoCommand(terminal, InstantSource.system(), cleanup);
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOverwrittenOptionsAllowed(false);
    line.setParameterExceptionHandler((problem, given) -> refused(terminal.err(), problem));
    line.setExecutionExceptionHandler((problem, failed, given) -> failed(terminal.err(), problem));
    try (cleanup) {
      return line.execute(arguments);
    }
  }

  private static int refused(PrintStream err, ParameterException problem) {
    err.println(problem.getMessage());
    err.println("See ./demo --help");
    return ExitCode.USAGE;
  }

  private static int failed(PrintStream err, Exception problem) {
    if (problem instanceof DemoFailedException refusal) {
      err.println(refusal.getMessage());
      return refusal.exitCode();
    }
    if (problem instanceof ApiProblemException refused) {
      err.println(refused.getMessage());
      return ExitCode.FAILED;
    }
    err.println("The demo failed: " + problem.getClass().getName() + ": " + problem.getMessage());
    return ExitCode.FAILED;
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
