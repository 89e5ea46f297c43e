package com.bloomz.rostersync.dynamo.expression.tree;

/** How two values are compared. */
public enum Comparison {
  EQ("="),
  NE("<>"),
  LT("<"),
  LE("<="),
  GT(">"),
  GE(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As an expression has it. */
  public String sign() {
    return sign;
  }

  /** Whether it needs values that have an order. */
  public boolean needsOrder() {
    return this != EQ && this != NE;
  }

  /** The same with its sides exchanged. */
  public Comparison turned() {
    return switch (this) {
      case EQ, NE -> this;
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
    };
  }

  /**
   * Whether it holds for two values that have an order.
   *
   * @param order below 0 where the left one is the lesser
   */
  public boolean holds(int order) {
    return switch (this) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
    };
  }

  /** The one with that sign. */
  public static Comparison of(String sign) {
    for (Comparison comparison : values()) {
      if (comparison.sign.equals(sign)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException(sign);
  }
}
