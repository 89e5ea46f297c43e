package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A request and where its answer goes.
 *
 * @param body as it came
 * @param isPutOff whether a batch leaves items unprocessed
 */
record ApiCall(Arguments in, ByteString body, JsonGenerator out, boolean isPutOff) {
  /** How many of a batch's items are not put off on demand: of several the first, of one none. */
  int most(int items) {
    return isPutOff ? Math.min(1, items - 1) : items;
  }
}
