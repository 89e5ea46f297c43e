package com.bloomz.rostersync.conformance.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A SAM template. Short forms such as {@code !Ref X} and {@code !GetAtt X.Arn} read as their text.
 */
record Template(JsonNode root) {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path FILE = ROOT.resolve("template.yaml");

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  static Template of(String yaml) throws IOException {
    return new Template(new YAMLMapper().readTree(yaml));
  }

  JsonNode resource(String name) {
    return root.path("Resources").path(name);
  }

  /** The resource that a short form leads to. */
  JsonNode referred(JsonNode shortForm) {
    return resource(nameIn(shortForm));
  }

  static String nameIn(JsonNode shortForm) {
    return shortForm.asText().split("\\.", 2)[0];
  }

  List<String> namesOf(String type) {
    return root.path("Resources").properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  Stream<JsonNode> propertiesOf(String type) {
    return namesOf(type).stream().map(name -> resource(name).path("Properties"));
  }

  Stream<JsonNode> functions() {
    return propertiesOf("AWS::Serverless::Function");
  }

  /** The texts of the sources of that function's module. */
  static Stream<String> sources(JsonNode function) {
    String module = function.path("CodeUri").asText().replaceFirst("/target/.*", "");
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      var texts = new ArrayList<String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      return texts.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of every SQS event of that function. */
  static Stream<JsonNode> queueEvents(JsonNode function) {
    return events(function, "SQS");
  }

  /** The properties of every event of that type of that function. */
  static Stream<JsonNode> events(JsonNode function, String type) {
    return function.path("Events").properties().stream()
        .map(Map.Entry::getValue)
        .filter(event -> event.path("Type").asText().equals(type))
        .map(event -> event.path("Properties"));
  }

  /** The texts of an array, or the one text. */
  static List<String> texts(JsonNode node) {
    return node.isArray() ? items(node).map(JsonNode::asText).toList() : List.of(node.asText());
  }

  /** The items of an array or the values of an object. */
  static Stream<JsonNode> items(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
