package com.bloomz.rostersync.dynamo.expression.tree;

import com.bloomz.rostersync.dynamo.value.AttributeValue;

/** What an expression compares or assigns. */
public sealed interface Operand {
  /** The value at a place of the item. */
  record At(DocumentPath path) implements Operand {}

  /**
   * A value of the request before it is bound.
   *
   * @param name with its colon
   */
  record Placeholder(String name) implements Operand {}

  /** A value of the request. */
  record Constant(AttributeValue value) implements Operand {}

  /** The size of what is at a place. */
  record Size(DocumentPath path) implements Operand {}

  /** The value at a place, or else another. */
  record IfNotExists(DocumentPath path, Operand otherwise) implements Operand {}

  /** Two lists as one. */
  record ListAppend(Operand first, Operand second) implements Operand {}

  /** The sum of two numbers. */
  record Plus(Operand left, Operand right) implements Operand {}

  /** The difference of two numbers. */
  record Minus(Operand left, Operand right) implements Operand {}
}
