package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.show.ImportDisplay;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.AcceptedMessage;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.school.DynamoSchools;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A school on a stack of its own, with an admin whom invitations come from. */
final class InvitedSchool implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Cleanup cleanup = StatusMails.recounting();
  private final LocalStack stack;
  private final ImportOptions options = new ImportOptions();
  private final DemoRun run;
  private final SchoolId school;
  private final int deliveries;
  private final CleverSimulator simulator;
  private final String cleverSchool;
  private AutoCloseable notifier;

  /**
   * Links it, and imports nothing yet.
   *
   * @param deliveries how often the notifier's messages are brought, though they were done at once
   */
  InvitedSchool(int students, int deliveries) throws Exception {
    this(students, deliveries, 7);
  }

  /**
   * The same of another district.
   *
   * @param seed of the district
   */
  InvitedSchool(int students, int deliveries, int seed) throws Exception {
    this(DistrictGenerator.seeded(seed).students(students).generate(), deliveries);
  }

  /** The same of that district. */
  InvitedSchool(GeneratedDistrict generated, int deliveries) throws Exception {
    this.deliveries = deliveries;
    this.cleverSchool = generated.school();
    this.simulator =
        cleanup.later(
            CleverSimulator.start(generated.district(), SimulatorOptions.defaults(CLOCK)));
    var clever =
        new CleverTarget(
            simulator.url(),
            "v3.1",
            SimulatorOptions.DEFAULT_TOKEN,
            Optional.of(cleverSchool),
            Optional.of(simulator));
    this.stack =
        cleanup.later(
            LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, CLOCK, listener)));
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    LocalApi api =
        cleanup.later(
            new ApiStart(stack, clever, CLOCK).start(new Port(0, 0, "--api-port"), quiet));
    this.school = new SchoolId("demo-" + cleverSchool);
    var parts = new DemoRun.Parts(stack, clever, api, CLOCK);
    this.run =
        cleanup.later(
            new DemoRun(
                parts,
                options,
                new ImportDisplay(quiet, false, false, null),
                new AdminAddress(clever).find()));
    invite(EnumSet.allOf(Invited.class));
    run.link(false);
    run.set();
    this.notifier = stack.startNotifier(CLOCK, deliveries);
    cleanup.later(this::pauseNotifier);
    cleanup.later(stack.startWorker(stack.environment(clever.url(), "v3.1"), CLOCK));
  }

  SchoolId school() {
    return school;
  }

  LocalStack stack() {
    return stack;
  }

  Mailbox mailbox() {
    return stack.mailbox();
  }

  /** Whom the next imports invite. */
  void invite(EnumSet<Invited> kinds) {
    options.invite = kinds;
  }

  /** Imports, and waits until everything is sent. */
  ImportId imported() throws InterruptedException {
    return imported(RunKind.IMPORT_NOW, ExitCode.SUCCEEDED);
  }

  /** The same of another kind, with another end. */
  ImportId imported(RunKind kind, int code) throws InterruptedException {
    options.nightly = kind == RunKind.NIGHTLY;
    options.fullData = kind == RunKind.FULL_DATA || kind == RunKind.FULL_DATA_AND_ARCHIVE;
    options.archive = kind == RunKind.FULL_DATA_AND_ARCHIVE;
    ImportId id = run.ask();
    assertThat(run.finish(id, false)).isEqualTo(code);
    awaitPost();
    return id;
  }

  CleverSimulator simulator() {
    return simulator;
  }

  /** Changes Clever's school. */
  EditResult edit(DistrictEdit edit, Map<String, String> details) {
    var all = new HashMap<>(details);
    all.put("school", cleverSchool);
    return simulator.edit(edit, all);
  }

  /** Waits until no message is under way. */
  void awaitPost() throws InterruptedException {
    run.awaitPost(true);
  }

  /** Nothing is sent until it is resumed. */
  void pauseNotifier() throws Exception {
    notifier.close();
    notifier = () -> {};
  }

  void resumeNotifier() {
    notifier = stack.startNotifier(CLOCK, deliveries);
  }

  /**
   * Sends what is due, and takes what the mailbox tells of it only then, as providers tell it
   * seconds later. The notifier must pause, and goes on afterwards.
   */
  void sendThenTakeFeedback() throws Exception {
    AutoCloseable sending = stack.startSending(CLOCK);
    try {
      while (stack.isSending()) {
        Thread.sleep(LOOK);
      }
    } finally {
      sending.close();
    }
    resumeNotifier();
    awaitPost();
  }

  /** Opens a round for these people; no message is sent while the notifier pauses. */
  void reinvite(Collection<MemberId> people) {
    var ports =
        new PlanningInvitations.Ports(invitations(), queue(), schools(), stack.stores().records());
    var planning = new PlanningInvitations(ports, InvitationTimeouts.usual(), CLOCK);
    assertThat(planning.reinvite(school, people, Outreach.NO_KEY))
        .containsExactlyInAnyOrderElementsOf(people);
  }

  /** Of the queue of invitations. */
  String queueUrl() {
    return Objects.requireNonNull(stack.notifierEnvironment().get("INVITATION_QUEUE_URL"));
  }

  InvitationQueue queue() {
    return stack.lead(() -> SqsQueues.invitations(Making.AT_START, queueUrl()));
  }

  SchoolStore schools() {
    return DynamoSchools.schools(table(), new Random(1), InstantSource.system());
  }

  InvitationStore invitations() {
    return DynamoInvitations.open(table());
  }

  private Table table() {
    var settings = new StoreSettings("rostersync", InstantSource.system());
    return DynamoStores.table(stack.dynamo(), settings, new Random(1), Thread::sleep);
  }

  /** Roster and ledger as they are stored. */
  InvitationData known() {
    return invitations().load(school);
  }

  List<AcceptedMessage> messages() {
    return mailbox().messages();
  }

  @Override
  public void close() {
    cleanup.close();
  }
}
