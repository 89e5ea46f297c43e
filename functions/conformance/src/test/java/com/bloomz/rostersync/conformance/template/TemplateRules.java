package com.bloomz.rostersync.conformance.template;

import static com.bloomz.rostersync.conformance.template.Template.items;
import static com.bloomz.rostersync.conformance.template.Template.texts;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.store.Key;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of the template; each gives a line for every breach. */
final class TemplateRules {
  /** The queues whose messages are put off by sending them anew, and what tells of their oldest. */
  private static final Map<String, String> DUE_BY_ROW =
      Map.of(
          "ImportQueue", "OldestDueImportNow",
          "NightlyImportQueue", "OldestDueNightlyImport",
          "DistrictQueue", "OldestDueDistrict");

  /** Seconds that API Gateway waits for an answer. */
  private static final int GATEWAYS_PATIENCE = 30;

  private static final String BUS = "events.amazonaws.com";

  /** What phone numbers are asked of, and traces: a policy cannot name one. */
  private static final Set<String> OF_NO_RESOURCE =
      Set.of(
          "sns:CheckIfPhoneNumberIsOptedOut",
          "sns:Publish",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  private final Template template;

  TemplateRules(Template template) {
    this.template = template;
  }

  List<String> breaches() {
    var breaches = new ArrayList<String>();
    template
        .functions()
        .forEach(
            function -> {
              breaches.addAll(handler(function));
              breaches.addAll(environment(function));
              breaches.addAll(log(function));
              breaches.addAll(actions(function));
              breaches.addAll(routes(function));
              breaches.addAll(snapshot(function));
              Template.queueEvents(function)
                  .forEach(event -> breaches.addAll(queue(function, event)));
            });
    breaches.addAll(new AlarmRules(template).breaches());
    breaches.addAll(table());
    template.namesOf("AWS::Events::Rule").forEach(rule -> breaches.addAll(rule(rule)));
    breaches.addAll(new FigureRules(template).breaches());
    return breaches;
  }

  /**
   * A class alone: of a method that a generic class declares, as Micronaut's, Lambda's runtime does
   * not know what it takes, and gives it a map.
   */
  private static List<String> handler(JsonNode function) {
    String name = function.path("Handler").asText();
    try {
      Class<?> type = Class.forName(name);
      var unused = type.getConstructor();
      return RequestHandler.class.isAssignableFrom(type)
          ? List.of()
          : List.of(name + " handles no requests");
    } catch (ReflectiveOperationException e) {
      return List.of("there is no handler " + name);
    }
  }

  private static List<String> environment(JsonNode function) {
    var set = new TreeSet<String>();
    function.path("Environment").path("Variables").fieldNames().forEachRemaining(set::add);
    var breaches = new ArrayList<String>();
    for (Setting variable : variables(function)) {
      boolean known = set.remove(variable.name());
      if (variable.otherwise().isEmpty() && !known) {
        breaches.add(variable + " is not set");
      }
    }
    set.forEach(name -> breaches.add(name + " is set and nobody reads it"));
    return breaches;
  }

  /** Those of the enum beside the handler that is named as its package, as {@code ApiVariable}. */
  private static List<Setting> variables(JsonNode function) {
    String root = rootPackage(function);
    String name = root.substring(root.lastIndexOf('.') + 1);
    String simple = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Variable";
    try {
      Object all = Class.forName(root + "." + simple).getMethod("all").invoke(null);
      return ((List<?>) all).stream().map(Setting.class::cast).toList();
    } catch (ClassNotFoundException e) {
      return List.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(simple + " does not give its variables", e);
    }
  }

  /** The packages of all functions. */
  private Set<String> handlers() {
    return template.functions().map(TemplateRules::rootPackage).collect(Collectors.toSet());
  }

  private static String rootPackage(JsonNode function) {
    String type = function.path("Handler").asText();
    return type.substring(0, Math.max(type.lastIndexOf('.'), 0));
  }

  private List<String> log(JsonNode function) {
    var breaches = new ArrayList<String>();
    JsonNode logging = function.path("LoggingConfig");
    JsonNode group = template.referred(logging.path("LogGroup"));
    if (group.path("Properties").path("RetentionInDays").asInt() == 0) {
      breaches.add("the log is kept for ever");
    }
    if (!logging.path("LogFormat").asText().equals("JSON")) {
      breaches.add("the log has no figures: it is not JSON");
    }
    return breaches;
  }

  private List<String> actions(JsonNode function) {
    JsonNode role = template.referred(function.path("Role")).path("Properties");
    var granted = new TreeSet<String>();
    var breaches = new ArrayList<String>();
    for (JsonNode statement : statements(role)) {
      granted.addAll(texts(statement.path("Action")));
      if (texts(statement.path("Resource")).contains("*")
          && !OF_NO_RESOURCE.containsAll(texts(statement.path("Action")))) {
        breaches.add(statement.path("Sid").asText() + " is about every resource");
      }
      if (texts(statement.path("Action")).contains("sns:Publish") && !publishesToPeopleOnly(role)) {
        breaches.add("texts may go to every topic");
      }
      if (texts(statement.path("Action")).contains("dynamodb:Query")
          && texts(statement.path("Resource")).stream().anyMatch(arn -> arn.contains("/index/"))) {
        granted.add(UsedActions.INDEX_QUERY);
      }
      if (texts(statement.path("Action")).stream().anyMatch(action -> action.startsWith("kms:"))
          && !statement.path("Condition").toString().contains("kms:EncryptionContext:school")) {
        breaches.add("tokens may be sealed and opened for no school");
      }
    }
    SortedSet<String> used = new TreeSet<>(UsedActions.of(rootPackage(function), handlers()));
    if (Template.queueEvents(function).findAny().isPresent()) {
      used.addAll(UsedActions.OF_A_QUEUE);
    }
    if (function.path("Tracing").asText().equals("Active")) {
      used.addAll(UsedActions.OF_TRACES);
    }
    used.stream()
        .filter(action -> !granted.contains(action))
        .forEach(action -> breaches.add(action + " is used and not granted"));
    granted.stream()
        .filter(action -> !used.contains(action))
        .forEach(action -> breaches.add(action + " is granted and not used"));
    return breaches;
  }

  /** A phone number has no ARN, so whoever may publish to none of the ARNs publishes to people. */
  private static boolean publishesToPeopleOnly(JsonNode role) {
    return items(role.path("Policies"))
        .flatMap(policy -> items(policy.path("PolicyDocument").path("Statement")))
        .filter(statement -> statement.path("Effect").asText().equals("Deny"))
        .anyMatch(
            statement ->
                texts(statement.path("Action")).contains("sns:Publish")
                    && texts(statement.path("Resource"))
                        .equals(List.of("arn:${AWS::Partition}:sns:*:*:*")));
  }

  private static List<JsonNode> statements(JsonNode role) {
    return items(role.path("Policies"))
        .flatMap(policy -> items(policy.path("PolicyDocument").path("Statement")))
        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
        .toList();
  }

  private List<String> queue(JsonNode function, JsonNode event) {
    var breaches = new ArrayList<String>();
    JsonNode queue = template.referred(event.path("Queue")).path("Properties");
    JsonNode redrive = queue.path("RedrivePolicy");
    if (!texts(event.path("FunctionResponseTypes")).contains("ReportBatchItemFailures")) {
      breaches.add("one bad message costs its neighbors");
    }
    if (template.referred(redrive.path("deadLetterTargetArn")).isMissingNode()) {
      breaches.add("the queue has no dead-letter queue");
    }
    if (queue.path("VisibilityTimeout").asInt() < 6 * function.path("Timeout").asInt()) {
      breaches.add("the visibility time-out is below six times the function's");
    }
    JsonNode last = function.path("Environment").path("Variables").path("MAX_RECEIVE_COUNT");
    if (!last.isMissingNode() && redrive.path("maxReceiveCount").asInt() != last.asInt()) {
      breaches.add("the code and the queue differ on the last attempt");
    }
    Set<String> watched = watched();
    Stream.of(
            oldest(Template.nameIn(event.path("Queue"))),
            "ApproximateNumberOfMessagesVisible "
                + Template.nameIn(redrive.path("deadLetterTargetArn")))
        .filter(metric -> !watched.contains(metric))
        .forEach(metric -> breaches.add("no alarm on " + metric));
    return breaches;
  }

  /** A message that is sent anew is young: its row says since when it is due. */
  private static String oldest(String queue) {
    return DUE_BY_ROW.containsKey(queue)
        ? DUE_BY_ROW.get(queue) + " SweeperFunction"
        : "ApproximateAgeOfOldestMessage " + queue;
  }

  private List<String> routes(JsonNode function) {
    var breaches = new ArrayList<String>();
    List<JsonNode> routes = Template.events(function, "HttpApi").toList();
    for (JsonNode route : routes) {
      String path = route.path("Path").asText();
      JsonNode api = template.referred(route.path("ApiId")).path("Properties");
      String usual = api.path("Auth").path("DefaultAuthorizer").asText();
      String authorizer = route.path("Auth").path("Authorizer").asText(usual);
      if (api.path("Auth").path("Authorizers").path(authorizer).isMissingNode()
          && !(authorizer.equals("NONE") && path.equals("/openapi.yaml"))) {
        breaches.add("anybody may call " + path);
      }
      if (api.path("DefaultRouteSettings").path("ThrottlingRateLimit").asInt() == 0) {
        breaches.add("the gateway limits nobody");
      }
    }
    if (!routes.isEmpty() && function.path("Timeout").asInt() > GATEWAYS_PATIENCE) {
      breaches.add("the gateway gives up before the function");
    }
    return breaches;
  }

  /**
   * Only what is written in the template makes a version: whatever is written must, and a number
   * stands for what is not.
   */
  private static List<String> snapshot(JsonNode function) {
    boolean renewed =
        function.path("AutoPublishAliasAllProperties").asBoolean()
            && function.path("Description").asText().matches(".* snapshot [0-9]+\\.");
    return function.path("SnapStart").isMissingNode() || renewed
        ? List.of()
        : List.of("nothing renews the snapshot of " + function.path("Handler").asText());
  }

  /** What the bus cannot deliver waits where somebody is told of it. */
  private List<String> rule(String name) {
    var breaches = new ArrayList<String>();
    for (JsonNode target : template.resource(name).path("Properties").path("Targets")) {
      JsonNode dead = target.path("DeadLetterConfig").path("Arn");
      if (template.referred(dead).isMissingNode()) {
        breaches.add("what " + name + " cannot deliver is lost");
      }
      Stream.of(target.path("Arn"), dead)
          .filter(queue -> !maySend(name, queue))
          .forEach(queue -> breaches.add(name + " may not send to " + Template.nameIn(queue)));
    }
    return breaches;
  }

  private boolean maySend(String rule, JsonNode queue) {
    return template
        .propertiesOf("AWS::SQS::QueuePolicy")
        .filter(policy -> texts(policy.path("Queues")).contains(Template.nameIn(queue)))
        .flatMap(policy -> items(policy.path("PolicyDocument").path("Statement")))
        .filter(each -> each.path("Effect").asText().equals("Allow"))
        .filter(each -> each.path("Principal").path("Service").asText().equals(BUS))
        .filter(each -> each.path("Resource").asText().equals(queue.asText()))
        .filter(each -> texts(each.path("Action")).contains("sqs:SendMessage"))
        .map(each -> each.path("Condition").path("ArnEquals").path("aws:SourceArn"))
        .anyMatch(sources -> texts(sources).contains(rule + ".Arn"));
  }

  private Set<String> watched() {
    var watched = new TreeSet<String>();
    template
        .propertiesOf("AWS::CloudWatch::Alarm")
        .forEach(
            alarm ->
                watched.add(
                    alarm.path("MetricName").asText()
                        + " "
                        + Template.nameIn(alarm.path("Dimensions").path(0).path("Value"))));
    return watched;
  }

  private List<String> table() {
    var keys = new ArrayList<String>();
    template
        .propertiesOf("AWS::DynamoDB::Table")
        .flatMap(table -> items(table.path("KeySchema")))
        .forEach(
            key ->
                keys.add(key.path("KeyType").asText() + " " + key.path("AttributeName").asText()));
    var breaches = new ArrayList<String>();
    if (!keys.equals(List.of("HASH pk", "RANGE sk"))) {
      breaches.add("the table's keys are not those that the store uses: " + keys);
    }
    template
        .propertiesOf("AWS::DynamoDB::Table")
        .map(table -> table.path("TimeToLiveSpecification"))
        .filter(
            ends ->
                !ends.path("Enabled").asBoolean()
                    || !ends.path("AttributeName").asText().equals(Key.ENDS))
        .forEach(_ -> breaches.add("the table's items do not end by " + Key.ENDS));
    return breaches;
  }
}
