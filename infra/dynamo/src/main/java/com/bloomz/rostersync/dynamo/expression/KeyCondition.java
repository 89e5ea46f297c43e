package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.Comparison;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a query is about (Developer Guide, Query.KeyConditionExpressions).
 *
 * @param sort null for every sort key
 */
public record KeyCondition(AttributeValue partition, @Nullable Sort sort) {
  /** What the sort key must be. */
  public sealed interface Sort {
    /** Compares so with a value. */
    record Compared(Comparison comparison, AttributeValue value) implements Sort {}

    /** Is neither less nor greater. */
    record Between(AttributeValue least, AttributeValue greatest) implements Sort {}

    /** Begins with that. */
    record Beginning(AttributeValue prefix) implements Sort {}
  }

  private record Term(String name, Sort sort) {}

  /**
   * Reads a bound condition.
   *
   * @param sortName the name of the sort key; null where there is none
   */
  public static KeyCondition of(
      Condition condition, String partitionName, @Nullable String sortName) {
    AttributeValue partition = null;
    Sort sort = null;
    for (Term term : terms(condition)) {
      if (term.name().equals(partitionName)) {
        checkSingle(partition);
        partition = equalTo(term.sort());
      } else if (term.name().equals(sortName)) {
        checkSingle(sort);
        sort = term.sort();
      } else {
        throw missing(partition == null || sortName == null ? partitionName : sortName);
      }
    }
    if (partition == null) {
      throw missing(partitionName);
    }
    return new KeyCondition(partition, sort);
  }

  private static AttributeValue equalTo(Sort sort) {
    if (sort instanceof Sort.Compared(Comparison comparison, AttributeValue value)
        && comparison == Comparison.EQ) {
      return value;
    }
    throw RequestException.validation("Query key condition not supported");
  }

  private static void checkSingle(@Nullable Object former) {
    if (former != null) {
      throw ExpressionKind.KEY_CONDITION.invalid(
          "KeyConditionExpressions must only contain one condition per key");
    }
  }

  private static RequestException missing(String name) {
    return RequestException.validation("Query condition missed key schema element: " + name);
  }

  private static List<Term> terms(Condition condition) {
    List<Term> terms = new ArrayList<>();
    collect(condition, terms);
    return terms;
  }

  private static void collect(Condition condition, List<Term> terms) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        collect(left, terms);
        collect(right, terms);
      }
      case Condition.Compares(var left, var comparison, var right) ->
          terms.add(compared(left, comparison, right));
      case Condition.Between(var operand, var least, var greatest) ->
          terms.add(new Term(name(operand), new Sort.Between(constant(least), constant(greatest))));
      case Condition.BeginsWith(var operand, var prefix) ->
          terms.add(new Term(name(operand), new Sort.Beginning(constant(prefix))));
      case Condition.Or _ -> throw invalidOperator("OR");
      case Condition.Not _ -> throw invalidOperator("NOT");
      case Condition.In _ -> throw invalidOperator("IN");
      case Condition.Exists _ -> throw invalidOperator("attribute_exists");
      case Condition.NotExists _ -> throw invalidOperator("attribute_not_exists");
      case Condition.HasType _ -> throw invalidOperator("attribute_type");
      case Condition.Contains _ -> throw invalidOperator("contains");
    }
  }

  private static Term compared(Operand left, Comparison comparison, Operand right) {
    if (comparison == Comparison.NE) {
      throw invalidOperator("<>");
    }
    return left instanceof Operand.At
        ? new Term(name(left), new Sort.Compared(comparison, constant(right)))
        : new Term(name(right), new Sort.Compared(comparison.turned(), constant(left)));
  }

  private static RequestException invalidOperator(String operator) {
    return ExpressionKind.KEY_CONDITION.invalid(
        "Invalid operator used in KeyConditionExpression: " + operator);
  }

  private static String name(Operand operand) {
    if (operand instanceof Operand.At(DocumentPath path)) {
      if (!path.isTopLevel()) {
        throw ExpressionKind.KEY_CONDITION.invalid(
            "KeyConditionExpressions cannot have conditions on nested attributes");
      }
      return path.name();
    }
    throw ExpressionKind.KEY_CONDITION.invalid(
        "Invalid condition in KeyConditionExpression: a key attribute must be compared");
  }

  private static AttributeValue constant(Operand operand) {
    if (operand instanceof Operand.Constant(AttributeValue value)) {
      return value;
    }
    throw ExpressionKind.KEY_CONDITION.invalid(
        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
            + " condition");
  }
}
