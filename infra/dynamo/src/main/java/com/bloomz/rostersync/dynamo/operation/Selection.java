package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.request.Arguments;
import java.util.List;

/** Checks what a search says of what it returns (API Reference, Query, Select). */
final class Selection {
  private static final String SPECIFIC = "SPECIFIC_ATTRIBUTES";
  private static final String PROJECTED = "ALL_PROJECTED_ATTRIBUTES";
  private static final List<String> WAYS = List.of(SPECIFIC, "COUNT", "ALL_ATTRIBUTES", PROJECTED);

  private Selection() {}

  static void check(Arguments in, boolean isOfIndex) {
    checkOneOf(in, "Select", WAYS);
    String select = in.textOrNull("Select");
    if (select == null) {
      return;
    }
    boolean isProjected = in.has("ProjectionExpression");
    if (isProjected && !select.equals(SPECIFIC)) {
      throw RequestException.validation(
          "Cannot specify the ProjectionExpression when choosing to get " + select);
    }
    if (!isProjected && select.equals(SPECIFIC)) {
      throw RequestException.validation(
          "Must specify the ProjectionExpression when choosing to get " + SPECIFIC);
    }
    if (!isOfIndex && select.equals(PROJECTED)) {
      throw RequestException.validation(
          "One or more parameter values were invalid: "
              + PROJECTED
              + " can be used only when Querying using an IndexName");
    }
  }

  /** Checks that a text, where it is there, is one of these. */
  static void checkOneOf(Arguments in, String name, List<String> values) {
    String value = in.textOrNull(name);
    if (value != null && !values.contains(value)) {
      String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      throw RequestException.validation(
          "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member"
                  .formatted(value, member)
              + " must satisfy enum value set: "
              + values);
    }
  }
}
