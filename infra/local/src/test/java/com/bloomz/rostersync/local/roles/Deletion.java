package com.bloomz.rostersync.local.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.dispatcher.erasure.DistrictEraser;
import com.bloomz.rostersync.dispatcher.erasure.ErasureVariable;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The deletion of a district, and what is left then (X 5). */
final class Deletion {
  /** Whose dead messages stay. */
  static final String ANOTHER = "another-school";

  private final LocalStack stack;
  private final SqsClient sqs;
  private final Map<String, String> environment;

  /**
   * @param environment a function's
   */
  Deletion(LocalStack stack, SqsClient sqs, Map<String, String> environment) {
    this.stack = stack;
    this.sqs = sqs;
    this.environment = new HashMap<>(environment);
    for (ErasureVariable each : ErasureVariable.values()) {
      this.environment.put(each.name(), stack.resources().getOrDefault(queue(each), ""));
    }
  }

  /** The queue's name in the template. */
  private static String queue(ErasureVariable variable) {
    var name = new StringBuilder();
    for (String word : variable.name().split("_", -1)) {
      if (!word.equals("URL")) {
        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return name.toString();
  }

  /**
   * Deletes a district in two invocations, while dead messages of one of its schools and of another
   * school wait.
   *
   * @param formerSchool one of which the district does not know any more
   */
  void of(GeneratedSchools generated, String formerSchool) {
    for (ErasureVariable each : ErasureVariable.values()) {
      for (String school : List.of(formerSchool, ANOTHER)) {
        String body = ImportMessages.write(new SchoolId(school), Trigger.NIGHTLY);
        sqs.sendMessage(to -> to.queueUrl(environment.get(each.name())).messageBody(body));
      }
    }
    String district = generated.district().ids(RosterCollection.DISTRICTS).getFirst();
    Map<String, Object> order =
        Map.of(
            "district",
            district,
            "schools",
            List.of(formerSchool),
            "confirm",
            "delete " + district);
    try (DistrictEraser eraser =
        stack.start("EraserFunction", () -> new DistrictEraser(environment))) {
      for (Duration left : List.of(FedFunction.HARDLY_ANY, FedFunction.ENOUGH)) {
        assertThat(eraser.handleRequest(order, LambdaContext.withTime("erase", left)))
            .containsEntry("done", left.equals(FedFunction.ENOUGH));
      }
    }
  }

  /** What table and queues keep, each item and each message that can be seen as a text. */
  List<String> dump() {
    List<String> all = new ArrayList<>();
    stack
        .dynamo()
        .scanPaginator(scan -> scan.tableName(LocalStack.TABLE))
        .items()
        .forEach(item -> all.add(item.toString()));
    stack.resources().entrySet().stream()
        .filter(each -> each.getKey().endsWith("Queue"))
        .forEach(each -> all.addAll(FedFunction.taken(sqs, each.getValue())));
    return all;
  }

  /** The ids and addresses of a district and of its schools. */
  static Set<String> traces(GeneratedSchools generated, String... others) {
    Set<String> traces = new TreeSet<>(List.of(others));
    generated.schools().forEach(id -> traces.add(NightDistrict.id(id).value()));
    for (RosterCollection each : RosterCollection.values()) {
      traces.addAll(generated.district().ids(each));
    }
    for (CleverRole role : CleverRole.values()) {
      generated.district().users(role).forEach(user -> traces.add(Json.text(user, "email")));
    }
    traces.removeIf(String::isEmpty);
    return traces;
  }
}
