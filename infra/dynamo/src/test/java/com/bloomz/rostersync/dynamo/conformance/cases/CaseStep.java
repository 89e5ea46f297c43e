package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One request of a case.
 *
 * @param target the value of the header {@code X-Amz-Target}, without the service's version
 * @param body the body as it is sent
 * @param then what is expected; {@link MissingNode} where the request must merely succeed
 */
public record CaseStep(String target, String body, JsonNode then) {
  /** The part of a body or an expectation that stands for a table. */
  public static final String TABLE = "T_";

  /** Calls the tables by the names that they have on a target. */
  public CaseStep rename(TableNames names) {
    return new CaseStep(target, names.in(body), names.in(then));
  }
}
