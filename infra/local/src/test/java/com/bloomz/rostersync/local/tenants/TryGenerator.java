package com.bloomz.rostersync.local.tenants;

import com.bloomz.rostersync.local.tenants.ContractOperations.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests of the contract with ids of another school in any of their places. */
final class TryGenerator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ContractOperations contract;
  private final List<Operation> operations;
  private final Random random;
  private final String own;
  private final List<String> ownIds;
  private final String foreign;
  private final List<String> foreignIds;
  private boolean isForeign;

  /**
   * @param own the school of the caller, and ids in it
   * @param foreign another school, and ids of it, cursors and keys among them
   */
  TryGenerator(
      ContractOperations contract,
      long seed,
      Map.Entry<String, List<String>> own,
      Map.Entry<String, List<String>> foreign) {
    this.contract = contract;
    this.operations = contract.operations();
    this.random = new Random(seed);
    this.own = own.getKey();
    this.ownIds = own.getValue();
    this.foreign = foreign.getKey();
    this.foreignIds = foreign.getValue();
  }

  /**
   * A request.
   *
   * @param body empty for none
   * @param foreignPath whether something of the other school is in the path
   */
  record Try(
      Operation operation,
      String path,
      Map<String, String> headers,
      String body,
      boolean foreignPath) {}

  /** The next one, with something of the other school in at least one place. */
  Try next(int number) {
    Operation operation = operations.get(number % operations.size());
    while (true) {
      isForeign = false;
      Try made = make(operation);
      if (isForeign) {
        return made;
      }
    }
  }

  private Try make(Operation operation) {
    String path = operation.path();
    var query = new ArrayList<String>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode each : operation.parameters()) {
      if (each.path("in").asText().equals("path")) {
        String name = each.path("name").asText();
        String value = name.equals("school") ? school() : id();
        path = path.replace("{" + name + "}", encoded(value));
      }
    }
    boolean foreignPath = isForeign;
    for (JsonNode each : operation.parameters()) {
      String name = each.path("name").asText();
      boolean sent = each.path("required").asBoolean() || random.nextInt(3) > 0;
      if (sent && each.path("in").asText().equals("query")) {
        query.add(name + "=" + encoded(text(each.path("schema"))));
      } else if (sent && each.path("in").asText().equals("header")) {
        headers.put(name, header(name));
      }
    }
    String body = operation.body().isMissingNode() ? "" : value(operation.body(), "", 0).toString();
    String all = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return new Try(operation, all, headers, body, foreignPath);
  }

  private String school() {
    if (random.nextInt(3) > 0) {
      return own;
    }
    isForeign = true;
    return foreign;
  }

  private String id() {
    if (random.nextInt(4) == 0) {
      return pick(ownIds);
    }
    isForeign = true;
    return pick(foreignIds);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String header(String name) {
    if (name.equals("If-Match")) {
      return "\"" + random.nextInt(12) + "\"";
    }
    return "a-key-" + random.nextInt(1_000_000);
  }

  private String text(JsonNode schema) {
    JsonNode made = value(schema, "", 0);
    return made.isTextual() ? made.asText() : made.toString();
  }

  private JsonNode value(JsonNode reference, String name, int depth) {
    JsonNode schema = contract.resolved(reference);
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "integer" -> NODES.numberNode(1 + random.nextInt(20));
      case "number" -> NODES.numberNode(random.nextInt(100));
      default -> NODES.textNode(random.nextInt(6) == 0 ? "Ann" : id());
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(each -> required.add(each.asText()));
    for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
      boolean readOnly = each.getValue().path("readOnly").asBoolean();
      if (required.contains(each.getKey()) || (!readOnly && depth < 4 && random.nextInt(3) > 0)) {
        object.set(each.getKey(), value(each.getValue(), each.getKey(), depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, String name, int depth) {
    ArrayNode array = NODES.arrayNode();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      array.add(value(schema.path("items"), name, depth + 1));
    }
    return array;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
