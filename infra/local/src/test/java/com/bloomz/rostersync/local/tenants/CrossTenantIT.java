package com.bloomz.rostersync.local.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.api.ApiVariable;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.stack.BackgroundTriggers;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.local.tenants.TryGenerator.Try;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * An admin of one school asks every operation of the contract, over HTTP, with ids of another
 * school of another district in every place of the request. {@code -Dcross.tenant.tries=10000}
 * makes that many tries.
 */
class CrossTenantIT {
  private static final int TRIES = Integer.getInteger("cross.tenant.tries", 400);
  private static final long SEED = Long.getLong("cross.tenant.seed", 1);
  private static final String CANARY = "zzcanary";
  private static final InstantSource NOW = InstantSource.system();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}-?[A-Z0-9]{4}\\b");
  private static final Pattern TRACE =
      Pattern.compile("com\\.bloomz|software\\.amazon|\\bat java\\.|Exception");

  private final Cleanup parts = new Cleanup();
  private final HttpClient http = HttpClient.newHttpClient();
  private final GeneratedSchools a = GeneratedSchools.of(11, 1, 12);
  private final GeneratedSchools b = GeneratedSchools.of(23, 1, 12);
  private LocalStack stack;
  private LocalApi api;
  private SchoolId schoolA;
  private SchoolId schoolB;

  @BeforeEach
  void start() throws Exception {
    plantCanaries(b.district());
    stack = parts.later(LocalStack.embedded(Optional.empty(), to -> Mailbox.start(0, NOW, to)));
    CleverSimulator cleverA = imported(a);
    CleverSimulator cleverB = imported(b);
    schoolA = NightDistrict.id(a.schools().getFirst());
    schoolB = NightDistrict.id(b.schools().getFirst());
    assertThat(cleverA.url()).isNotEqualTo(cleverB.url());
    api = parts.later(stack.start(LocalApi.FUNCTION, () -> openApi(cleverA.url())));
  }

  @AfterEach
  void stop() {
    parts.close();
  }

  private static void plantCanaries(District district) {
    int[] number = {0};
    for (String id : district.ids(RosterCollection.USERS)) {
      ObjectNode user = district.find(RosterCollection.USERS, id).orElseThrow();
      String canary = CANARY + number[0]++;
      user.put("email", canary + "@example.org");
      ((ObjectNode) user.path("name")).put("first", canary).put("last", canary);
      district.put(RosterCollection.USERS, user);
    }
    for (String id : district.ids(RosterCollection.SECTIONS)) {
      ObjectNode section = district.find(RosterCollection.SECTIONS, id).orElseThrow();
      district.put(RosterCollection.SECTIONS, section.put("name", CANARY + number[0]++));
    }
  }

  /** Links the school of a district and imports it. */
  private CleverSimulator imported(GeneratedSchools of) throws Exception {
    CleverSimulator clever =
        parts.later(
            CleverSimulator.start(
                of.district(), SimulatorOptions.defaults(NOW).requestsAMinute(1_000_000)));
    new NightDistrict(stack, of, NOW).link(ZoneOffset.UTC);
    SchoolId school = NightDistrict.id(of.schools().getFirst());
    try (AutoCloseable _ = stack.startWorker(stack.environment(clever.url(), "v3.1"), NOW)) {
      var asked =
          new BackgroundTriggers(stack, NOW)
              .ask(school, RunKind.IMPORT_NOW, Invitations.off())
              .orElseThrow();
      while (stack.stores().records().report(school, asked).isEmpty()) {
        Thread.sleep(50);
      }
    }
    return clever;
  }

  private LocalApi openApi(URI clever) {
    Map<String, String> worker = stack.environment(clever, "v3.1");
    var own = new HashMap<String, String>();
    for (Setting each : ApiVariable.all()) {
      Optional.ofNullable(worker.get(each.name())).ifPresent(value -> own.put(each.name(), value));
    }
    own.put(ApiVariable.CLEVER_LOGIN_URL.name(), clever.toString());
    own.put(ApiVariable.CLEVER_CLIENT_ID.name(), "simulated-client");
    own.put(ApiVariable.CLEVER_CLIENT_SECRET.name(), "simulated-secret");
    own.put(ApiVariable.CALLS_A_MINUTE.name(), "999999");
    try {
      return LocalApi.start(0, own, DevIssuer.create(NOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingOfAnotherSchoolIsReadOrChanged() throws Exception {
    String adminB = token(schoolB);
    List<String> ofB = idsOf(schoolB, b);
    ofB.addAll(cursorsAndMore(adminB));
    List<String> ofA = idsOf(schoolA, a);
    Set<String> secret = ofB.stream().filter(id -> id.length() > 12).collect(Collectors.toSet());
    secret.removeAll(ofA);
    Map<String, Map<String, AttributeValue>> before = itemsOfB();
    assertThat(before).hasSizeGreaterThan(40);
    assertThat(before.toString()).contains(CANARY);

    ContractOperations contract =
        ContractOperations.of(call("GET", "/openapi.yaml", "", Map.of(), "").body());
    var tries =
        new TryGenerator(
            contract, SEED, Map.entry(schoolA.value(), ofA), Map.entry(schoolB.value(), ofB));
    String adminA = token(schoolA);
    assertThat(messages()).isNotEmpty();
    Map<Integer, Integer> statuses = new TreeMap<>();
    var wrong = new ArrayList<String>();
    for (int i = 0; i < TRIES; i++) {
      Try each = tries.next(i);
      HttpResponse<String> answer =
          call(each.operation().method(), each.path(), adminA, each.headers(), each.body());
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      wrong.addAll(faults(each, answer, secret));
    }

    System.out.println("cross-tenant tries: " + TRIES + ", answers by status: " + statuses);
    assertThat(wrong).isEmpty();
    assertThat(contract.operations()).hasSizeGreaterThan(70);
    assertThat(statuses.keySet()).allMatch(status -> status < 500 && status != 429);
    assertThat(statuses).containsKeys(400, 404);
    assertThat(itemsOfB()).isEqualTo(before);
    assertThat(messages()).noneMatch(body -> body.contains(schoolB.value()));
  }

  /** What is wrong with an answer; the request is named by its operation alone. */
  private static List<String> faults(Try made, HttpResponse<String> answer, Set<String> secret) {
    String name = made.operation().method() + " " + made.operation().path() + ": ";
    String sent = URLDecoder.decode(made.path(), UTF_8) + made.body();
    String got = answer.body() + answer.headers().map();
    var faults = new ArrayList<String>();
    if (got.toLowerCase(Locale.ROOT).contains(CANARY)) {
      faults.add(name + "data of the other school in " + answer.statusCode());
    }
    if (secret.stream().anyMatch(id -> got.contains(id) && !sent.contains(id))) {
      faults.add(name + "an id of the other school in " + answer.statusCode());
    }
    if (TRACE.matcher(got).find()) {
      faults.add(name + "a part of the code in " + answer.statusCode());
    }
    boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
    if (answer.statusCode() >= 500 || (made.foreignPath() && !refused)) {
      faults.add(name + "answered with " + answer.statusCode() + " " + made);
    }
    return faults;
  }

  private List<String> idsOf(SchoolId school, GeneratedSchools of) {
    BloomzRoster roster = stack.stores().runs().load(school).roster();
    var ids = new ArrayList<String>();
    roster.members().keySet().forEach(member -> ids.add(member.value()));
    roster.classes().keySet().forEach(each -> ids.add(each.value()));
    stack.stores().records().ended(school, null, 5).forEach(report -> ids.add(report.id().value()));
    ids.addAll(of.district().ids(RosterCollection.SCHOOLS));
    ids.addAll(of.district().ids(RosterCollection.DISTRICTS));
    return ids;
  }

  /** Cursors of the other school's lists, and codes of its families. */
  private List<String> cursorsAndMore(String adminB) throws Exception {
    String school = "/schools/" + schoolB + "/";
    var found = new ArrayList<String>();
    for (String list : List.of("members/search", "classes/search", "family-codes/search")) {
      found.add(cursor(call("POST", school + list, adminB, Map.of(), "{\"limit\":1}")));
    }
    String newest = stack.stores().records().ended(schoolB, null, 1).getFirst().id().value();
    found.add(
        cursor(
            call("GET", school + "imports/" + newest + "/journal?limit=1", adminB, Map.of(), "")));
    call("POST", school + "family-codes", adminB, Map.of(), "");
    String codes = call("GET", school + "family-codes.csv", adminB, Map.of(), "").body();
    CODE.matcher(codes).results().limit(5).forEach(code -> found.add(code.group()));
    found.removeIf(String::isEmpty);
    assertThat(found).hasSizeGreaterThan(5);
    return found;
  }

  private static String cursor(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body()).path("cursor").asText();
  }

  /** Every item of the other school or its district, by its key. */
  private Map<String, Map<String, AttributeValue>> itemsOfB() {
    String district = b.district().ids(RosterCollection.DISTRICTS).getFirst();
    Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    for (Map<String, AttributeValue> item :
        stack.dynamo().scanPaginator(scan -> scan.tableName(LocalStack.TABLE)).items()) {
      String key = item.get("pk") + " " + item.get("sk");
      if (key.contains(schoolB.value()) || key.contains(district)) {
        items.put(key, item);
      }
    }
    return items;
  }

  /** What waits and was not seen before. */
  private Collection<String> messages() {
    var bodies = new TreeSet<String>();
    try (SqsClient sqs = stack.lead(() -> SqsQueues.client().build())) {
      for (String queue : List.of("ImportQueue", "InvitationQueue", "NoticeQueue")) {
        List<String> received;
        do {
          received =
              sqs
                  .receiveMessage(
                      ask -> ask.queueUrl(stack.resources().get(queue)).maxNumberOfMessages(10))
                  .messages()
                  .stream()
                  .map(each -> each.body())
                  .toList();
          bodies.addAll(received);
        } while (!received.isEmpty());
      }
    }
    return bodies;
  }

  private String token(SchoolId school) throws Exception {
    String query = "/dev/token?school=" + school + "&role=SCHOOL_ADMIN&email=admin@example.org";
    return call("GET", query, "", Map.of(), "").body();
  }

  private HttpResponse<String> call(
      String method, String path, String token, Map<String, String> headers, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.url().resolve(path))
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
