package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Looks for an order of overlapping requests, one after another, that explains their answers. */
final class SerialOrder {
  private SerialOrder() {}

  /**
   * A request with its answer.
   *
   * @param from when it was sent, as a number that grows
   * @param until when its answer was there
   */
  record Seen(ModelRequest request, JsonNode answer, int from, int until) {
    /** Whether others were in its way, so that it did nothing. */
    boolean conflicted() {
      String text = answer.toString();
      return text.contains("TransactionConflict") || text.contains("TransactionInProgress");
    }
  }

  static boolean exists(List<Seen> seen, ModelTable table) {
    return exists(table, seen.stream().filter(one -> !one.conflicted()).toList());
  }

  private static boolean exists(ModelTable table, List<Seen> left) {
    if (left.isEmpty()) {
      return true;
    }
    int firstEnd = left.stream().mapToInt(Seen::until).min().orElseThrow();
    for (Seen next : left) {
      if (next.from() < firstEnd) {
        ModelTable.Answered answered = table.answer(next.request());
        if (PlainAnswers.of(answered.answer(), next.request()).equals(next.answer())) {
          var rest = new ArrayList<>(left);
          rest.remove(next);
          if (exists(answered.after(), rest)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
