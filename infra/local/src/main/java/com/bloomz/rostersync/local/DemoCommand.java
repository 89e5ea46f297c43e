package com.bloomz.rostersync.local;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.local.admin.ApiProblemException;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.night.NightOptions;
import com.bloomz.rostersync.local.show.ImportDisplay;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.DataFolder;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.local.stack.Starting;
import com.bloomz.rostersync.local.task.TaskOptions.HeldAnswer;
import com.bloomz.rostersync.local.why.WhyOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code ./demo}. */
@Command(
    name = "./demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    version = "Bloomz roster sync, local stack",
    description = {
      "Starts the whole system on this machine: DynamoDB, the queues, the token key, a mailbox, a"
          + " Clever simulator with a generated district, and the worker, the notifier and the HTTP"
          + " API behind their real Lambda handlers.",
      "Then, as a school's admin and over the API, it links a school, imports it, and prints the"
          + " report. It stays up until Ctrl-C, unless --once is given."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the import, the preview or the undo succeeded",
      "1:the import failed, or could not be made",
      "2:the command line is wrong",
      "3:removals are held back, or would be; the rest was imported, or would be",
      "4:a first import differs from the generator's expected roster",
      "5:--why found nobody and nothing of that name"
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ImportOptions imports = new ImportOptions();
  @Mixin private final StackOptions stackOptions = new StackOptions();
  @Mixin private final NightOptions nights = new NightOptions();
  @Mixin private final WhyOptions why = new WhyOptions();

  @Option(names = "--once", description = "Exit after the import, with its exit code.")
  private boolean once;

  @Option(
      names = "--no-import",
      description =
          "Start everything, but link and import nothing: for the walk in docs/api-walk.md.")
  private boolean noImport;

  @Option(names = "--open", description = "Open the console in a browser.")
  private boolean open;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the import's report to this file, as JSON.")
  private @Nullable Path report;

  @Option(names = "--journal", description = "Print the first 40 changes and the rule behind each.")
  private boolean journal;

  private final PrintStream out;
  private final InputStream in;
  private final boolean terminal;
  private final InstantSource clock;
  private final Cleanup cleanup;

  DemoCommand(DemoTerminal terminal, InstantSource clock, Cleanup cleanup) {
    this.out = terminal.out();
    this.in = terminal.in();
    this.terminal = terminal.interactive();
    this.clock = clock;
    this.cleanup = cleanup;
  }

  @Override
  public Integer call() throws Exception {
    check();
    if (nights.wanted()) {
      return new NightRun(district, stackOptions, nights, out).run(clock, report, cleanup);
    }
    Optional<DataFolder> folder = stackOptions.folder();
    var sides = new CleverTargets(district, clock, out);
    var starting = cleanup.later(Starting.of("stack", () -> stackOptions.start(folder, clock)));
    CleverTarget clever = cleanup.later(sides.open());
    out.println("Clever:    " + clever.url());
    LocalStack stack = cleanup.later(starting.await());
    out.println("Mailbox:   " + stackOptions.mailbox().shown(stack.mailbox().url()));
    LocalApi api = cleanup.later(new ApiStart(stack, clever, clock).start(stackOptions.api(), out));
    var parts = new DemoRun.Parts(stack, clever, api, clock);
    var display = new ImportDisplay(out, terminal, journal, report);
    DemoRun run = cleanup.later(new DemoRun(parts, imports, display, address(clever)));
    if (noImport) {
      return walk(run, stack, clever);
    }
    run.link(district.token != null);
    sides.edit(clever, run.cleverSchool());
    if (stackOptions.keepsData()) {
      run.goOn();
    }
    int code = perform(run, () -> sides.misbehave(clever));
    run.awaitPost(!once);
    int answered = why.wanted() && !run.answers(why) ? ExitCode.NOBODY : ExitCode.SUCCEEDED;
    if (!once) {
      return stayUp(run, stack, clever);
    }
    return code == ExitCode.SUCCEEDED ? answered : code;
  }

  /**
   * Does what is asked for, and gives the exit code.
   *
   * @param asked run before a worker looks
   */
  private int perform(DemoRun run, Runnable asked) throws Exception {
    Optional<HeldAnswer> answer = imports.tasks.answer();
    if (answer.isPresent()) {
      cleanup.later(run.startFunctions());
      return run.answer(answer.get());
    }
    if (!imports.tasks.needsEarlierCall()) {
      run.set();
    }
    boolean compared = !imports.tasks.wanted() && run.isNew() && district.faults.isEmpty();
    ImportId id = run.ask();
    asked.run();
    cleanup.later(run.startFunctions());
    return run.finish(id, compared);
  }

  private String address(CleverTarget clever) {
    return district.adminEmail == null ? new AdminAddress(clever).find() : district.adminEmail;
  }

  private void check() {
    checkWhy();
    district.check();
    imports.check();
    checkTasks();
    stackOptions.check();
    if (!nights.wrong().isEmpty()) {
      throw DemoFailedException.ofUse(nights.wrong());
    }
    if (nights.wanted() && (!once || noImport)) {
      throw DemoFailedException.ofUse("--night needs --once, and does not go with --no-import.");
    }
    if (open && once) {
      throw DemoFailedException.ofUse(
          "--once ends after the import, and --open opens a page that needs the demo; choose one.");
    }
    if (nights.wanted() && stackOptions.onLambda()) {
      throw DemoFailedException.ofUse(
          "--night has a clock of its own, which no process on Lambda goes by; leave --lambda out.");
    }
    if (noImport && once) {
      throw DemoFailedException.ofUse(
          "--once ends after the import, and --no-import makes none; choose one.");
    }
    if (report != null) {
      Path parent = report.toAbsolutePath().getParent();
      if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(report)) {
        throw DemoFailedException.ofUse(
            "The file " + report + " given with --report cannot be written.");
      }
    }
  }

  private void checkTasks() {
    if (imports.tasks.wanted() && noImport) {
      throw DemoFailedException.ofUse(
          "--no-import imports nothing; it does not go with --preview, --approve, --undo, --held.");
    }
    if (imports.tasks.needsEarlierCall() && !stackOptions.outlivesTheCall()) {
      throw DemoFailedException.ofUse(
          "--approve, --undo and --held need --data: the folder of an earlier call.");
    }
  }

  private void checkWhy() {
    if (!why.wrong().isEmpty()) {
      throw DemoFailedException.ofUse(why.wrong());
    }
    if (why.wanted() && (nights.wanted() || noImport)) {
      throw DemoFailedException.ofUse("--why does not go with --night or --no-import.");
    }
  }

  private int walk(DemoRun run, LocalStack stack, CleverTarget clever) throws InterruptedException {
    cleanup.later(run.startFunctions());
    addresses(run, stack, clever);
    out.println();
    out.println("Nothing is linked. To follow docs/api-walk.md, paste this into another terminal:");
    export(run.exportsUnlinked());
    out.println("Press Ctrl-C to stop.");
    Thread.currentThread().join();
    return ExitCode.SUCCEEDED;
  }

  private void export(Map<String, String> variables) {
    variables.forEach((name, value) -> out.println("  export " + name + "=" + value));
  }

  private void addresses(DemoRun run, LocalStack stack, CleverTarget clever) {
    out.println();
    out.println("Console:   " + run.console());
    if (open && !BrowserStart.open(run.console())) {
      out.println("           no program here opens it; paste it into a browser");
    }
    out.println("API:       " + run.tokenHint());
    clever
        .simulator()
        .ifPresent(
            simulator ->
                out.println(
                    "Clever:    edits and faults: POST "
                        + clever.url()
                        + "/_simulator/edits and /_simulator/faults"));
    out.println("DynamoDB:  " + stack.dynamoUrl());
    out.println("Queue:     " + stack.queueUrl());
  }

  private int stayUp(DemoRun run, LocalStack stack, CleverTarget clever) {
    addresses(run, stack, clever);
    out.println();
    out.println("To follow docs/invitations-walk.md, paste this into another terminal:");
    export(run.exportsLinked());
    out.println("Press Enter to import again, Ctrl-C to stop.");
    try {
      int read = in.read();
      while (read >= 0) {
        if (read == '\n') {
          again(run);
        }
        read = in.read();
      }
      Thread.currentThread().join();
    } catch (IOException e) {
      throw DemoFailedException.ofWork("The terminal cannot be read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.SUCCEEDED;
  }

  /** What is refused now may be granted when it is asked for again. */
  private void again(DemoRun run) throws InterruptedException {
    try {
      int unused = run.finish(run.askAgain(), false);
      run.awaitPost(true);
    } catch (ApiProblemException | DemoFailedException problem) {
      out.println(problem.getMessage());
    }
  }
}
