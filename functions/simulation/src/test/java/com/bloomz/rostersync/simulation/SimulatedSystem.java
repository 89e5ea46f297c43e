package com.bloomz.rostersync.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.aws.InvitationMessages;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.testing.InMemoryLastWalks;
import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.dispatcher.shards.ShardMessageHandler;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.MessageReturn;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.DistrictQueue;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.nights.ShardQueue;
import com.bloomz.rostersync.nights.Sweeping;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.nights.districts.DistrictImports;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.nights.districts.PacedDistricts;
import com.bloomz.rostersync.notifier.ImportFollowUp;
import com.bloomz.rostersync.notifier.NotifierMessageHandler;
import com.bloomz.rostersync.notifier.ProviderHealth;
import com.bloomz.rostersync.notifier.ScheduleFollowUp;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.status.SendingScheduleEmails;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.sync.Announcer;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.ContactValuesJob;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.worker.ImportMessageHandler;
import com.bloomz.rostersync.worker.districts.DistrictMessageHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what is deployed, in virtual time: the real handlers of the functions and the real
 * core behind them, every port of theirs at the far end of a network, and the queues between them.
 */
final class SimulatedSystem {
  /** Between two imports of a district, where nothing else is set. */
  private static final Duration SPACING = Duration.ofSeconds(2);

  private static final int NAMES = 0x1000000;

  final VirtualTime time;
  final FunctionRuntime runtime;
  final RemotePorts network;
  final MemoryTables tables;
  final PortMap far;
  final Providers providers = new Providers();
  final SimulatedClever clever;
  final MessageQueue imports;
  final MessageQueue nightlyImports;
  final MessageQueue districts;
  final MessageQueue shards;
  final MessageQueue invitations;
  final MessageQueue notices;
  private final FailurePlan plan;
  private final SplittableRandom random;
  private final ImportRunner.Limits limits;
  private int names;
  private int untold;

  SimulatedSystem(Instant start, FailurePlan plan, long seed, @Nullable PlantedBug bug) {
    this.plan = plan;
    time = new VirtualTime(start);
    random = new SplittableRandom(seed);
    runtime = new FunctionRuntime(time, () -> plan.happens(30) ? plan.jump() : Duration.ZERO);
    network = new RemotePorts(time, runtime, plan);
    clever = new SimulatedClever(time, runtime.clock());
    tables = new MemoryTables(time);
    var world = new MessageQueue.World(time, runtime, plan, bug);
    imports = new MessageQueue("imports", QueueRules.IMPORTS, world, () -> importer("imports"));
    nightlyImports = new MessageQueue("nightly", QueueRules.IMPORTS, world, () -> importer(""));
    districts = new MessageQueue("districts", QueueRules.IMPORTS, world, this::districtReader);
    shards = new MessageQueue("shards", QueueRules.SHARDS, world, this::shardReader);
    invitations = new MessageQueue("invitations", QueueRules.NOTICES, world, this::notifier);
    notices = new MessageQueue("notices", QueueRules.NOTICES, world, this::notifier);
    limits =
        new ImportRunner.Limits(
            Duration.ofSeconds(20), Duration.ofSeconds(10), random.nextInt(4) == 0 ? 400 : 2, 10);
    far =
        tables
            .ports()
            .put(CleverSource.class, clever)
            .put(DistrictSource.class, clever)
            .put(EventSource.class, clever)
            .put(LastWalks.class, new InMemoryLastWalks())
            .put(ImportQueue.class, new Sending(imports))
            .put(NightlyQueue.class, new Sending(nightlyImports))
            .put(DistrictQueue.class, this::sendDistricts)
            .put(ShardQueue.class, this::sendShards)
            .put(InvitationQueue.class, this::sendInvitations)
            .put(ImportBus.class, this::announce)
            .put(MailSender.class, providers)
            .put(TextSender.class, providers)
            .far(network, bug);
  }

  /** The queue of nightly imports is another one than that of Import Now. */
  interface NightlyQueue extends ImportQueue {}

  private record Sending(MessageQueue queue) implements NightlyQueue {
    @Override
    public void send(
        SchoolId school,
        com.bloomz.rostersync.imports.ImportQueue.Trigger because,
        Duration delay) {
      queue.send(ImportMessages.write(school, because), delay);
    }

    @Override
    public int waiting() {
      return queue.waiting().size();
    }
  }

  private void sendDistricts(List<DistrictNight> all, Duration delay) {
    for (DistrictNight each : all) {
      tables.nights.sent(each);
      districts.send(NightMessages.write(each), delay);
    }
  }

  /** Shards without any school are left out: reading one does nothing. */
  private void sendShards(List<ShardPosition> positions) {
    for (ShardPosition each : positions) {
      if (tables.scheduled.nextZone(each.shard(), null).isPresent()) {
        shards.send(NightMessages.write(each), Duration.ZERO);
      }
    }
  }

  private void sendInvitations(Collection<InvitationDue> all, Duration delay) {
    all.forEach(each -> invitations.send(InvitationMessages.write(each), delay));
  }

  /** The bus tells the notifier's queue at least once. */
  private void announce(ImportFinished event) {
    String body =
        "{\"source\":\"bloomz.rostersync\",\"detail-type\":\"ImportFinished\",\"detail\":{\"v\":1,"
            + ("\"school\":\"" + event.school() + "\",\"import\":\"" + event.id() + "\",")
            + ("\"kind\":\"" + event.kind() + "\",\"state\":\"" + event.state() + "\"}}");
    notices.send(body, Duration.ZERO);
    if (plan.happens(50)) {
      notices.send(body, plan.within(Duration.ofMinutes(20)));
    }
  }

  private Function<List<SQSMessage>, SQSBatchResponse> importer(String kind) {
    boolean requested = !kind.isEmpty();
    ImportQueue queue = requested ? far.get(ImportQueue.class) : far.get(NightlyQueue.class);
    var source =
        new PackedSource(
            new PackedSource.Kept(far.get(PackedRosters.class), clever),
            new CleverOutage().guarding(far.get(CleverSource.class), runtime.clock()),
            far.get(ImportRecords.class),
            runtime.clock());
    var runner =
        new ImportRunner(
            new ImportRunner.Ports(
                far.get(ImportRuns.class),
                far.get(ImportRecords.class),
                far.get(SchoolStore.class),
                source,
                far.get(TokenVault.class),
                far.get(ImportBus.class),
                far.get(Plans.class),
                far.get(InvitationStore.class)),
            runtime.clock(),
            limits);
    var contacts =
        new ContactValuesJob(
            new ContactValuesJob.Ports(
                far.get(ContactReadings.class),
                far.get(SchoolStore.class),
                source,
                far.get(TokenVault.class)),
            runtime.clock());
    return new Batch(
            new ImportMessageHandler(
                new ImportMessageHandler.Work(runner::run, contacts::run),
                queue,
                runtime::timeLeft,
                QueueRules.IMPORTS.receives()),
            returns(requested ? imports : nightlyImports),
            random)
        ::run;
  }

  private Function<List<SQSMessage>, SQSBatchResponse> districtReader() {
    var reading =
        new DistrictImports(
            new DistrictImports.Ports(
                far.get(ScheduledSchools.class),
                far.get(DistrictClaims.class),
                far.get(SchoolStore.class),
                far.get(NightlyImports.class),
                far.get(ImportRecords.class),
                far.get(ImportRuns.class),
                far.get(ImportBus.class),
                far.get(PackedRosters.class),
                far.get(KeptReadings.class),
                far.get(DistrictSource.class),
                far.get(EventSource.class),
                far.get(LastWalks.class),
                far.get(TokenVault.class),
                far.get(NightlyQueue.class),
                SimulatedSystem::rethrow),
            runtime.clock(),
            this::suffix,
            SPACING);
    var paced =
        new PacedDistricts(
            reading, far.get(NightlyQueue.class), new CleverOutage(), runtime.clock());
    return new Batch(
            new DistrictMessageHandler(
                (of, last, left) -> noted(paced.run(of, last, left)),
                far.get(DistrictQueue.class),
                runtime::timeLeft,
                QueueRules.IMPORTS.receives()),
            returns(districts),
            random)
        ::run;
  }

  private DistrictOutcome noted(DistrictOutcome outcome) {
    untold +=
        switch (outcome) {
          case DistrictOutcome.Done(DistrictOutcome.Tally tally) -> tally.events().untold();
          case DistrictOutcome.GoesOn(DistrictOutcome.Tally tally) -> tally.events().untold();
          case DistrictOutcome.TryAgain _,
              DistrictOutcome.Later _,
              DistrictOutcome.Busy _,
              DistrictOutcome.Missed _,
              DistrictOutcome.NothingToDo _ ->
              0;
        };
    return outcome;
  }

  /** How many schools walks have found changed without an event, as far as was told. */
  int untold() {
    return untold;
  }

  private Function<List<SQSMessage>, SQSBatchResponse> shardReader() {
    var dispatching =
        new Dispatching(
            new Dispatching.Ports(
                far.get(ScheduledSchools.class),
                far.get(DispatchMarks.class),
                far.get(DistrictClaims.class),
                far.get(ShardQueue.class),
                far.get(DistrictQueue.class)),
            runtime.clock());
    return new Batch(
            new ShardMessageHandler(dispatching, runtime::timeLeft), returns(shards), random)
        ::run;
  }

  private Function<List<SQSMessage>, SQSBatchResponse> notifier() {
    var ses = new ProviderHealth("SES");
    var sns = new ProviderHealth("SNS");
    MailSender mails = ses.mails(far.get(MailSender.class));
    var times = InvitationTimeouts.usual();
    var people = far.get(InvitationStore.class);
    var schools = far.get(SchoolStore.class);
    var records = far.get(ImportRecords.class);
    var queue = far.get(InvitationQueue.class);
    var pages = new Pages();
    var sending =
        new SendingInvitation(
            new SendingInvitation.Ports(people, queue, schools, pages),
            new DeliveryPorts(providers, mails, sns.texts(far.get(TextSender.class))),
            times,
            runtime.clock());
    var telling =
        new SendingStatusEmails(
            new SendingStatusEmails.Ports(records, schools, people, far.get(StatusLedger.class)),
            new SendingStatusEmails.Post(providers, mails, pages, Pages::link),
            times.claimTime(),
            runtime.clock());
    var planning =
        new PlanningInvitations(
            new PlanningInvitations.Ports(people, queue, schools, records), times, runtime.clock());
    var work =
        new NotifierMessageHandler.Work(
            sending,
            new ImportFollowUp(records, telling, planning),
            new ScheduleFollowUp(
                new SendingScheduleEmails(
                    new SendingScheduleEmails.Ports(schools, people, far.get(StatusLedger.class)),
                    new SendingScheduleEmails.Post(providers, mails, pages),
                    times.claimTime(),
                    runtime.clock())),
            new TakingFeedback(people, schools));
    return new Batch(
            new NotifierMessageHandler(work, List.of(ses, sns), this::suffix, runtime::timeLeft))
        ::run;
  }

  private record Pages() implements SchoolProfiles {
    @Override
    public String name(SchoolId school) {
      return "School";
    }

    @Override
    public String joinLink(SchoolId school, MemberId person) {
      return "https://b.example/" + school + "/" + person;
    }

    static String link(SchoolId school, ImportId id) {
      return "https://b.example/" + school + "/" + id;
    }
  }

  private MessageReturn returns(MessageQueue queue) {
    return network.far(MessageReturn.class, queue::comeBack);
  }

  /** Unlike any before. */
  String suffix() {
    return Integer.toHexString(NAMES + names++).substring(1);
  }

  /** The rule that begins a night fires; Lambda tries twice again where the function fails. */
  void dispatch(int triesLeft) {
    var ended =
        runtime.run(
            Duration.ofMinutes(1),
            () -> {
              Dispatching.start(far.get(ShardQueue.class));
              return true;
            });
    if (!(ended instanceof FunctionRuntime.Ended.Returned<Boolean>) && triesLeft > 0) {
      time.after(Duration.ofMinutes(1), () -> dispatch(triesLeft - 1));
    }
  }

  /** The rule of the sweep fires. */
  void sweep() {
    var sweeping =
        new Sweeping(
            far.get(WaitingImports.class),
            new Sweeping.Ends(
                far.get(ImportRequests.class),
                new Announcer(
                    far.get(ImportRecords.class),
                    far.get(ImportRuns.class),
                    far.get(ImportBus.class)),
                SimulatedSystem::rethrow),
            new Sweeping.Queues(far.get(ImportQueue.class), far.get(NightlyQueue.class)),
            runtime.clock());
    var unused =
        runtime.run(Duration.ofMinutes(4), () -> sweeping.sweep(runtime::timeLeft).toldAgain());
  }

  /** No fault of ours belongs to a simulation. */
  private static void rethrow(SchoolId school, RuntimeException fault) {
    throw new AssertionError("fault at " + school, fault);
  }

  /** Brings back all that is parked. */
  void redrive() {
    queues().forEach(MessageQueue::redrive);
  }

  List<MessageQueue> queues() {
    return List.of(imports, nightlyImports, districts, shards, invitations, notices);
  }
}
