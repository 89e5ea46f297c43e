package com.bloomz.rostersync.local.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.bloomz.rostersync.api.ApiVariable;
import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.dispatcher.Dispatcher;
import com.bloomz.rostersync.dispatcher.shards.ShardDispatcher;
import com.bloomz.rostersync.dispatcher.sweep.Sweeper;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.MessageFault;
import com.bloomz.rostersync.mailbox.MessageFaults;
import com.bloomz.rostersync.mailbox.MessageKind;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.notifier.Notifier;
import com.bloomz.rostersync.notifier.NotifierVariable;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.bloomz.rostersync.worker.ImportWorker;
import com.bloomz.rostersync.worker.districts.DistrictWorker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Every function behind its real handler on one stack, one after another, through its usual work
 * and through what it does where time runs out, Clever is away, messages are lost or unreadable,
 * and admins take back what was done.
 */
final class WholeDay implements AutoCloseable {
  private static final InstantSource NOW = InstantSource.system();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHOOL = "a-school";
  private static final String IMPORTS = "ImportQueue";
  private static final String IMPORT =
      ImportMessages.write(new SchoolId(SCHOOL), Trigger.IMPORT_NOW);
  private static final int LAST_RECEIVE = 5;
  private static final Duration A_MORNING = Duration.ofHours(6);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A worker reads Clever with that, but does not wait two seconds for it. */
  private static final Duration NOT_FOR_LONG = Duration.ofSeconds(6);

  private final int began = LocalTime.now(ZoneOffset.UTC).getHour();
  private final Cleanup parts = new Cleanup();
  private final GeneratedSchools generated = GeneratedSchools.of(11, 4, 12);
  private final CleverSimulator clever;
  private final LocalStack stack;
  private final Map<String, String> environment;
  private final SqsClient sqs;
  private final LocalApi api;
  private final FedFunction worker;
  private final FedFunction nightWorker;
  private final FedFunction notices;

  WholeDay() throws IOException {
    clever =
        parts.later(
            CleverSimulator.start(
                generated.district(), SimulatorOptions.defaults(NOW).requestsAMinute(1_000_000)));
    stack = parts.later(LocalStack.embedded(Optional.empty(), told -> Mailbox.start(0, NOW, told)));
    environment = new HashMap<>(stack.environment(clever.url(), "v3.1"));
    environment.put(SharedVariable.SHARD_QUEUE_URL.name(), queue("ShardQueue"));
    environment.put(SharedVariable.DISTRICT_QUEUE_URL.name(), queue("DistrictQueue"));
    environment.put(SharedVariable.NIGHTLY_IMPORT_QUEUE_URL.name(), queue("NightlyImportQueue"));
    environment.put(SharedVariable.CLEVER_FIRST_PAUSE.name(), "PT0.01S");
    sqs = parts.later(stack.lead(() -> SqsQueues.client().build()));
    api = parts.later(stack.start(LocalApi.FUNCTION, this::openApi));
    worker = fed(IMPORTS, "WorkerFunction", () -> new ImportWorker(environment, NOW));
    Map<String, String> atNight = new HashMap<>(environment);
    atNight.put(SharedVariable.IMPORT_QUEUE_URL.name(), queue("NightlyImportQueue"));
    nightWorker =
        fed("NightlyImportQueue", "NightWorkerFunction", () -> new ImportWorker(atNight, NOW));
    Map<String, String> notifying = new HashMap<>(stack.notifierEnvironment());
    notifying.put(NotifierVariable.MAIL_CONFIGURATION_SET.name(), "mail-events");
    notices = fed("NoticeQueue", "NotifierFunction", () -> new Notifier(notifying));
  }

  private LocalApi openApi() {
    var own = new HashMap<String, String>();
    for (Setting each : ApiVariable.all()) {
      Optional.ofNullable(environment.get(each.name()))
          .ifPresent(value -> own.put(each.name(), value));
    }
    own.put(ApiVariable.CLEVER_LOGIN_URL.name(), clever.url().toString());
    own.put(ApiVariable.CLEVER_CLIENT_ID.name(), "simulated-client");
    own.put(ApiVariable.CLEVER_CLIENT_SECRET.name(), "simulated-secret");
    try {
      return LocalApi.start(0, own, DevIssuer.create(NOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String queue(String name) {
    return stack.resources().getOrDefault(name, name);
  }

  private <F extends RequestHandler<SQSEvent, SQSBatchResponse> & Closeable> FedFunction fed(
      String queue, String function, Supplier<F> making) {
    return new FedFunction(sqs, queue(queue), parts.later(stack.start(function, making)));
  }

  /** Goes through all of it. */
  void pass() throws Exception {
    ApiCaller admin = linkedSchool();
    imports(admin, worker, "worker");
    imports(admin, nightWorker, "night-worker");
    invites(admin);
    manages(admin);
    night();
    holds(admin);
    sweep(admin);
    erase();
  }

  private ApiCaller linkedSchool() throws Exception {
    String email = addDistrictAdmin();
    var admin = new ApiCaller(api.url(), SCHOOL, "SCHOOL_ADMIN", email);
    service(SCHOOL).call("PUT", "clever/activation", "{\"plan\":\"BLOOMZ_FOR_SCHOOLS\"}");
    admin.call(
        "PUT", "clever/token", "{\"token\":\"%s\"}".formatted(SimulatorOptions.DEFAULT_TOKEN));
    admin.call(
        "PUT",
        "clever/school",
        "{\"cleverSchool\":\"%s\"}".formatted(generated.schools().getFirst()));
    admin.set(
        Map.of(
            "contactField", TextNode.valueOf("TYPE"),
            "contactValues", JSON.createArrayNode().add("Parent/Guardian"),
            "notifyTo", JSON.createArrayNode().add("SCHOOL_ADMIN")));
    return admin;
  }

  /** The generated schools have none. */
  private String addDistrictAdmin() {
    GeneratedDistrict other = DistrictGenerator.seeded(7).students(1).generate();
    ObjectNode admin =
        other
            .district()
            .users(CleverRole.DISTRICT_ADMIN)
            .filter(user -> !Json.text(user, "email").isEmpty())
            .findFirst()
            .orElseThrow();
    admin.put("district", generated.district().ids(RosterCollection.DISTRICTS).getFirst());
    clever.with(
        district -> {
          district.put(RosterCollection.USERS, admin);
          return admin;
        });
    return Json.text(admin, "email");
  }

  /** One that the time of one invocation is not enough for, one of a Clever that fails, an undo. */
  private void imports(ApiCaller admin, FedFunction fed, String key) throws Exception {
    String first = admin.start("imports", key + "-import-1", "{}");
    fed.put(IMPORT);
    clever.faults().add(NamedFault.RATE_LIMITED.fault());
    bring(fed, NOT_FOR_LONG, 1);
    clever.faults().clear();
    while (!admin.get("imports/" + first).has("end")) {
      Thread.sleep(PAUSE);
      fed.work();
    }
    String second = admin.start("imports", key + "-import-2", "{\"fullData\":true}");
    fed.put(IMPORT);
    clever.faults().add(NamedFault.SERVER_ERROR_FOREVER.fault());
    bring(fed, FedFunction.ENOUGH, 1);
    clever.faults().clear();
    admin.call("POST", "imports/" + second + "/cancel", "");
    admin.start("imports/" + first + "/undo", key + "-undo", "{}");
    fed.put(IMPORT);
    fed.work();
    assertThat(admin.get("imports/latest").path("state").asText()).isEqualTo("SUCCEEDED");
  }

  private static void bring(FedFunction fed, Duration left, int receive) {
    assertThat(fed.bring(left, receive)).isPositive();
  }

  /** Emails and texts of an import, of an admin, again, and where SES has no time at first. */
  private void invites(ApiCaller admin) throws Exception {
    JsonNode own =
        admin.call(
            "POST",
            "members",
            "{\"kind\":\"STAFF\",\"first\":\"Ada\",\"last\":\"Byron\","
                + "\"email\":\"ada@example.org\",\"role\":\"SCHOOL_ADMIN\"}");
    admin.set(Map.of("inviteFrom", own.path("id")));
    String choice = "{\"teachers\":true,\"parents\":true,\"students\":true}";
    admin.start("imports", "import-invites", "{\"invitations\":" + choice + "}");
    worker.work();
    stack
        .mailbox()
        .faults()
        .plan(new MessageFaults.Planned(MessageKind.MAIL, MessageFault.THROTTLED, null, 1));
    notices.work();
    notices.from(queue("InvitationQueue")).work();
    admin.call("POST", "invitations", choice);
    JsonNode teacher = admin.call("POST", "members/search", "{\"kind\":\"STAFF\"}");
    String id = teacher.path("members").path(0).path("id").asText();
    admin.start("invitations/reinvite", "reinvites", "{\"members\":[\"" + id + "\"]}");
    notices.from(queue("InvitationQueue")).work();
    notices.work();
  }

  /** A list of people, a class that comes and goes, the end of a schedule. */
  private void manages(ApiCaller admin) throws Exception {
    admin.call("POST", "members/search", "{\"kind\":\"STUDENT\",\"text\":\"a\"}");
    String club = admin.call("POST", "classes", "{\"name\":\"Chess\"}").path("id").asText();
    admin.call("DELETE", "classes/" + club, "");
    admin.set(Map.of("scheduledImport", BooleanNode.TRUE));
    admin.call("DELETE", "clever", "");
    notices.work();
  }

  /** The rule, shards, districts and imports; then with too little time, faults, and too late. */
  private void night() throws Exception {
    NightDistrict good = linked(generated.schools().get(1), zoneAt(2));
    NightDistrict bad = linked(generated.schools().get(2), zoneAt(3));
    NightDistrict missed = linked(generated.schools().get(3), zoneAt(4));
    Dispatcher rule = stack.start("DispatcherFunction", () -> new Dispatcher(environment));
    var unused =
        rule.handleRequest(
            new ScheduledEvent(), LambdaContext.withTime("rule", FedFunction.ENOUGH));
    FedFunction shards =
        fed("ShardQueue", "ShardsFunction", () -> new ShardDispatcher(environment, NOW));
    bring(shards, FedFunction.HARDLY_ANY, 1);
    shards.work();
    shards.put("no message");
    bring(shards, FedFunction.ENOUGH, 1);
    FedFunction districts =
        fed("DistrictQueue", "DistrictsFunction", () -> new DistrictWorker(environment, NOW));
    districts.lose();
    districts.put(message(good, 2));
    bring(districts, FedFunction.ENOUGH, 1);
    nightWorker.work();
    assertThat(good.newest(good.schools().getFirst())).isPresent();

    districts.put(message(bad, 3));
    clever.faults().add(NamedFault.SERVER_ERROR_FOREVER.fault());
    bring(districts, FedFunction.ENOUGH, 1);
    clever.faults().clear();
    bring(districts, FedFunction.HARDLY_ANY, LAST_RECEIVE);
    InstantSource tooLate = () -> NOW.instant().plus(A_MORNING);
    FedFunction late =
        fed("DistrictQueue", "DistrictsFunction", () -> new DistrictWorker(environment, tooLate));
    late.put(message(missed, 4));
    bring(late, FedFunction.ENOUGH, 1);
    assertThat(missed.newest(missed.schools().getFirst())).isPresent();
  }

  private NightDistrict linked(String cleverSchool, ZoneId zone) {
    var schools = new GeneratedSchools(generated.district(), List.of(cleverSchool));
    var linked = new NightDistrict(stack, schools, NOW);
    linked.link(zone);
    return linked;
  }

  private String message(NightDistrict of, int hour) {
    Night night = Night.at(NOW.instant(), zoneAt(hour)).orElseThrow();
    return NightMessages.write(new DistrictNight(of.district(), night));
  }

  /** Any zone whose clocks show that hour, when the test began. */
  private ZoneId zoneAt(int hour) {
    int ahead = Math.floorMod(hour - began + 11, 24) - 11;
    return ZoneId.of("Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
  }

  /** An import that holds removals, so that there is something to remind of. */
  private void holds(ApiCaller admin) throws Exception {
    String id = generated.schools().getFirst();
    admin.call(
        "PUT", "clever/token", "{\"token\":\"%s\"}".formatted(SimulatorOptions.DEFAULT_TOKEN));
    admin.call("PUT", "clever/school", "{\"cleverSchool\":\"%s\"}".formatted(id));
    admin.start("imports", "import-again", "{}");
    worker.work();
    leavesOneStudent(id);
    String held = admin.start("imports", "import-holds", "{\"fullData\":true}");
    worker.work();
    assertThat(admin.get("imports/" + held).path("state").asText()).isEqualTo("HELD");
  }

  private void leavesOneStudent(String school) {
    clever.with(
        district -> {
          List<String> leaving =
              district
                  .users(CleverRole.STUDENT)
                  .filter(each -> each.at("/roles/student/school").asText().equals(school))
                  .skip(1)
                  .map(each -> Json.text(each, "id"))
                  .toList();
          leaving.forEach(each -> district.remove(RosterCollection.USERS, each));
          return leaving;
        });
  }

  /** Imports whose messages were lost, after minutes and after hours; reminders, to the last. */
  private void sweep(ApiCaller admin) throws Exception {
    Instant hour = NOW.instant().truncatedTo(ChronoUnit.HOURS);
    for (int days : List.of(2, 9, 10)) {
      if (days == 9) {
        admin.start("imports", "import-lost", "{}");
        worker.lose();
      }
      InstantSource clock = () -> hour.plus(Duration.ofDays(days));
      Sweeper sweeper =
          parts.later(stack.start("SweeperFunction", () -> new Sweeper(environment, clock)));
      var unused =
          sweeper.handleRequest(
              new ScheduledEvent(), LambdaContext.withTime("sweep", FedFunction.ENOUGH));
    }
  }

  /** Takes all messages off, and deletes the district. */
  private void erase() throws Exception {
    for (String cleverSchool : generated.schools().subList(1, 4)) {
      service(NightDistrict.id(cleverSchool).value()).call("DELETE", "clever/activation", "");
    }
    service(SCHOOL).call("DELETE", "clever/activation", "");
    for (FedFunction each :
        List.of(worker, nightWorker, notices, notices.from(queue("InvitationQueue")))) {
      each.workAll();
    }
    new Deletion(stack, sqs, environment).of(generated, SCHOOL);
  }

  /** What must not be in {@link Deletion#dump}. */
  Set<String> traces() {
    return Deletion.traces(generated, SCHOOL, "ada@example.org");
  }

  /** What table and queues keep. */
  List<String> dump() {
    return new Deletion(stack, sqs, environment).dump();
  }

  private ApiCaller service(String school) throws Exception {
    return new ApiCaller(api.url(), school, "bloomz_service", "");
  }

  @Override
  public void close() {
    parts.close();
  }
}
