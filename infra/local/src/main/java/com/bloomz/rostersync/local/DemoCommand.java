package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.show.Finished;
import com.bloomz.rostersync.local.show.JournalLines;
import com.bloomz.rostersync.local.show.JsonReport;
import com.bloomz.rostersync.local.show.PersonReport;
import com.bloomz.rostersync.local.show.ProgressLine;
import com.bloomz.rostersync.local.stack.DataFolder;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.sync.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
      "Starts the whole system on this machine: DynamoDB, the queue, the token key, a Clever"
          + " simulator with a generated district, and the worker behind its real Lambda handler.",
      "Then it links a school, imports it, and prints the report. It stays up until Ctrl-C, unless"
          + " --once is given."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the import succeeded",
      "1:the import failed, or could not be made",
      "2:something on the command line is not right",
      "3:removals are held back, the rest was imported",
      "4:the report of a first import is not what the district's own recount says"
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ImportOptions imports = new ImportOptions();

  @Option(names = "--once", description = "End after the import, with its exit code.")
  private boolean once;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the import's report to this file, as JSON.")
  private @Nullable Path report;

  @Option(
      names = "--journal",
      description = "Print what was changed, and by which rule (the first 40 changes).")
  private boolean journal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the tables and the key in this folder, for the next call.")
  private @Nullable Path data;

  @Option(
      names = "--aws-endpoint",
      paramLabel = "URL",
      description =
          "Use another AWS, such as LocalStack or moto, instead of the embedded one; the"
              + " environment's AWS_ENDPOINT_URL does the same.")
  private @Nullable URI awsEndpoint;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where the HTTP API listens after the import; 0 for any free port.")
  private int apiPort;

  private final PrintStream out;
  private final InputStream in;
  private final boolean terminal;
  private final InstantSource clock;
  private final Cleanup cleanup;

  DemoCommand(
      PrintStream out, InputStream in, boolean terminal, InstantSource clock, Cleanup cleanup) {
    this.out = out;
    this.in = in;
    this.terminal = terminal;
    this.clock = clock;
    this.cleanup = cleanup;
  }

  @Override
  public Integer call() {
    check();
    Optional<DataFolder> folder = folder();
    CleverSide clever = cleanup.later(new CleverSides(district, clock, out).open());
    out.println("Clever:    " + clever.url() + " " + clever.schoolName());
    LocalStack stack = cleanup.later(stack(folder));
    ImportSettings settings = imports.settings(clever.contactValues(imports.contactField));
    var school = new SchoolId("demo-" + clever.school());
    var demo = new DemoImport(stack, clever, school, settings, clock);
    demo.link();
    cleanup.later(stack.startWorker(stack.environment(clever.url(), clever.version()), clock));
    if (data != null) {
      goOn(demo);
    }
    int code = importOnce(demo);
    return once ? code : stayUp(stack, clever, demo);
  }

  private void check() {
    district.check();
    imports.check();
    URI endpoint = endpoint();
    if (endpoint != null && data != null) {
      throw Refusal.ofUse("--data keeps the embedded AWS; it is not possible with another AWS.");
    }
    if (endpoint != null && (endpoint.getHost() == null || endpoint.getScheme() == null)) {
      throw Refusal.ofUse("--aws-endpoint must be an address such as http://127.0.0.1:4566.");
    }
    if (report != null) {
      Path parent = report.toAbsolutePath().getParent();
      if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(report)) {
        throw Refusal.ofUse("The file " + report + " given with --report cannot be written.");
      }
    }
  }

  private @Nullable URI endpoint() {
    String variable = System.getenv("AWS_ENDPOINT_URL");
    return awsEndpoint == null && variable != null && !variable.isBlank()
        ? URI.create(variable)
        : awsEndpoint;
  }

  private Optional<DataFolder> folder() {
    try {
      return Optional.ofNullable(data).map(DataFolder::take);
    } catch (DataFolder.UnusableException e) {
      throw Refusal.ofUse(e);
    }
  }

  private LocalStack stack(Optional<DataFolder> folder) {
    URI endpoint = endpoint();
    return endpoint == null ? LocalStack.embedded(folder) : LocalStack.at(endpoint);
  }

  private void goOn(DemoImport demo) {
    Optional<ImportId> left = demo.takeUpWhatWasLeft();
    if (left.isPresent()) {
      out.println("The import " + left.get() + " was not finished; going on with it.");
      var ended = demo.await(left.get(), line());
      show(demo.finished(ended, false, journal));
    }
  }

  private int importOnce(DemoImport demo) {
    boolean first = demo.isEmpty() && district.faults.isEmpty();
    ImportId id = demo.request(imports.kind());
    out.println("Importing: " + id + " (" + imports.kind() + ")");
    Finished finished = demo.finished(demo.await(id, line()), first, journal);
    show(finished);
    boolean differs = finished.differences().filter(lines -> !lines.isEmpty()).isPresent();
    return differs ? ExitCode.DIFFERS : ExitCode.of(finished.report().state());
  }

  private ProgressLine line() {
    return new ProgressLine(out, terminal, clock);
  }

  private void show(Finished finished) {
    new PersonReport(out).print(finished);
    if (journal) {
      new JournalLines(out).print(finished.journal());
    }
    if (report != null) {
      write(finished, report);
    }
  }

  private void write(Finished finished, Path file) {
    try {
      JsonReport.write(finished, file);
      out.println("Report:    " + file);
    } catch (IOException e) {
      throw Refusal.ofWork("The file " + file + " could not be written.");
    }
  }

  private void startApi(LocalStack stack, CleverSide clever) {
    try {
      LocalApi api = ApiSide.start(apiPort, stack, clever, clock);
      var unused = cleanup.later(api);
      out.println("API:       " + api.url() + "/openapi.yaml");
      out.println(
          "           a token: curl '"
              + api.url()
              + "/dev/token?school=SCHOOL&role=SCHOOL_ADMIN&email=ADDRESS'");
    } catch (IOException e) {
      out.println("API:       not started, as port " + apiPort + " is in use; see --api-port.");
    }
  }

  private int stayUp(LocalStack stack, CleverSide clever, DemoImport demo) {
    out.println();
    out.println("Clever:    " + clever.url());
    clever
        .simulator()
        .ifPresent(
            simulator ->
                out.println(
                    "           edits and faults: POST "
                        + clever.url()
                        + "/_simulator/edits and /_simulator/faults"));
    out.println("DynamoDB:  " + stack.dynamoUrl());
    out.println("Queue:     " + stack.queueUrl());
    startApi(stack, clever);
    out.println("Enter imports again, Ctrl-C ends.");
    try {
      int read = in.read();
      while (read >= 0) {
        if (read == '\n') {
          importOnce(demo);
        }
        read = in.read();
      }
      Thread.currentThread().join();
    } catch (IOException e) {
      throw Refusal.ofWork("The terminal cannot be read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.SUCCEEDED;
  }
}
