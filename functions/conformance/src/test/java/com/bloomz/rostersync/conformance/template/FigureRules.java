package com.bloomz.rostersync.conformance.template;

import com.bloomz.rostersync.lambda.log.MetricLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The figures that alarms and the dashboard are about are figures that the functions tell. */
final class FigureRules {
  private static final Pattern SHOWN =
      Pattern.compile(
          "\"" + MetricLine.NAMESPACE + "\", \"(\\w+)\", \"function\", \"\\$\\{(\\w+)\\}\"");
  private static final Pattern SEARCHED =
      Pattern.compile(
          "\\{"
              + MetricLine.NAMESPACE
              + ",function(?:,\\w+)*\\} MetricName=.\"(\\w+).\" function=.\"\\$\\{(\\w+)\\}");

  private final Template template;

  FigureRules(Template template) {
    this.template = template;
  }

  private record Figure(String name, String function) {
    @Override
    public String toString() {
      return name + " of " + function;
    }
  }

  List<String> breaches() {
    Stream<String> untold =
        Stream.concat(watched(), shown())
            .distinct()
            .filter(figure -> !isTold(figure))
            .map(figure -> "nobody tells " + figure);
    Stream<String> read =
        template.namesOf("AWS::Logs::MetricFilter").stream()
            .map(name -> name + " reads figures off the words of a log");
    return Stream.concat(untold, read).toList();
  }

  private boolean isTold(Figure figure) {
    JsonNode function = template.resource(figure.function()).path("Properties");
    return !function.isMissingNode()
        && Template.sources(function).anyMatch(text -> text.contains("(\"" + figure.name() + "\""));
  }

  private Stream<Figure> watched() {
    return template
        .propertiesOf("AWS::CloudWatch::Alarm")
        .flatMap(
            alarm ->
                Stream.concat(
                    Stream.of(alarm),
                    Template.items(alarm.path("Metrics"))
                        .map(each -> each.path("MetricStat").path("Metric"))))
        .filter(metric -> metric.path("Namespace").asText().equals(MetricLine.NAMESPACE))
        .map(
            metric ->
                new Figure(
                    metric.path("MetricName").asText(),
                    Template.nameIn(metric.path("Dimensions").path(0).path("Value"))));
  }

  private Stream<Figure> shown() {
    return template
        .propertiesOf("AWS::CloudWatch::Dashboard")
        .map(each -> each.path("DashboardBody").asText())
        .flatMap(
            body -> Stream.of(SHOWN, SEARCHED).flatMap(pattern -> pattern.matcher(body).results()))
        .map(found -> new Figure(found.group(1), found.group(2)));
  }
}
