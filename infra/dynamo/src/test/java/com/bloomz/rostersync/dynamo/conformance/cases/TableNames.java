package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the tables of the cases are called on a target.
 *
 * @param prefix what every name begins with there
 */
public record TableNames(String prefix) {
  private static final Pattern TABLE = Pattern.compile("\\b" + CaseStep.TABLE + "([a-z0-9]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The tables that a text names, without {@link CaseStep#TABLE}. */
  public static SortedSet<String> of(String text) {
    var names = new TreeSet<String>();
    TABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  String in(String text) {
    return TABLE.matcher(text).replaceAll(prefix + "$1");
  }

  JsonNode in(JsonNode node) {
    if (node.isMissingNode()) {
      return node;
    }
    try {
      return JSON.readTree(in(node.toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
