package com.bloomz.rostersync.local.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the roles of a SAM template allow each function. */
final class Roles {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static final Pattern INDEXES = Pattern.compile("\\$\\{(\\w+)\\.Arn}/index/\\*");
  private static final Pattern OF_SES = Pattern.compile("arn:.*:(identity|configuration-set)/.+");

  private Roles() {}

  /** The text of {@code template.yaml}. */
  static String template() {
    try {
      return Files.readString(TEMPLATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rights of every function, by its name. */
  static SortedMap<String, SortedSet<Right>> of(String template) {
    JsonNode resources = read(template);
    var rights = new TreeMap<String, SortedSet<Right>>();
    for (Map.Entry<String, JsonNode> each : resources.properties()) {
      if (each.getValue().path("Type").asText().equals("AWS::Serverless::Function")) {
        JsonNode role = resources.path(name(each.getValue().at("/Properties/Role")));
        rights.put(each.getKey(), rights(role));
      }
    }
    return Collections.unmodifiableSortedMap(rights);
  }

  /** Short forms such as {@code !GetAtt X.Arn} read as their text. */
  private static JsonNode read(String template) {
    try {
      return new YAMLMapper().readTree(template).path("Resources");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedSet<Right> rights(JsonNode role) {
    var rights = new TreeSet<Right>();
    for (JsonNode policy : role.at("/Properties/Policies")) {
      for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
        if (statement.path("Effect").asText().equals("Allow")) {
          all(statement.path("Action"))
              .forEach(
                  action ->
                      all(statement.path("Resource"))
                          .forEach(resource -> rights.add(new Right(action, kind(resource)))));
        }
      }
    }
    return rights;
  }

  private static String kind(String resource) {
    Matcher indexes = INDEXES.matcher(resource);
    if (indexes.matches()) {
      return indexes.group(1) + "/index";
    }
    Matcher ses = OF_SES.matcher(resource);
    return ses.matches() ? ses.group(1) : resource.replace(".Arn", "");
  }

  private static String name(JsonNode shortForm) {
    return shortForm.asText().replace(".Arn", "");
  }

  private static Stream<String> all(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText)
        : Stream.of(oneOrMore.asText());
  }
}
