package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.tree.Comparison;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.value.AttributeNumbers;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates bound conditions over an item; a missing item is an empty one (Developer Guide,
 * Expressions.OperatorsAndFunctions).
 */
public final class Evaluation {
  private Evaluation() {}

  public static boolean holds(Condition condition, Map<String, AttributeValue> item) {
    return switch (condition) {
      case Condition.And(var left, var right) -> holds(left, item) && holds(right, item);
      case Condition.Or(var left, var right) -> holds(left, item) || holds(right, item);
      case Condition.Not(var inner) -> !holds(inner, item);
      case Condition.Compares(var left, var comparison, var right) ->
          compares(value(left, item), comparison, value(right, item));
      case Condition.Between(var operand, var least, var greatest) -> {
        AttributeValue value = value(operand, item);
        yield compares(value, Comparison.GE, value(least, item))
            && compares(value, Comparison.LE, value(greatest, item));
      }
      case Condition.In(var operand, var values) -> {
        AttributeValue value = value(operand, item);
        yield value != null && values.stream().anyMatch(each -> value.equals(value(each, item)));
      }
      case Condition.Exists(var path) -> path.in(item) != null;
      case Condition.NotExists(var path) -> path.in(item) == null;
      case Condition.HasType(var path, var type) -> {
        AttributeValue value = path.in(item);
        yield value != null
            && value(type, item) instanceof AttributeValue.Text(String name)
            && value.type().name().equals(name);
      }
      case Condition.BeginsWith(var operand, var prefix) ->
          begins(value(operand, item), value(prefix, item));
      case Condition.Contains(var operand, var part) ->
          contains(value(operand, item), value(part, item));
    };
  }

  /** The order of two values of one type that has an order. */
  static int order(AttributeValue one, AttributeValue other) {
    if (one instanceof AttributeValue.Text(String text)
        && other instanceof AttributeValue.Text(String its)) {
      return order(text, its);
    }
    if (one instanceof AttributeValue.Numeric(BigDecimal number)
        && other instanceof AttributeValue.Numeric(BigDecimal its)) {
      return number.compareTo(its);
    }
    if (one instanceof AttributeValue.Binary(ByteString bytes)
        && other instanceof AttributeValue.Binary(ByteString its)) {
      return bytes.compareTo(its);
    }
    throw new IllegalArgumentException(one.type() + " and " + other.type() + " have no order");
  }

  /** The value of an operand that is no arithmetic. */
  static @Nullable AttributeValue value(Operand operand, Map<String, AttributeValue> item) {
    return switch (operand) {
      case Operand.At(var path) -> path.in(item);
      case Operand.Constant(var value) -> value;
      case Operand.Size(var path) -> size(path.in(item));
      case Operand.Placeholder _,
          Operand.IfNotExists _,
          Operand.ListAppend _,
          Operand.Plus _,
          Operand.Minus _ ->
          throw new IllegalStateException("no operand of a condition: " + operand);
    };
  }

  private static boolean compares(
      @Nullable AttributeValue left, Comparison comparison, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return comparison == Comparison.NE && left != right;
    }
    return switch (comparison) {
      case EQ -> left.equals(right);
      case NE -> !left.equals(right);
      case LT, LE, GT, GE ->
          left.type() == right.type()
              && left.type().isOrdered()
              && comparison.holds(order(left, right));
    };
  }

  private static boolean begins(@Nullable AttributeValue value, @Nullable AttributeValue prefix) {
    if (value instanceof AttributeValue.Text(String text)
        && prefix instanceof AttributeValue.Text(String begin)) {
      return text.startsWith(begin);
    }
    return value instanceof AttributeValue.Binary(ByteString bytes)
        && prefix instanceof AttributeValue.Binary(ByteString begin)
        && bytes.startsWith(begin);
  }

  private static boolean contains(@Nullable AttributeValue value, @Nullable AttributeValue part) {
    return switch (value) {
      case null -> false;
      case AttributeValue.Text(String text) ->
          part instanceof AttributeValue.Text(String inner) && text.contains(inner);
      case AttributeValue.Binary(ByteString bytes) ->
          part instanceof AttributeValue.Binary(ByteString inner) && bytes.contains(inner);
      case AttributeValue.TextSet(var texts) ->
          part instanceof AttributeValue.Text(String text) && texts.contains(text);
      case AttributeValue.NumericSet(var numbers) ->
          part instanceof AttributeValue.Numeric(BigDecimal number) && numbers.contains(number);
      case AttributeValue.BinarySet(var binaries) ->
          part instanceof AttributeValue.Binary(ByteString bytes) && binaries.contains(bytes);
      case AttributeValue.ListOf(var elements) -> part != null && elements.contains(part);
      case AttributeValue.Numeric _,
          AttributeValue.Truth _,
          AttributeValue.Nothing _,
          AttributeValue.MapOf _ ->
          false;
    };
  }

  /** A text's length is that of its UTF-8 (Developer Guide, Constraints: String). */
  private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
    return switch (value) {
      case null -> null;
      case AttributeValue.Text(String text) -> number(ItemSize.utf8(text));
      case AttributeValue.Binary(ByteString bytes) -> number(bytes.length());
      case AttributeValue.TextSet(var texts) -> number(texts.size());
      case AttributeValue.NumericSet(var numbers) -> number(numbers.size());
      case AttributeValue.BinarySet(var binaries) -> number(binaries.size());
      case AttributeValue.ListOf(var elements) -> number(elements.size());
      case AttributeValue.MapOf(var entries) -> number(entries.size());
      case AttributeValue.Numeric _, AttributeValue.Truth _, AttributeValue.Nothing _ -> null;
    };
  }

  private static AttributeValue number(int number) {
    return new AttributeValue.Numeric(AttributeNumbers.parse(Integer.toString(number)));
  }

  /** The order of UTF-8, in which characters beyond the basic plane come last. */
  private static int order(String one, String other) {
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      char mine = one.charAt(i);
      char its = other.charAt(i);
      if (mine != its) {
        return Character.isSurrogate(mine) == Character.isSurrogate(its)
            ? Character.compare(mine, its)
            : Boolean.compare(Character.isSurrogate(mine), Character.isSurrogate(its));
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
