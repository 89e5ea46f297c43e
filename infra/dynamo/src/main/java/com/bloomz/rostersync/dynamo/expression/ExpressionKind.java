package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.error.RequestException;

/** The parameters of requests that are expressions. */
public enum ExpressionKind {
  CONDITION("ConditionExpression"),
  FILTER("FilterExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  PROJECTION("ProjectionExpression"),
  UPDATE("UpdateExpression");

  private final String parameter;

  ExpressionKind(String parameter) {
    this.parameter = parameter;
  }

  /** The parameter's name on the wire. */
  public String parameter() {
    return parameter;
  }

  /** The error that this expression is invalid. */
  public RequestException invalid(String reason) {
    return RequestException.validation("Invalid " + parameter + ": " + reason);
  }

  /** The error that there is no such function. */
  RequestException unknownFunction(String name) {
    return invalid("Invalid function name; function: " + name);
  }
}
