package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.value.AttributeNumbers;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries a bound update out. All of its operands are taken from the item as it was (Developer
 * Guide, Expressions.UpdateExpressions).
 */
public final class Updating {
  private final Map<String, AttributeValue> before;
  private final Map<String, AttributeValue> after;

  private Updating(Map<String, AttributeValue> before) {
    this.before = before;
    this.after = new LinkedHashMap<>(before);
  }

  /** The item after the update. */
  public static Map<String, AttributeValue> apply(
      Update update, Map<String, AttributeValue> before) {
    var updating = new Updating(before);
    updating.apply(update);
    return updating.after;
  }

  private void apply(Update update) {
    update.sets().stream()
        .sorted(Comparator.comparing(Update.Action::path, DocumentPath.IN_ORDER))
        .forEach(action -> put(action.path(), value(action.operand())));
    update.adds().forEach(this::add);
    update.deletes().forEach(this::delete);
    update.removes().stream()
        .filter(path -> !path.isBeyondAList(before))
        .sorted(DocumentPath.IN_ORDER.reversed())
        .forEach(this::remove);
  }

  private AttributeValue value(Operand operand) {
    return switch (operand) {
      case Operand.At(var path) -> found(path.in(before));
      case Operand.Constant(var value) -> value;
      case Operand.IfNotExists(var path, var otherwise) -> {
        AttributeValue there = path.in(before);
        yield there == null ? value(otherwise) : there;
      }
      case Operand.ListAppend(var first, var second) -> {
        List<AttributeValue> elements = new ArrayList<>(elements(value(first)));
        elements.addAll(elements(value(second)));
        yield new AttributeValue.ListOf(elements);
      }
      case Operand.Plus(var left, var right) ->
          new AttributeValue.Numeric(
              AttributeNumbers.sum(number(value(left)), number(value(right))));
      case Operand.Minus(var left, var right) ->
          new AttributeValue.Numeric(
              AttributeNumbers.difference(number(value(left)), number(value(right))));
      case Operand.Placeholder _, Operand.Size _ ->
          throw new IllegalStateException("no operand of an update: " + operand);
    };
  }

  private static AttributeValue found(@Nullable AttributeValue value) {
    if (value == null) {
      throw RequestException.validation(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return value;
  }

  private static BigDecimal number(AttributeValue value) {
    if (value instanceof AttributeValue.Numeric(BigDecimal number)) {
      return number;
    }
    throw wrongType();
  }

  private static List<AttributeValue> elements(AttributeValue value) {
    if (value instanceof AttributeValue.ListOf(var elements)) {
      return elements;
    }
    throw wrongType();
  }

  private void add(Update.Action action) {
    AttributeValue more = value(action.operand());
    AttributeValue there = action.path().in(after);
    put(action.path(), there == null ? addable(more) : sum(there, more));
  }

  private static AttributeValue addable(AttributeValue value) {
    return switch (value.type()) {
      case N, SS, NS, BS -> value;
      case S, B, BOOL, NULL, M, L -> throw wrongType();
    };
  }

  private static AttributeValue sum(AttributeValue there, AttributeValue more) {
    if (there.type() != more.type()) {
      throw wrongType();
    }
    return switch (there) {
      case AttributeValue.Numeric(var number) ->
          new AttributeValue.Numeric(AttributeNumbers.sum(number, number(more)));
      case AttributeValue.TextSet(var texts) ->
          new AttributeValue.TextSet(union(texts, ((AttributeValue.TextSet) more).texts()));
      case AttributeValue.NumericSet(var numbers) ->
          new AttributeValue.NumericSet(
              union(numbers, ((AttributeValue.NumericSet) more).numbers()));
      case AttributeValue.BinarySet(var binaries) ->
          new AttributeValue.BinarySet(
              union(binaries, ((AttributeValue.BinarySet) more).binaries()));
      case AttributeValue.Text _,
          AttributeValue.Binary _,
          AttributeValue.Truth _,
          AttributeValue.Nothing _,
          AttributeValue.MapOf _,
          AttributeValue.ListOf _ ->
          throw wrongType();
    };
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  private void delete(Update.Action action) {
    AttributeValue less = value(action.operand());
    AttributeValue there = action.path().in(after);
    if (there == null) {
      return;
    }
    if (there.type() != less.type()) {
      throw wrongType();
    }
    AttributeValue rest = difference(there, less);
    if (rest == null) {
      remove(action.path());
    } else {
      put(action.path(), rest);
    }
  }

  /** What is left of a set; null for nothing. */
  private static @Nullable AttributeValue difference(AttributeValue there, AttributeValue less) {
    return switch (there) {
      case AttributeValue.TextSet(var texts) -> {
        Set<String> rest = without(texts, ((AttributeValue.TextSet) less).texts());
        yield rest.isEmpty() ? null : new AttributeValue.TextSet(rest);
      }
      case AttributeValue.NumericSet(var numbers) -> {
        Set<BigDecimal> rest = without(numbers, ((AttributeValue.NumericSet) less).numbers());
        yield rest.isEmpty() ? null : new AttributeValue.NumericSet(rest);
      }
      case AttributeValue.BinarySet(var binaries) -> {
        var rest = without(binaries, ((AttributeValue.BinarySet) less).binaries());
        yield rest.isEmpty() ? null : new AttributeValue.BinarySet(rest);
      }
      case AttributeValue.Text _,
          AttributeValue.Numeric _,
          AttributeValue.Binary _,
          AttributeValue.Truth _,
          AttributeValue.Nothing _,
          AttributeValue.MapOf _,
          AttributeValue.ListOf _ ->
          throw wrongType();
    };
  }

  private static <T> Set<T> without(Set<T> one, Set<T> other) {
    Set<T> rest = new LinkedHashSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  private void put(DocumentPath path, AttributeValue value) {
    after.put(
        path.name(),
        path.isTopLevel()
            ? value
            : Containers.put(Containers.outer(after.get(path.name())), path.steps(), value));
  }

  private void remove(DocumentPath path) {
    if (path.isTopLevel()) {
      after.remove(path.name());
    } else {
      AttributeValue outer = Containers.outer(after.get(path.name()));
      after.put(path.name(), Containers.remove(outer, path.steps()));
    }
  }

  private static RequestException wrongType() {
    return RequestException.validation(
        "An operand in the update expression has an incorrect data type");
  }
}
