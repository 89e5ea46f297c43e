package com.bloomz.rostersync.local;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.admin.ApiClient;
import com.bloomz.rostersync.local.admin.CleverPages;
import com.bloomz.rostersync.local.admin.CleverPages.Link;
import com.bloomz.rostersync.local.admin.ImportPages;
import com.bloomz.rostersync.local.admin.MemberPages;
import com.bloomz.rostersync.local.admin.PlanPages;
import com.bloomz.rostersync.local.admin.PlanPages.ShownPlan;
import com.bloomz.rostersync.local.admin.WhyPages;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.local.show.ImportDisplay;
import com.bloomz.rostersync.local.show.PlanLines;
import com.bloomz.rostersync.local.show.SentMessages;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.local.task.DemoTasks;
import com.bloomz.rostersync.local.task.DemoTasks.Answered;
import com.bloomz.rostersync.local.task.TaskOptions.HeldAnswer;
import com.bloomz.rostersync.local.why.AskedWhy;
import com.bloomz.rostersync.local.why.WhyOptions;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.simulator.expected.Expected;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One school of the demo: signed in to, linked, set up and imported over the API. */
final class DemoRun implements AutoCloseable {
  private static final String ADMIN = "SCHOOL_ADMIN";

  private final Parts parts;
  private final ImportOptions options;
  private final ImportDisplay display;
  private final InstantSource clock;
  private final SchoolId school;
  private final String address;
  private final ApiClient admin;
  private final CleverPages clever;
  private final DemoImport imports;
  private final PlanPages plans;
  private final DemoTasks tasks;
  private Link link = new Link(false, Optional.empty(), "");
  private ImportSettings settings = ImportSettings.defaults();

  /**
   * Signs in.
   *
   * @param address the admin's email address
   */
  DemoRun(Parts parts, ImportOptions options, ImportDisplay display, String address) {
    this.parts = parts;
    this.options = options;
    this.display = display;
    this.clock = parts.clock();
    this.address = address;
    this.school = new SchoolId(parts.clever().school().map(id -> "demo-" + id).orElse("demo"));
    this.admin = ApiClient.signedIn(parts.api().url(), school.value(), ADMIN, address);
    this.clever = new CleverPages(admin, school);
    var pages = new ImportPages(admin, school);
    this.imports = new DemoImport(school, pages, parts.stack(), parts.clock());
    this.plans = new PlanPages(admin, school);
    this.tasks = new DemoTasks(options.tasks, pages, plans, display.out());
  }

  /** What is up. */
  record Parts(LocalStack stack, CleverTarget clever, LocalApi api, InstantSource clock) {}

  /**
   * Links the school as far as it is not linked.
   *
   * @param anew whether the token is entered where there is one already
   */
  void link(boolean anew) {
    try (ApiClient service = service()) {
      link = new DemoLink(clever, parts.clever()).link(service, anew);
    }
    display.out().println("School:    " + school + ", linked to " + link.name());
  }

  /** Clever's id of the school. */
  String cleverSchool() {
    return link.chosen().orElse("");
  }

  /** Saves the settings that the options ask for. */
  void set() throws Exception {
    try (AutoCloseable _ = startContactReader()) {
      settings = options.settings(clever::contactValues);
    }
    clever.save(settings);
    if (!options.invite.isEmpty()) {
      clever.inviteFrom(this::join);
    }
  }

  /** A worker, where one has to read the contacts first. */
  private AutoCloseable startContactReader() {
    return options.choosesFromOffer() && clever.readsContacts() ? startWorker() : () -> {};
  }

  /** The admin becomes a member, who has joined already. */
  private String join() {
    var pages = new MemberPages(admin, school);
    String member = pages.addAdmin("Demo", "Admin", address);
    try (ApiClient service = service()) {
      pages.joined(member, service);
    }
    return member;
  }

  private ApiClient service() {
    return ApiClient.signedIn(parts.api().url(), school.value(), "bloomz_service", "");
  }

  /** Ends what an earlier call has left, if it has left anything. */
  void goOn() throws Exception {
    Optional<ImportId> left = imports.takeUpWhatWasLeft();
    if (left.isPresent()) {
      display.out().println("The import " + left.get() + " was not finished; it continues now.");
      try (AutoCloseable _ = startFunctions()) {
        var unused = finish(left.get(), false);
      }
    }
  }

  /** Whether nothing has been imported yet. */
  boolean isNew() {
    return imports.isNew();
  }

  /** Asks for what the options say. */
  ImportId ask() {
    return tasks
        .ask(options.kind(), options.invitations(), "demo-" + clock.millis())
        .orElseGet(this::askForImport);
  }

  /** Asks for an import of the kind that the options say. */
  private ImportId askForImport() {
    ImportId id = imports.ask(options.kind(), options.invitations());
    display.out().println("Importing: " + id + " (" + options.kind() + ")");
    return id;
  }

  /** Asks again: for an import, where the options' own task is done. */
  ImportId askAgain() {
    return options.tasks.needsEarlierCall() ? askForImport() : ask();
  }

  /** Answers what is held, and waits for the import that this starts; gives the exit code. */
  int answer(HeldAnswer answer) {
    Answered answered = tasks.answer(answer);
    return answered
        .started()
        .map(id -> finish(id, false))
        .orElse(answered.held() ? ExitCode.HELD : ExitCode.SUCCEEDED);
  }

  /** Starts worker and notifier; stopped by closing. */
  AutoCloseable startFunctions() {
    AutoCloseable notifier = parts.stack().startNotifier(clock);
    AutoCloseable worker = startWorker();
    return () -> {
      worker.close();
      notifier.close();
    };
  }

  private AutoCloseable startWorker() {
    LocalStack stack = parts.stack();
    var environment = stack.environment(parts.clever().url(), parts.clever().version());
    return stack.startWorker(environment, clock);
  }

  /**
   * Waits until everything is sent that the imports lead to, and says how much that was.
   *
   * @param stays whether the mailbox is there to be looked at afterwards
   */
  void awaitPost(boolean stays) throws InterruptedException {
    display.out().println("Sent:      " + new SentMessages(parts.stack()).awaited(stays));
  }

  /**
   * Waits for an import and shows what came of it.
   *
   * @param compared whether it has to be what the generator says
   * @return the exit code
   */
  int finish(ImportId id, boolean compared) {
    ImportReport report = imports.await(id, display.line(clock));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<Expected> expected =
        compared ? parts.clever().expected(cleverSchool(), settings, today) : Optional.empty();
    FinishedImport finished = imports.finished(report, link.name(), clever.timeZone(), expected);
    boolean wouldHold = show(finished);
    boolean differs = finished.differences().filter(lines -> !lines.isEmpty()).isPresent();
    if (differs) {
      return ExitCode.DIFFERS;
    }
    return wouldHold ? ExitCode.HELD : ExitCode.of(report.state());
  }

  /** Shows an import; of a preview also what it would do, and whether it would hold something. */
  private boolean show(FinishedImport finished) {
    ImportDisplay shown = options.tasks.needsEarlierCall() ? display.withJournal() : display;
    boolean previewed = finished.report().state() == ImportState.PREVIEWED;
    try {
      (previewed ? display : shown).print(finished);
    } catch (IOException e) {
      throw DemoFailedException.ofWork("The report could not be written.");
    }
    if (!previewed) {
      return false;
    }
    ShownPlan plan = plans.plan(finished.report().id());
    new PlanLines(display.out()).print(plan);
    return plan.held().isPresent();
  }

  /** Asks why, and prints the answer; whether there is anybody or anything of that name. */
  boolean answers(WhyOptions why) {
    return new AskedWhy(why, new WhyPages(admin, school), display.out()).ask();
  }

  /** How to get a token; an address of another Clever's admin is not shown. */
  String tokenHint() {
    String shown = parts.clever().simulator().isPresent() ? address : "ADDRESS";
    return "a token: curl '%s/dev/token?school=%s&role=%s&email=%s'"
        .formatted(parts.api().url(), school, ADMIN, shown);
  }

  /** The console's page for this school; its sign-in proposes the admin where that is shown. */
  URI console() {
    boolean shown = parts.clever().simulator().isPresent();
    return parts.api().console(school.value(), shown ? address : "");
  }

  /**
   * What a walk needs to know that links a school, as environment variables; of another Clever only
   * what is shown.
   */
  Map<String, String> exportsUnlinked() {
    var exports = new LinkedHashMap<String, String>();
    exports.put("API", parts.api().url().toString());
    exports.put("MAILBOX", parts.stack().mailbox().url().resolve("/mailbox").toString());
    exports.put("CLEVER", parts.clever().url().toString());
    if (parts.clever().simulator().isPresent()) {
      exports.put("CLEVER_TOKEN", parts.clever().token());
      exports.put("CLEVER_SCHOOL", parts.clever().school().orElse(""));
      exports.put("ADMIN_EMAIL", address);
    }
    return exports;
  }

  /** The same for a walk through the school that is linked. */
  Map<String, String> exportsLinked() {
    var exports = new LinkedHashMap<String, String>();
    exports.put("API", parts.api().url().toString());
    exports.put("MAILBOX", parts.stack().mailbox().url().resolve("/mailbox").toString());
    exports.put("SCHOOL", school.value());
    if (parts.clever().simulator().isPresent()) {
      exports.put("CLEVER", parts.clever().url().toString());
      exports.put("ADMIN_EMAIL", address);
    }
    return exports;
  }

  @Override
  public void close() {
    admin.close();
  }
}
