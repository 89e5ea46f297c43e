package com.bloomz.rostersync.local.aws;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.ImportEvents;
import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.delivery.sending.MailSettings;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.delivery.sending.TextSettings;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.RosterTable;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What the code asks of AWS, through its own adapters. Each case has a name and gives in a few
 * words what came of it.
 */
final class AwsCases {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Email FROM = new Email("invitations@bloomz.example");

  private static final Set<String> GENERAL =
      Set.of("SqsException", "KmsException", "EventBridgeException", "SesV2Exception");
  private static final MailMessage MAIL =
      new MailMessage(
          "Bloomz",
          null,
          new Email("ana@example.com"),
          "Import finished",
          "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>x</body></html>\n",
          "x\n",
          List.of(),
          new MessageTags("s-1", "m-1", "1"));

  private final Server server;
  private final String suffix;
  private final Table table;
  private final Map<String, Case> cases = new LinkedHashMap<>();

  /** What came of one case. */
  @FunctionalInterface
  interface Case {
    String run() throws Exception;
  }

  AwsCases(Server server) {
    this.server = server;
    this.suffix = Long.toString(System.nanoTime(), 36);
    RosterTable.create(server.dynamo(), "suite-" + suffix);
    this.table =
        DynamoStores.table(
            server.dynamo(),
            new StoreSettings("suite-" + suffix, InstantSource.system()),
            new Random(1),
            Thread::sleep);
    tables();
    queues();
    hiddenAndRefused();
    deadLetters();
    key();
    bus();
    messages();
  }

  Map<String, Case> all() {
    return cases;
  }

  /** The table and whatever else must not stay. */
  void clear() {
    server.dynamo().deleteTable(delete -> delete.tableName("suite-" + suffix));
  }

  private void tables() {
    SchoolStore schools = DynamoSchools.schools(table, new Random(1), InstantSource.system());
    School active = schools.find(SCHOOL).activated(true, Plan.BLOOMZ);
    var changed = new SchoolStore.Changed(Instant.EPOCH, "suite", List.of());
    cases.put("a school is saved", () -> name(schools.save(active, changed)));
    cases.put("a saved school is found", () -> "active " + schools.find(SCHOOL).active());
    cases.put("an outdated school is refused", () -> name(schools.save(active, changed)));
    var requests = DynamoImports.requests(table, new Random(1));
    var request = new ImportRequest(new ImportId("i-1"), RunKind.IMPORT_NOW, Instant.EPOCH);
    cases.put("an import is asked for", () -> name(requests.request(SCHOOL, request)));
    cases.put(
        "another import is refused while one waits",
        () ->
            name(
                requests.request(
                    SCHOOL,
                    new ImportRequest(new ImportId("i-2"), RunKind.IMPORT_NOW, Instant.EPOCH))));
  }

  private void queues() {
    cases.put(
        "a message arrives as it was sent",
        () -> {
          String url = queue("plain", Map.of());
          SqsQueues.open(server.sqs(), url).send(SCHOOL, Trigger.NIGHTLY, Duration.ZERO);
          return ImportMessages.read(receive(url).getFirst().body()).toString();
        });
    cases.put(
        "more messages arrive than one request takes",
        () -> {
          String url = queue("many", Map.of());
          List<ShardPosition> sent = IntStream.range(0, 16).mapToObj(ShardPosition::start).toList();
          SqsQueues.shards(server.sqs(), url).send(sent);
          var seen = new ArrayList<String>();
          for (List<Message> some = receive(url); !some.isEmpty(); some = receive(url)) {
            some.forEach(each -> seen.add(NightMessages.position(each.body()).toString()));
          }
          return seen.stream().distinct().count() + " of 16";
        });
    cases.put(
        "a delayed message is not seen yet, and counts as waiting",
        () -> {
          String url = queue("delayed", Map.of());
          ImportQueue queue = SqsQueues.open(server.sqs(), url);
          queue.send(SCHOOL, Trigger.GOES_ON, Duration.ofMinutes(10));
          return receive(url).size() + " seen, " + queue.waiting() + " waits";
        });
  }

  private void hiddenAndRefused() {
    cases.put(
        "a message comes again when it was told to",
        () -> {
          String url = queue("again", Map.of());
          SqsQueues.open(server.sqs(), url).send(SCHOOL, Trigger.GOES_ON, Duration.ZERO);
          Message first = receive(url).getFirst();
          int hidden = receive(url).size();
          SqsQueues.returns(server.sqs(), url).accept(first.receiptHandle(), Duration.ZERO);
          return hidden + " hidden, then " + awaited(url).size();
        });
    cases.put(
        "a queue that is not there is an error",
        () -> {
          String url = queue("here", Map.of()) + "-gone";
          SqsQueues.open(server.sqs(), url).send(SCHOOL, Trigger.GOES_ON, Duration.ZERO);
          return "sent";
        });
    cases.put(
        "a message with a control character is refused",
        () -> {
          String url = queue("control", Map.of());
          server.sqs().sendMessage(send -> send.queueUrl(url).messageBody("a\u0001"));
          return "sent";
        });
  }

  private void deadLetters() {
    cases.put(
        "a message that was brought too often is parked",
        () -> {
          String[] urls = parked("parked");
          return "queue " + receive(urls[0]).size() + ", parked " + receive(urls[1]).size();
        });
    cases.put(
        "parked messages are brought back",
        () -> {
          String[] urls = parked("back");
          String arn = arn(urls[1]);
          var unused =
              server
                  .sqs()
                  .startMessageMoveTask(move -> move.sourceArn(arn).destinationArn(arn(urls[0])));
          return "back " + awaited(urls[0]).size();
        });
  }

  private void key() {
    String key = server.kms().createKey().keyMetadata().keyId();
    TokenVault vault = KmsVaults.open(server.kms(), key);
    var token = new AccessToken("t".repeat(40));
    cases.put(
        "a sealed token is opened for its school",
        () -> "same " + vault.open(SCHOOL, vault.seal(SCHOOL, token)).equals(token));
    cases.put(
        "a sealed token is not opened for another school",
        () -> {
          vault.open(new SchoolId("s-2"), vault.seal(SCHOOL, token));
          return "opened";
        });
    cases.put(
        "more than four kilobytes are not sealed",
        () -> {
          vault.seal(SCHOOL, new AccessToken("t".repeat(4097)));
          return "sealed";
        });
  }

  private void bus() {
    var end = new ImportFinished(SCHOOL, new ImportId("i-1"), RunKind.NIGHTLY, ImportState.HELD, 0);
    cases.put(
        "a rule brings what is told on the bus to a queue",
        () -> {
          String bus = "suite-" + suffix;
          String url = queue("events", Map.of());
          server.events().createEventBus(create -> create.name(bus));
          server
              .events()
              .putRule(
                  rule ->
                      rule.name(bus)
                          .eventBusName(bus)
                          .eventPattern("{\"source\":[\"bloomz.rostersync\"]}"));
          server
              .events()
              .putTargets(
                  put ->
                      put.rule(bus)
                          .eventBusName(bus)
                          .targets(Target.builder().id("1").arn(arn(url)).build()));
          EventBridgeBuses.open(server.events(), bus).announce(end);
          List<Message> arrived = awaited(url);
          return arrived.isEmpty()
              ? "nothing"
              : "as told " + ImportEvents.read(arrived.getFirst().body()).equals(Optional.of(end));
        });
  }

  private void messages() {
    cases.put("an email from an address that nobody verified is refused", () -> mail(""));
    cases.put(
        "an email from a verified address is taken on",
        () -> {
          server.ses().createEmailIdentity(create -> create.emailIdentity(FROM.value()));
          return mail("");
        });
    cases.put(
        "an email with a configuration set that is not there is refused",
        () -> mail("suite-gone-" + suffix));
    cases.put("a text is taken on", () -> text("+12025550142"));
    cases.put("a text to no number is refused", () -> text("+1"));
  }

  private String mail(String configurationSet) {
    return Senders.mails(
            server.ses(),
            new MailSettings(FROM, configurationSet.isEmpty() ? null : configurationSet))
        .send(MAIL)
        .toString()
        .replaceAll("messageId=[^\\]]+", "messageId");
  }

  private String text(String number) {
    return Senders.texts(server.sns(), TextSettings.usual())
        .send(new TextMessage(new Phone(number), "Ana invites you to Bloomz."))
        .toString()
        .replaceAll("reason=\\w+, ", "")
        .replaceAll("messageId=[^\\]]+", "messageId");
  }

  /** A queue with a message that was brought as often as may be, and its dead-letter queue. */
  private String[] parked(String name) throws InterruptedException {
    String dead = queue(name + "-dead", Map.of());
    String redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(arn(dead));
    String url =
        queue(
            name,
            Map.of(
                QueueAttributeName.REDRIVE_POLICY,
                redrive,
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1"));
    SqsQueues.open(server.sqs(), url).send(SCHOOL, Trigger.GOES_ON, Duration.ZERO);
    int brought = receive(url).size();
    Thread.sleep(Duration.ofMillis(1_200));
    brought += receive(url).size();
    if (brought != 1) {
      throw new AssertionError("brought " + brought + " times");
    }
    return new String[] {url, dead};
  }

  private String queue(String name, Map<QueueAttributeName, String> attributes) {
    return server
        .sqs()
        .createQueue(create -> create.queueName(name + "-" + suffix).attributes(attributes))
        .queueUrl();
  }

  private String arn(String url) {
    return server
        .sqs()
        .getQueueAttributes(ask -> ask.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
  }

  private List<Message> receive(String url) {
    return server
        .sqs()
        .receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0))
        .messages();
  }

  private List<Message> awaited(String url) {
    return server
        .sqs()
        .receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(5))
        .messages();
  }

  private static String name(Object outcome) {
    return outcome.getClass().getSimpleName();
  }

  /** What came of a case; an error by the class that the SDK has for it, else by its status. */
  static String outcome(Case of) {
    try {
      return of.run();
    } catch (Exception e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      String name = why.getClass().getSimpleName();
      return why instanceof AwsServiceException refused && GENERAL.contains(name)
          ? "status " + refused.statusCode() + code(refused)
          : name;
    }
  }

  private static String code(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? null : refused.awsErrorDetails().errorCode();
    return code == null ? "" : " " + code;
  }
}
