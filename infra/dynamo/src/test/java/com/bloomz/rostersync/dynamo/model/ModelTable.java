package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table, which no request changes: each gives another table. */
record ModelTable(NavigableMap<ModelKey, SortedMap<String, ModelValue>> items) {
  static final String INDEX = "byg1";

  /** The attribute that is the partition key of the index. */
  static final String INDEXED = "g1";

  static final ModelTable EMPTY = new ModelTable(new TreeMap<>());

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** An answer, in the form of {@link PlainAnswers}, and the table after it. */
  record Answered(ObjectNode answer, ModelTable after) {}

  /** What came of a write: an error's code or none, and the item before and after. */
  private record Effect(
      String code, SortedMap<String, ModelValue> before, SortedMap<String, ModelValue> after) {}

  Answered answer(ModelRequest request) {
    return switch (request) {
      case ModelRequest.Single single -> single(single);
      case ModelRequest.Get(ModelKey key) -> new Answered(item("Item", found(key)), this);
      case ModelRequest.Page page -> new Answered(page(page), this);
      case ModelRequest.Index(String partition) -> new Answered(index(partition), this);
      case ModelRequest.Several(List<ModelKey> keys) -> new Answered(several(keys), this);
      case ModelRequest.Batch(List<ModelWrite> writes) -> batch(writes);
      case ModelRequest.Transaction(List<ModelWrite> writes) -> transaction(writes);
      case ModelRequest.Snapshot(List<ModelKey> keys) -> new Answered(snapshot(keys), this);
    };
  }

  /** The item with that key; empty where there is none. */
  private SortedMap<String, ModelValue> found(ModelKey key) {
    return items.getOrDefault(key, new TreeMap<>());
  }

  private Effect effect(ModelWrite write) {
    SortedMap<String, ModelValue> before = found(write.key());
    ModelCondition condition = write.condition();
    if (condition != null && !condition.holds(before)) {
      return new Effect("ConditionalCheckFailed", before, before);
    }
    try {
      return new Effect("", before, write.apply(before));
    } catch (ModelPath.UnfitException e) {
      return new Effect("ValidationError", before, before);
    }
  }

  private ModelTable with(ModelKey key, SortedMap<String, ModelValue> item) {
    var changed = new TreeMap<>(items);
    if (item.isEmpty()) {
      changed.remove(key);
    } else {
      changed.put(key, item);
    }
    return new ModelTable(changed);
  }

  private Answered single(ModelRequest.Single single) {
    ModelWrite write = single.write();
    Effect effect = effect(write);
    return switch (effect.code()) {
      case "" ->
          new Answered(
              item("Attributes", returned(single, effect)), with(write.key(), effect.after()));
      case "ConditionalCheckFailed" ->
          new Answered(
              item("Item", effect.before()).put("error", "ConditionalCheckFailedException"), this);
      default -> new Answered(NODES.objectNode().put("error", "ValidationException"), this);
    };
  }

  private static SortedMap<String, ModelValue> returned(ModelRequest.Single single, Effect effect) {
    var returned =
        switch (single.returns()) {
          case "ALL_OLD", "UPDATED_OLD" -> new TreeMap<>(effect.before());
          case "ALL_NEW", "UPDATED_NEW" -> new TreeMap<>(effect.after());
          default -> new TreeMap<String, ModelValue>();
        };
    if (single.returns().startsWith("UPDATED")
        && single.write() instanceof ModelWrite.Change change) {
      returned
          .keySet()
          .retainAll(change.actions().stream().map(action -> action.path().name()).toList());
    }
    return returned;
  }

  private static ObjectNode item(String field, SortedMap<String, ModelValue> item) {
    ObjectNode answer = NODES.objectNode();
    if (!item.isEmpty()) {
      answer.set(field, ModelValue.json(item));
    }
    return answer;
  }

  private ObjectNode page(ModelRequest.Page page) {
    var range =
        items.subMap(
            new ModelKey(page.partition(), page.range().low()),
            true,
            new ModelKey(page.partition(), page.range().high()),
            true);
    var keys = new ArrayList<>((page.forward() ? range : range.descendingMap()).keySet());
    boolean full = keys.size() >= page.limit();
    List<ModelKey> read = full ? keys.subList(0, page.limit()) : keys;
    ObjectNode answer =
        entries(read.stream().map(this::found).filter(item -> passes(page.filter(), item)));
    answer.put("ScannedCount", read.size());
    if (full) {
      answer.set("LastEvaluatedKey", read.getLast().json());
    }
    return answer;
  }

  private static boolean passes(
      @Nullable ModelCondition filter, SortedMap<String, ModelValue> item) {
    return filter == null || filter.holds(item);
  }

  private static ObjectNode entries(Stream<SortedMap<String, ModelValue>> items) {
    ObjectNode answer = NODES.objectNode();
    ArrayNode list = answer.putArray("Items");
    items.forEach(item -> list.add(ModelValue.json(item)));
    return answer.put("Count", list.size());
  }

  private ObjectNode index(String partition) {
    var value = new ModelValue.Text(partition);
    ObjectNode answer =
        entries(items.values().stream().filter(item -> value.equals(item.get(INDEXED))));
    return answer.put("ScannedCount", answer.path("Count").asInt());
  }

  private ObjectNode several(List<ModelKey> keys) {
    ObjectNode answer = entries(keys.stream().filter(items::containsKey).map(this::found));
    answer.remove("Count");
    return answer;
  }

  private Answered batch(List<ModelWrite> writes) {
    ModelTable after = this;
    for (ModelWrite write : writes) {
      after = after.with(write.key(), effect(write).after());
    }
    return new Answered(NODES.objectNode(), after);
  }

  private Answered transaction(List<ModelWrite> writes) {
    List<Effect> effects = writes.stream().map(this::effect).toList();
    if (effects.stream().anyMatch(effect -> !effect.code().isEmpty())) {
      ObjectNode answer = NODES.objectNode().put("error", "TransactionCanceledException");
      ArrayNode reasons = answer.putArray("reasons");
      effects.forEach(effect -> reasons.add(reason(effect)));
      return new Answered(answer, this);
    }
    ModelTable after = this;
    for (int i = 0; i < writes.size(); i++) {
      after = after.with(writes.get(i).key(), effects.get(i).after());
    }
    return new Answered(NODES.objectNode(), after);
  }

  private static ObjectNode reason(Effect effect) {
    return effect.code().equals("ConditionalCheckFailed")
        ? item("Item", effect.before()).put("Code", effect.code())
        : NODES.objectNode().put("Code", effect.code().isEmpty() ? "None" : effect.code());
  }

  private ObjectNode snapshot(List<ModelKey> keys) {
    ObjectNode answer = NODES.objectNode();
    ArrayNode list = answer.putArray("Responses");
    keys.forEach(key -> list.add(item("Item", found(key))));
    return answer;
  }
}
