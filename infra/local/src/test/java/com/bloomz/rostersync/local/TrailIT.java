package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.mailbox.AcceptedMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * An import is followed from the call that asked for it to its last email, and no other with it.
 */
@ResourceLock(Resources.SYSTEM_OUT)
class TrailIT {
  @Test
  void everyLineAndEmailOfAnImportHasTheCorrelationOfItsCall() throws Exception {
    List<JsonNode> lines;
    List<AcceptedMessage> received;
    String one;
    String other;
    try (var log = new LogLines();
        var first = new InvitedSchool(20, 1, 4711);
        var second = new InvitedSchool(20, 1, 4712)) {
      one = first.imported().value();
      other = second.imported().value();
      received = first.messages();
      lines = log.lines();
    }

    String correlation = correlation(lines, one);
    List<JsonNode> trail =
        lines.stream().filter(line -> text(line, "correlationId").equals(correlation)).toList();
    assertThat(texts(trail, "logger"))
        .contains("Router", "ImportMessageHandler", "ImportFollowUp", "NotifierMessageHandler");
    assertThat(told(trail, "Router")).anyMatch(line -> line.contains("/imports: 202"));
    assertThat(texts(trail, "school")).hasSize(1);
    assertThat(texts(trail, "traceId")).hasSize(1);
    assertThat(texts(trail, "import")).containsExactly(one);
    assertThat(correlation(lines, other)).isNotEqualTo(correlation);
    assertThat(mails(received))
        .isNotEmpty()
        .allMatch(mail -> mail.tags().getOrDefault("correlation", "").equals(correlation));
    String school = text(trail.getFirst(), "school");
    assertThat(lines)
        .filteredOn(line -> text(line, "school").equals(school))
        .filteredOn(line -> line.has("import") || text(line, "message").contains(" person "))
        .hasSizeGreaterThan(10)
        .allMatch(line -> text(line, "correlationId").equals(correlation));
  }

  @Test
  void figuresKeepTheRulesOfTheirFormatAndNameTheImport() throws Exception {
    List<JsonNode> lines;
    String id;
    try (var log = new LogLines();
        var school = new InvitedSchool(20, 1, 4713)) {
      id = school.imported().value();
      lines = log.lines();
    }

    List<JsonNode> figures = lines.stream().filter(FigureLines::isFigure).toList();
    assertThat(figures.stream().flatMap(line -> FigureLines.breaches(line).stream())).isEmpty();
    assertThat(figures)
        .filteredOn(line -> line.has("ImportsEnded") && text(line, "import").equals(id))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(text(line, "state")).isEqualTo("SUCCEEDED");
              assertThat(text(line, "cause")).isEqualTo("none");
              assertThat(line.path("PeopleAdded").asDouble()).isGreaterThan(20);
              assertThat(line.path("CleverRequests").asDouble()).isPositive();
              assertThat(line.path("WriteUnits").asDouble()).isPositive();
            });
    assertThat(figures).anyMatch(line -> line.path("MessagesSent").asInt() == 1);
    assertThat(figures).anyMatch(line -> line.path("OldestMessage").asDouble() > 0);
  }

  @Test
  void brokenFiguresAreSeen() throws Exception {
    String line =
        """
        {"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"N","Dimensions":[["function"]],
        "Metrics":[{"Name":"Ends","Unit":"Count"}]}]},"function":"worker","Ends":1}""";
    var json = new ObjectMapper();
    assertThat(FigureLines.breaches(json.readTree(line))).isEmpty();
    for (String[] broken :
        List.of(
            new String[] {"\"Timestamp\":1,", "", "no time"},
            new String[] {"\"Namespace\":\"N\",", "", "namespace"},
            new String[] {"\"Ends\":1", "\"Ends\":\"1\"", "has no value"},
            new String[] {"\"Unit\":\"Count\"", "\"Unit\":\"Schools\"", "no unit"},
            new String[] {"[[\"function\"]]", "[]", "no set of dimensions"},
            new String[] {"[[\"function\"]]", "[[\"stack\"]]", "\"stack\" has no value"},
            new String[] {"[[\"function\"]]", "[[\"school\"]]", "more values"})) {
      JsonNode changed = json.readTree(line.replace(broken[0], broken[1]));
      assertThat(FigureLines.breaches(changed)).anyMatch(each -> each.contains(broken[2]));
    }
    ObjectNode many = (ObjectNode) json.readTree(line);
    var metrics = many.withArray("/_aws/CloudWatchMetrics/0/Metrics");
    for (int i = 0; i < 100; i++) {
      metrics.addObject().put("Name", "Ends").put("Unit", "Count");
    }
    assertThat(FigureLines.breaches(many)).contains("it has no figure or too many");
  }

  /** Of the one line that tells the import's end. */
  private static String correlation(List<JsonNode> lines, String id) {
    return lines.stream()
        .filter(line -> line.has("ImportsEnded") && text(line, "import").equals(id))
        .map(line -> text(line, "correlationId"))
        .collect(Collectors.joining(" and "));
  }

  private static List<String> told(List<JsonNode> lines, String logger) {
    return lines.stream()
        .filter(line -> text(line, "logger").equals(logger))
        .map(line -> text(line, "message"))
        .toList();
  }

  private static List<String> texts(List<JsonNode> lines, String field) {
    return lines.stream()
        .map(line -> text(line, field))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static List<AcceptedMessage.Mail> mails(List<AcceptedMessage> messages) {
    return messages.stream()
        .filter(AcceptedMessage.Mail.class::isInstance)
        .map(AcceptedMessage.Mail.class::cast)
        .toList();
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asText();
  }
}
