package com.bloomz.rostersync.dynamo.model;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A condition as a tree. */
sealed interface ModelCondition {
  record Exists(ModelPath path, boolean wanted) implements ModelCondition {}

  /** One of {@code = <> < <= > >=}. */
  record Compare(ModelPath path, String sign, ModelValue value) implements ModelCondition {}

  record Between(ModelPath path, long low, long high) implements ModelCondition {}

  record In(ModelPath path, List<ModelValue> values) implements ModelCondition {}

  record Begins(ModelPath path, String text) implements ModelCondition {}

  record Contains(ModelPath path, ModelValue value) implements ModelCondition {}

  record HasType(ModelPath path, String type) implements ModelCondition {}

  record Size(ModelPath path, String sign, long size) implements ModelCondition {}

  record Not(ModelCondition condition) implements ModelCondition {}

  record Both(ModelCondition left, ModelCondition right) implements ModelCondition {}

  record Either(ModelCondition left, ModelCondition right) implements ModelCondition {}

  default boolean holds(SortedMap<String, ModelValue> item) {
    return switch (this) {
      case Exists(ModelPath path, boolean wanted) -> path.in(item).isPresent() == wanted;
      case Compare(ModelPath path, String sign, ModelValue value) ->
          path.in(item).map(found -> compare(found, sign, value)).orElse(sign.equals("<>"));
      case Between(ModelPath path, long low, long high) ->
          path.in(item).orElse(null) instanceof ModelValue.Whole(long found)
              && found >= low
              && found <= high;
      case In(ModelPath path, List<ModelValue> values) ->
          path.in(item).map(values::contains).orElse(false);
      case Begins(ModelPath path, String text) ->
          path.in(item).orElse(null) instanceof ModelValue.Text(String found)
              && found.startsWith(text);
      case Contains(ModelPath path, ModelValue value) ->
          path.in(item).map(found -> contains(found, value)).orElse(false);
      case HasType(ModelPath path, String type) ->
          path.in(item).map(found -> found.type().equals(type)).orElse(false);
      case Size(ModelPath path, String sign, long size) ->
          path.in(item)
              .map(found -> holds(Long.compare(size(found), size), sign))
              .orElse(sign.equals("<>"));
      case Not(ModelCondition condition) -> !condition.holds(item);
      case Both(ModelCondition left, ModelCondition right) -> left.holds(item) && right.holds(item);
      case Either(ModelCondition left, ModelCondition right) ->
          left.holds(item) || right.holds(item);
    };
  }

  /** The condition as an expression. */
  default String text(ValueNames names) {
    return switch (this) {
      case Exists(ModelPath path, boolean wanted) ->
          (wanted ? "attribute_exists(" : "attribute_not_exists(") + path.text() + ")";
      case Compare(ModelPath path, String sign, ModelValue value) ->
          path.text() + " " + sign + " " + names.of(value);
      case Between(ModelPath path, long low, long high) ->
          "%s BETWEEN %s AND %s".formatted(path.text(), whole(low, names), whole(high, names));
      case In(ModelPath path, List<ModelValue> values) ->
          values.stream()
              .map(names::of)
              .collect(Collectors.joining(", ", path.text() + " IN (", ")"));
      case Begins(ModelPath path, String text) ->
          "begins_with(%s, %s)".formatted(path.text(), names.of(new ModelValue.Text(text)));
      case Contains(ModelPath path, ModelValue value) ->
          "contains(%s, %s)".formatted(path.text(), names.of(value));
      case HasType(ModelPath path, String type) ->
          "attribute_type(%s, %s)".formatted(path.text(), names.of(new ModelValue.Text(type)));
      case Size(ModelPath path, String sign, long size) ->
          "size(%s) %s %s".formatted(path.text(), sign, whole(size, names));
      case Not(ModelCondition condition) -> "NOT (" + condition.text(names) + ")";
      case Both(ModelCondition left, ModelCondition right) ->
          "(%s) AND (%s)".formatted(left.text(names), right.text(names));
      case Either(ModelCondition left, ModelCondition right) ->
          "(%s) OR (%s)".formatted(left.text(names), right.text(names));
    };
  }

  private static String whole(long value, ValueNames names) {
    return names.of(new ModelValue.Whole(value));
  }

  private static boolean compare(ModelValue found, String sign, ModelValue value) {
    return switch (sign) {
      case "=" -> found.equals(value);
      case "<>" -> !found.equals(value);
      default ->
          switch (found) {
            case ModelValue.Whole(long left) when value instanceof ModelValue.Whole(long right) ->
                holds(Long.compare(left, right), sign);
            case ModelValue.Text(String left) when value instanceof ModelValue.Text(String right) ->
                holds(left.compareTo(right), sign);
            default -> false;
          };
    };
  }

  private static boolean holds(int comparison, String sign) {
    return switch (sign) {
      case "<" -> comparison < 0;
      case "<=" -> comparison <= 0;
      case ">" -> comparison > 0;
      case ">=" -> comparison >= 0;
      case "=" -> comparison == 0;
      default -> comparison != 0;
    };
  }

  private static boolean contains(ModelValue found, ModelValue value) {
    return switch (found) {
      case ModelValue.Text(String text) ->
          value instanceof ModelValue.Text(String part) && text.contains(part);
      case ModelValue.Words(SortedSet<String> words) ->
          value instanceof ModelValue.Text(String word) && words.contains(word);
      case ModelValue.Sequence(List<ModelValue> values) -> values.contains(value);
      default -> false;
    };
  }

  private static long size(ModelValue found) {
    return switch (found) {
      case ModelValue.Text(String text) -> text.length();
      case ModelValue.Words(SortedSet<String> words) -> words.size();
      case ModelValue.Sequence(List<ModelValue> values) -> values.size();
      case ModelValue.Document(SortedMap<String, ModelValue> values) -> values.size();
      default -> throw new IllegalArgumentException(found.type());
    };
  }
}
