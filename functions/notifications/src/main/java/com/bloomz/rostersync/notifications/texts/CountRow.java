package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Entity;
import com.bloomz.rostersync.reconcile.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One kind of thing in the table of counts.
 *
 * @param removed removed or archived
 * @param bar what changed, drawn to the scale of the kind that changed most; empty without change
 */
record CountRow(
    String label,
    long created,
    long updated,
    long removed,
    long unchanged,
    long skipped,
    List<Stripe> bar) {

  /** A part of a bar. */
  record Stripe(int percent, String colour) {}

  private static final String GREEN = "#1d7f43";
  private static final String BLUE = "#0b5cad";
  private static final String RED = "#b3261e";
  private static final String REST = "#e3e8ed";

  /** A row for each kind, in order. */
  static List<CountRow> of(Counts counts) {
    long most = counts.byEntity().values().stream().mapToLong(Tally::changed).max().orElse(0);
    return Arrays.stream(Entity.values())
        .map(entity -> of(Wordings.plural(entity), counts.of(entity), most))
        .toList();
  }

  private static CountRow of(String label, Tally tally, long most) {
    long removed = tally.removed() + tally.archived();
    return new CountRow(
        label,
        tally.created(),
        tally.updated(),
        removed,
        tally.unchanged(),
        tally.skipped(),
        tally.changed() == 0 ? List.of() : bar(tally.created(), tally.updated(), removed, most));
  }

  boolean changed() {
    return !bar.isEmpty();
  }

  private static List<Stripe> bar(long created, long updated, long removed, long most) {
    var stripes = new ArrayList<Stripe>();
    int left = 100;
    left -= add(stripes, Math.min(left, percent(created, most)), GREEN);
    left -= add(stripes, Math.min(left, percent(updated, most)), BLUE);
    left -= add(stripes, Math.min(left, percent(removed, most)), RED);
    var unused = add(stripes, left, REST);
    return List.copyOf(stripes);
  }

  private static int add(List<Stripe> stripes, int percent, String colour) {
    if (percent > 0) {
      stripes.add(new Stripe(percent, colour));
    }
    return percent;
  }

  /** Whatever is there is seen: at least one percent. */
  private static int percent(long number, long most) {
    return number == 0 ? 0 : Math.toIntExact(Math.max(1, Math.round(100.0 * number / most)));
  }
}
