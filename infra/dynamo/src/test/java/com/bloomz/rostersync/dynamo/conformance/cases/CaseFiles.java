package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the files of cases. A file has {@code page}, {@code table} and {@code cases}; a case has
 * {@code name}, {@code says}, {@code given} (items to put first), {@code steps} and, where it
 * stands for several, {@code rows} of values.
 */
public final class CaseFiles {
  private static final List<String> NAMES =
      List.of(
          "tables",
          "put-get-delete",
          "updates",
          "update-errors",
          "conditions",
          "condition-errors",
          "projections",
          "values",
          "sizes",
          "queries",
          "query-errors",
          "scans",
          "indexes",
          "batches",
          "transactions",
          "capacity",
          "protocol");

  /** Requests that are about one table. */
  private static final Set<String> OF_ONE_TABLE =
      Set.of("PutItem", "GetItem", "UpdateItem", "DeleteItem", "Query", "Scan");

  /** What else a step has besides its request. */
  private static final Set<String> ASIDES = Set.of("then", "raw", "target");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private CaseFiles() {}

  public static List<DynamoCase> all() {
    var all = new ArrayList<DynamoCase>();
    for (String name : NAMES) {
      JsonNode file = read("cases/" + name);
      for (JsonNode written : file.path("cases")) {
        rows(written).forEach(row -> all.add(one(file, written, row)));
      }
    }
    return all;
  }

  /** The bodies of {@code CreateTable} of the tables that all cases share, by their names. */
  public static Map<String, JsonNode> schemas() {
    var schemas = new HashMap<String, JsonNode>();
    read("cases/schemas").properties().forEach(s -> schemas.put(s.getKey(), s.getValue()));
    return schemas;
  }

  public static JsonNode read(String name) {
    String resource = "../" + name + ".yaml";
    try (InputStream in = CaseFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static List<Macros> rows(JsonNode written) {
    if (!written.has("rows")) {
      return List.of(new Macros(Map.of()));
    }
    var rows = new ArrayList<Macros>();
    for (JsonNode row : written.path("rows")) {
      var values = new HashMap<String, JsonNode>();
      row.properties().forEach(value -> values.put(value.getKey(), value.getValue()));
      rows.add(new Macros(values));
    }
    return rows;
  }

  private static DynamoCase one(JsonNode file, JsonNode written, Macros row) {
    String name = row.text(written.path("name").asText());
    var steps = new ArrayList<CaseStep>();
    for (JsonNode item : row.expand(written.path("given"))) {
      ObjectNode put = YAML.createObjectNode();
      put.set("PutItem", YAML.createObjectNode().set("Item", item));
      steps.add(step(file, put));
    }
    row.expand(written.path("steps")).forEach(step -> steps.add(step(file, step)));
    String page = row.text(written.path("page").asText(file.path("page").asText()));
    return new DynamoCase(name, page, row.text(written.path("says").asText()), steps);
  }

  private static CaseStep step(JsonNode file, JsonNode step) {
    JsonNode then = step.has("then") ? step.path("then") : MissingNode.getInstance();
    String target = "";
    JsonNode body = MissingNode.getInstance();
    for (Map.Entry<String, JsonNode> field : step.properties()) {
      if (!ASIDES.contains(field.getKey())) {
        target = field.getKey();
        body = field.getValue();
      }
    }
    if (OF_ONE_TABLE.contains(target) && !body.has("TableName") && file.has("table")) {
      ((ObjectNode) body).set("TableName", file.path("table"));
    }
    return new CaseStep(
        step.path("target").asText(target), step.path("raw").asText(body.toString()), then);
  }
}
