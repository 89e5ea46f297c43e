package com.bloomz.rostersync.local;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.local.admin.ApiClient;
import com.bloomz.rostersync.local.admin.CleverPages;
import com.bloomz.rostersync.local.admin.CleverPages.Link;
import com.bloomz.rostersync.local.admin.ImportPages;
import com.bloomz.rostersync.local.admin.MemberPages;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.local.show.ImportDisplay;
import com.bloomz.rostersync.local.show.SentMessages;
import com.bloomz.rostersync.local.stack.LocalStack;
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
    this.imports =
        new DemoImport(school, new ImportPages(admin, school), parts.stack(), parts.clock());
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

  /** Asks for an import of the kind that the options say. */
  ImportId ask() {
    ImportId id = imports.ask(options.kind(), options.invitations());
    display.out().println("Importing: " + id + " (" + options.kind() + ")");
    return id;
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
    try {
      display.print(finished);
    } catch (IOException e) {
      throw DemoFailedException.ofWork("The report could not be written.");
    }
    boolean differs = finished.differences().filter(lines -> !lines.isEmpty()).isPresent();
    return differs ? ExitCode.DIFFERS : ExitCode.of(report.state());
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
      exports.put("ADMIN_EMAIL", address);
    }
    return exports;
  }

  @Override
  public void close() {
    admin.close();
  }
}
