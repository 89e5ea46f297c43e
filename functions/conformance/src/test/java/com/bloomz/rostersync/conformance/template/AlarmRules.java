package com.bloomz.rostersync.conformance.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody is told when a function fails or is throttled, when a rule no longer starts one, and
 * when the API answers with faults.
 */
final class AlarmRules {
  private final Template template;

  AlarmRules(Template template) {
    this.template = template;
  }

  List<String> breaches() {
    var wanted = new ArrayList<String>();
    for (String name : template.namesOf("AWS::Serverless::Function")) {
      wanted.add("AWS/Lambda Errors FunctionName " + name);
      wanted.add("AWS/Lambda Throttles FunctionName " + name);
    }
    for (String name : template.namesOf("AWS::Serverless::HttpApi")) {
      wanted.add("AWS/ApiGateway 5xx ApiId " + name);
    }
    Set<String> watched =
        template
            .propertiesOf("AWS::CloudWatch::Alarm")
            .map(AlarmRules::metric)
            .collect(Collectors.toSet());
    var breaches = new ArrayList<String>();
    wanted.stream()
        .filter(metric -> !watched.contains(metric))
        .forEach(metric -> breaches.add("no alarm on " + metric));
    breaches.addAll(silent());
    return breaches;
  }

  /** What a rule is to start and does not leaves no data, so that no other alarm can tell. */
  private List<String> silent() {
    Set<String> watched =
        template
            .propertiesOf("AWS::CloudWatch::Alarm")
            .filter(alarm -> alarm.path("TreatMissingData").asText().equals("breaching"))
            .filter(alarm -> alarm.path("ComparisonOperator").asText().equals("LessThanThreshold"))
            .filter(alarm -> alarm.path("Threshold").asInt() == 1)
            .map(AlarmRules::metric)
            .collect(Collectors.toSet());
    return template.namesOf("AWS::Serverless::Function").stream()
        .filter(name -> isStartedByARule(template.resource(name).path("Properties")))
        .filter(name -> !watched.contains("AWS/Lambda Invocations FunctionName " + name))
        .map(name -> "no alarm tells that the rule of " + name + " is silent")
        .toList();
  }

  private static boolean isStartedByARule(JsonNode function) {
    return Stream.of("Schedule", "ScheduleV2")
        .anyMatch(type -> Template.events(function, type).findAny().isPresent());
  }

  private static String metric(JsonNode alarm) {
    JsonNode dimension = alarm.path("Dimensions").path(0);
    return String.join(
        " ",
        alarm.path("Namespace").asText(),
        alarm.path("MetricName").asText(),
        dimension.path("Name").asText(),
        Template.nameIn(dimension.path("Value")));
  }
}
