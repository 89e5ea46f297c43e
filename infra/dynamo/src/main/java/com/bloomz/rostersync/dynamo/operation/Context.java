package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.capacity.Consumption;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.dynamo.engine.Database;
import com.bloomz.rostersync.dynamo.expression.Expressions;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** What all actions work with. */
record Context(Database database, Expressions expressions, Metering metering) {
  /** Meters what was used, and tells it where the request asks for that. */
  void report(ApiCall call, Consumption used) throws IOException {
    metering.add(used);
    if (isWanted(call)) {
      call.out().writeFieldName("ConsumedCapacity");
      used.write(call.out(), wantsIndexes(call));
    }
  }

  /** The same of a request about several tables. */
  void reportAll(ApiCall call, Collection<Consumption> used) throws IOException {
    used.forEach(metering::add);
    if (isWanted(call)) {
      JsonGenerator out = call.out();
      out.writeArrayFieldStart("ConsumedCapacity");
      for (Consumption each : List.copyOf(used)) {
        each.write(out, wantsIndexes(call));
      }
      out.writeEndArray();
    }
  }

  private static boolean isWanted(ApiCall call) {
    return !call.in().text("ReturnConsumedCapacity", "NONE").equals("NONE");
  }

  private static boolean wantsIndexes(ApiCall call) {
    return call.in().text("ReturnConsumedCapacity", "NONE").equals("INDEXES");
  }
}
