package com.bloomz.rostersync.local.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of the API's contract. */
record ContractOperations(JsonNode root) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /**
   * An operation.
   *
   * @param path such as {@code /schools/{school}/classes/{class}}
   * @param parameters each with {@code name}, {@code in} and {@code schema}
   * @param body the schema of the request's body; missing where it takes none
   */
  record Operation(String method, String path, List<JsonNode> parameters, JsonNode body) {
    Operation {
      parameters = List.copyOf(parameters);
    }
  }

  /** Reads it as the API serves it. */
  static ContractOperations of(String yaml) {
    try {
      return new ContractOperations(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations that need a token. */
  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      if (path.getKey().contains("{school}")) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          if (METHODS.contains(method.getKey())) {
            operations.add(operation(path.getKey(), path.getValue(), method));
          }
        }
      }
    }
    return operations;
  }

  private Operation operation(String path, JsonNode shared, Map.Entry<String, JsonNode> method) {
    var parameters = new ArrayList<JsonNode>();
    shared.path("parameters").forEach(each -> parameters.add(resolved(each)));
    method.getValue().path("parameters").forEach(each -> parameters.add(resolved(each)));
    JsonNode body =
        resolved(method.getValue().path("requestBody"))
            .path("content")
            .path("application/json")
            .path("schema");
    return new Operation(method.getKey().toUpperCase(Locale.ROOT), path, parameters, body);
  }

  /** What a reference leads to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }
}
