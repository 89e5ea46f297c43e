package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives the values of a request's expressions their placeholders. */
final class ValueNames {
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  String of(ModelValue value) {
    String name = ":v" + values.size();
    values.set(name, value.json());
    return name;
  }

  void addTo(ObjectNode body) {
    if (!values.isEmpty()) {
      body.set("ExpressionAttributeValues", values);
    }
  }
}
