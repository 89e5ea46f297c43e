package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import java.util.ArrayList;
import java.util.List;

/** The attributes that a bound condition is about. */
final class FilterNames {
  private FilterNames() {}

  static List<String> of(Condition condition) {
    List<String> names = new ArrayList<>();
    collect(condition, names);
    return names;
  }

  private static void collect(Condition condition, List<String> names) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        collect(left, names);
        collect(right, names);
      }
      case Condition.Or(var left, var right) -> {
        collect(left, names);
        collect(right, names);
      }
      case Condition.Not(var inner) -> collect(inner, names);
      case Condition.Compares(var left, var _, var right) -> {
        collect(left, names);
        collect(right, names);
      }
      case Condition.Between(var operand, var least, var greatest) -> {
        collect(operand, names);
        collect(least, names);
        collect(greatest, names);
      }
      case Condition.In(var operand, var values) -> {
        collect(operand, names);
        values.forEach(value -> collect(value, names));
      }
      case Condition.Exists(var path) -> names.add(path.name());
      case Condition.NotExists(var path) -> names.add(path.name());
      case Condition.HasType(var path, var _) -> names.add(path.name());
      case Condition.BeginsWith(var operand, var prefix) -> {
        collect(operand, names);
        collect(prefix, names);
      }
      case Condition.Contains(var operand, var part) -> {
        collect(operand, names);
        collect(part, names);
      }
    }
  }

  private static void collect(Operand operand, List<String> names) {
    switch (operand) {
      case Operand.At(var path) -> names.add(path.name());
      case Operand.Size(var path) -> names.add(path.name());
      case Operand.Placeholder _,
          Operand.Constant _,
          Operand.IfNotExists _,
          Operand.ListAppend _,
          Operand.Plus _,
          Operand.Minus _ -> {}
    }
  }
}
