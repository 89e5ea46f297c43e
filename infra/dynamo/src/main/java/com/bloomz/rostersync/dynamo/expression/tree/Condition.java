package com.bloomz.rostersync.dynamo.expression.tree;

import java.util.List;

/** What must hold for an item. */
public sealed interface Condition {
  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** At least one holds. */
  record Or(Condition left, Condition right) implements Condition {}

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** The comparison holds. */
  record Compares(Operand left, Comparison comparison, Operand right) implements Condition {}

  /** The value is neither less nor greater. */
  record Between(Operand operand, Operand least, Operand greatest) implements Condition {}

  /** The value is one of these. */
  record In(Operand operand, List<Operand> values) implements Condition {}

  /** Something is there. */
  record Exists(DocumentPath path) implements Condition {}

  /** Nothing is there. */
  record NotExists(DocumentPath path) implements Condition {}

  /** What is there is of that type. */
  record HasType(DocumentPath path, Operand type) implements Condition {}

  /** The value begins with another. */
  record BeginsWith(Operand operand, Operand prefix) implements Condition {}

  /** The text, set or list contains another value. */
  record Contains(Operand operand, Operand part) implements Condition {}
}
