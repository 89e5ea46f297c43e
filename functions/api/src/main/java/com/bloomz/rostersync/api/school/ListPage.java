package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that only grows at its end.
 *
 * @param cursor how many entries come before the next part; null where nothing follows
 */
record ListPage<T>(List<T> entries, @Nullable String cursor) {
  private static final int USUAL = 50;
  private static final int LARGEST = 500;

  /** The part that a call asks for. */
  static <T> ListPage<T> of(List<T> all, Call call) {
    int limit = limit(call);
    String cursor = call.query("cursor").orElse("0");
    if (!cursor.matches("[0-9]{1,9}")) {
      throw Problem.cursor().asException();
    }
    int from = Integer.parseInt(cursor);
    List<T> entries = all.stream().skip(from).limit(limit).toList();
    int next = from + entries.size();
    return new ListPage<>(entries, next < all.size() ? Integer.toString(next) : null);
  }

  /** How many entries a call asks for. */
  static int limit(Call call) {
    return call.limit(USUAL, LARGEST);
  }
}
