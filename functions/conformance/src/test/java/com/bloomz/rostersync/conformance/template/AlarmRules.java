package com.bloomz.rostersync.conformance.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody is told when a function fails or is throttled, and when the API answers with faults. */
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
    return wanted.stream()
        .filter(metric -> !watched.contains(metric))
        .map(metric -> "no alarm on " + metric)
        .toList();
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
