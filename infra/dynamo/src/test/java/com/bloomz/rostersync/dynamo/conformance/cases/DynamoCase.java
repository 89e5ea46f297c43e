package com.bloomz.rostersync.dynamo.conformance.cases;

import java.util.List;

/**
 * Requests in their order, and what AWS's documentation says of their answers.
 *
 * @param name unique among all cases
 * @param page the page of AWS's documentation
 * @param says what that page says, in our words
 */
public record DynamoCase(String name, String page, String says, List<CaseStep> steps) {
  public DynamoCase {
    steps = List.copyOf(steps);
  }
}
