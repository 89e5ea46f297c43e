package com.bloomz.rostersync.dynamo.conformance;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a target is known to differ from AWS's documentation.
 *
 * @param target what it is, with its version
 * @param sentences what it does instead, by the names of the cases
 */
record KnownDifferences(String target, SortedMap<String, String> sentences) {
  /** None. */
  static final KnownDifferences NONE = new KnownDifferences("", new TreeMap<>());

  static KnownDifferences read(String name) {
    JsonNode file = CaseFiles.read("differences/" + name);
    var sentences = new TreeMap<String, String>();
    for (Map.Entry<String, JsonNode> one : file.path("cases").properties()) {
      sentences.put(one.getKey(), one.getValue().asText());
    }
    return new KnownDifferences(file.path("target").asText(), sentences);
  }
}
