package com.bloomz.rostersync.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of {@code template.yaml}. */
public final class DeployedFunctions {
  private DeployedFunctions() {}

  /**
   * Reads them in their order.
   *
   * @param root the folder of the template
   * @throws IOException if there is no template
   */
  public static List<DeployedFunction> of(Path root) throws IOException {
    JsonNode template = new YAMLMapper().readTree(root.resolve("template.yaml").toFile());
    return template.path("Resources").properties().stream()
        .filter(each -> each.getValue().path("Type").asText().equals("AWS::Serverless::Function"))
        .map(each -> function(root, each.getKey(), each.getValue().path("Properties")))
        .toList();
  }

  private static DeployedFunction function(Path root, String name, JsonNode properties) {
    Map<String, String> environment = new LinkedHashMap<>();
    properties
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    return new DeployedFunction(
        name,
        root.resolve(properties.path("CodeUri").asText()),
        properties.path("Handler").asText(),
        properties.path("MemorySize").asInt(),
        Duration.ofSeconds(properties.path("Timeout").asInt()),
        properties.path("SnapStart").path("ApplyOn").asText().equals("PublishedVersions"),
        environment);
  }
}
