package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A write of one item, alone or in a transaction. */
sealed interface ModelWrite {
  ModelKey key();

  @Nullable ModelCondition condition();

  record Put(SortedMap<String, ModelValue> item, ModelKey key, @Nullable ModelCondition condition)
      implements ModelWrite {}

  record Change(List<ModelAction> actions, ModelKey key, @Nullable ModelCondition condition)
      implements ModelWrite {}

  record Delete(ModelKey key, @Nullable ModelCondition condition) implements ModelWrite {}

  record Check(ModelKey key, ModelCondition condition) implements ModelWrite {}

  /** What a transaction calls it. */
  default String name() {
    return switch (this) {
      case Put put -> "Put";
      case Change change -> "Update";
      case Delete delete -> "Delete";
      case Check check -> "ConditionCheck";
    };
  }

  /** What the request needs to say of it. */
  default ObjectNode body(String table) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("TableName", table);
    var names = new ValueNames();
    ModelCondition only = condition();
    if (only != null) {
      body.put("ConditionExpression", only.text(names));
      body.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
    if (this instanceof Put put) {
      body.set("Item", ModelValue.json(put.item()));
    } else {
      body.set("Key", key().json());
    }
    if (this instanceof Change change) {
      body.put("UpdateExpression", expression(change.actions(), names));
    }
    names.addTo(body);
    return body;
  }

  private static String expression(List<ModelAction> actions, ValueNames names) {
    return actions.stream()
        .collect(
            Collectors.groupingBy(
                ModelAction::clause,
                TreeMap::new,
                Collectors.mapping(action -> action.text(names), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(clause -> clause.getKey() + " " + clause.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What the item is after it; empty where it is gone. */
  default SortedMap<String, ModelValue> apply(SortedMap<String, ModelValue> before)
      throws ModelPath.UnfitException {
    return switch (this) {
      case Put put -> put.item();
      case Delete delete -> new TreeMap<>();
      case Check check -> before;
      case Change change -> {
        var item = new TreeMap<>(before);
        item.putAll(key().attributes());
        for (ModelAction action : inTurn(change.actions())) {
          action.apply(before, item);
        }
        yield item;
      }
    };
  }

  /**
   * The actions in an order in which each finds its element where it was: new elements by their
   * number, removed ones from the end.
   */
  private static List<ModelAction> inTurn(List<ModelAction> actions) {
    return actions.stream().sorted(Comparator.comparingInt(ModelWrite::turn)).toList();
  }

  private static int turn(ModelAction action) {
    int index = action.path() instanceof ModelPath.Element element ? element.index() : 0;
    return action instanceof ModelAction.Remove ? -index : index;
  }
}
