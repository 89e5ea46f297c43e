package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.value.AttributeType;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.List;
import java.util.Optional;

/** Refuses constants of a type that an operator or function never takes. */
final class OperandTypes {
  private OperandTypes() {}

  static void check(ExpressionKind kind, Condition condition) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        check(kind, left);
        check(kind, right);
      }
      case Condition.Or(var left, var right) -> {
        check(kind, left);
        check(kind, right);
      }
      case Condition.Not(var inner) -> check(kind, inner);
      case Condition.Compares(var left, var comparison, var right) -> {
        checkDistinct(kind, comparison.sign(), left, List.of(right));
        if (comparison.needsOrder()) {
          checkOrdered(kind, comparison.sign(), List.of(left, right));
        }
      }
      case Condition.Between(var operand, var least, var greatest) -> {
        checkOrdered(kind, "BETWEEN", List.of(operand, least, greatest));
        checkBounds(kind, least, greatest);
      }
      case Condition.In(var operand, var values) -> checkDistinct(kind, "IN", operand, values);
      case Condition.HasType(var _, var type) -> checkTypeName(kind, type);
      case Condition.BeginsWith(var operand, var prefix) -> {
        checkDistinct(kind, "begins_with", operand, List.of(prefix));
        checkPrefix(kind, operand);
        checkPrefix(kind, prefix);
      }
      case Condition.Contains(var operand, var part) ->
          checkDistinct(kind, "contains", operand, List.of(part));
      case Condition.Exists _, Condition.NotExists _ -> {}
    }
  }

  static void check(Update update) {
    update.adds().forEach(OperandTypes::checkConstant);
    update.deletes().forEach(OperandTypes::checkConstant);
    for (Update.Action action : update.adds()) {
      type(action.operand())
          .filter(type -> type != AttributeType.N && !isSet(type))
          .ifPresent(type -> refuse("ADD", type));
    }
    for (Update.Action action : update.deletes()) {
      type(action.operand()).filter(type -> !isSet(type)).ifPresent(type -> refuse("DELETE", type));
    }
    update.sets().forEach(action -> checkArithmetic(action.operand()));
  }

  /** ADD and DELETE take a value, and neither a path nor a function. */
  private static void checkConstant(Update.Action action) {
    if (!(action.operand() instanceof Operand.Constant)) {
      throw ExpressionKind.UPDATE.invalid(
          "Syntax error; a value must follow the path " + action.path());
    }
  }

  private static void checkArithmetic(Operand operand) {
    switch (operand) {
      case Operand.Plus(var left, var right) -> checkNumbers("+", left, right);
      case Operand.Minus(var left, var right) -> checkNumbers("-", left, right);
      case Operand.ListAppend(var first, var second) -> {
        checkList(first);
        checkList(second);
      }
      case Operand.IfNotExists(var _, var otherwise) -> checkArithmetic(otherwise);
      case Operand.At _, Operand.Placeholder _, Operand.Constant _, Operand.Size _ -> {}
    }
  }

  private static void checkNumbers(String sign, Operand left, Operand right) {
    for (Operand operand : List.of(left, right)) {
      checkArithmetic(operand);
      type(operand)
          .filter(type -> type != AttributeType.N)
          .ifPresent(type -> refuseType(ExpressionKind.UPDATE, sign, type.name()));
    }
  }

  private static void checkList(Operand operand) {
    checkArithmetic(operand);
    type(operand)
        .filter(type -> type != AttributeType.L)
        .ifPresent(type -> refuseType(ExpressionKind.UPDATE, "list_append", type.name()));
  }

  private static boolean isSet(AttributeType type) {
    return type == AttributeType.SS || type == AttributeType.NS || type == AttributeType.BS;
  }

  private static void refuse(String clause, AttributeType type) {
    throw ExpressionKind.UPDATE.invalid(
        "Incorrect operand type for operator or function; operator: "
            + clause
            + ", operand type: "
            + type.longName()
            + ", typeSet: ALLOWED_FOR_"
            + clause
            + "_OPERAND");
  }

  private static void refuseType(ExpressionKind kind, String operator, String type) {
    throw kind.invalid(
        "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + type);
  }

  private static Optional<AttributeType> type(Operand operand) {
    return operand instanceof Operand.Constant(AttributeValue value)
        ? Optional.of(value.type())
        : Optional.empty();
  }

  private static void checkOrdered(ExpressionKind kind, String operator, List<Operand> operands) {
    for (Operand operand : operands) {
      type(operand)
          .filter(type -> !type.isOrdered())
          .ifPresent(type -> refuseType(kind, operator, type.name()));
    }
  }

  private static void checkPrefix(ExpressionKind kind, Operand operand) {
    type(operand)
        .filter(type -> type != AttributeType.S && type != AttributeType.B)
        .ifPresent(type -> refuseType(kind, "begins_with", type.name()));
  }

  private static void checkBounds(ExpressionKind kind, Operand least, Operand greatest) {
    if (least instanceof Operand.Constant(AttributeValue low)
        && greatest instanceof Operand.Constant(AttributeValue high)) {
      if (low.type() != high.type()) {
        throw kind.invalid(
            "The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
                + " operand: AttributeValue: {"
                + low.type()
                + "}, upper bound operand: AttributeValue: {"
                + high.type()
                + "}");
      }
      if (Evaluation.order(low, high) > 0) {
        throw kind.invalid(
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
      }
    }
  }

  private static void checkDistinct(
      ExpressionKind kind, String operator, Operand first, List<Operand> others) {
    if (first instanceof Operand.At(DocumentPath path) && others.contains(first)) {
      throw kind.invalid(
          "The first operand must be distinct from the remaining operands for this operator or"
              + " function; operator: "
              + operator
              + ", first operand: "
              + path);
    }
  }

  private static void checkTypeName(ExpressionKind kind, Operand type) {
    if (!(type instanceof Operand.Constant(AttributeValue value))) {
      return;
    }
    if (!(value instanceof AttributeValue.Text(String name))) {
      refuseType(kind, "attribute_type", value.type().name());
      return;
    }
    if (AttributeType.of(name).isEmpty()) {
      throw kind.invalid(
          "Invalid attribute type name found; type: "
              + name
              + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }
  }
}
