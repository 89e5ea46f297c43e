package com.bloomz.rostersync.conformance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the people who run the stack are given. */
class OperationsTest {
  private static final Path ROOT = Path.of("..", "..");

  @Test
  void sayWhatEachAlarmAsksFor() throws IOException {
    String page = Files.readString(ROOT.resolve("docs").resolve("operations.md"));
    List<String> explained =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| .{20,} \\|$")
            .matcher(page.substring(page.indexOf("## What each alarm asks for")))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(explained)
        .containsExactlyInAnyOrderElementsOf(
            Template.of(Template.text()).namesOf("AWS::CloudWatch::Alarm"));
  }

  @Test
  void theDashboardShowsEveryFunctionAndQueue() throws IOException {
    Template template = Template.of(Template.text());
    String body =
        template
            .propertiesOf("AWS::CloudWatch::Dashboard")
            .map(each -> each.path("DashboardBody").asText())
            .findFirst()
            .orElseThrow();
    JsonNode widgets = new ObjectMapper().readTree(body).path("widgets");
    List<String> shown =
        Pattern.compile("\\$\\{(\\w+)(\\.\\w+)?\\}")
            .matcher(widgets.toString())
            .results()
            .map(reference -> reference.group(1))
            .toList();

    assertThat(widgets.size()).isPositive();
    assertThat(shown)
        .containsAll(template.namesOf("AWS::Serverless::Function"))
        .containsAll(template.namesOf("AWS::SQS::Queue"))
        .containsAll(template.namesOf("AWS::DynamoDB::Table"));
  }

  @Test
  void theFirstStageHasEveryParameterThatHasNoDefault() throws IOException {
    JsonNode parameters = Template.of(Template.text()).root().path("Parameters");
    List<String> needed =
        parameters.properties().stream()
            .filter(each -> !each.getValue().has("Default"))
            .map(java.util.Map.Entry::getKey)
            .toList();
    List<MatchResult> given =
        Pattern.compile("(?m)^ +\"(\\w+)=([^\"]+)\",$")
            .matcher(Files.readString(ROOT.resolve("samconfig.toml")))
            .results()
            .toList();

    assertThat(given.stream().map(each -> each.group(1)))
        .containsExactlyInAnyOrderElementsOf(needed);
    assertThat(given)
        .allSatisfy(
            each ->
                assertThat(each.group(2))
                    .matches(parameters.path(each.group(1)).path("AllowedPattern").asText(".+")));
  }

  @Test
  void cfnLintFindsNothing() throws IOException, InterruptedException {
    assumeTrue(isOnThePath("cfn-lint"), "needs cfn-lint: there is none on the PATH");

    Process lint =
        new ProcessBuilder("cfn-lint", "template.yaml")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String found = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(lint.waitFor()).as("%s", found).isZero();
  }

  private static boolean isOnThePath(String command) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, command))
        .anyMatch(Files::isExecutable);
  }
}
