package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Tally;
import java.util.ArrayList;
import java.util.List;

/** Draws what changed of a kind, to the scale of the kind that changed most. */
final class ChangeBar {
  private ChangeBar() {}

  /**
   * A part of a bar.
   *
   * @param style the name of its class, which a dark screen replaces
   */
  record Stripe(int percent, String style, String colour) {}

  /** The parts from left to right, a hundred percent; empty without change. */
  static List<Stripe> of(Tally tally, long most) {
    var stripes = new ArrayList<Stripe>();
    if (tally.changed() > 0) {
      int left = 100;
      left -= add(stripes, left, percent(tally.created(), most), "added", "#1d7f43");
      left -= add(stripes, left, percent(tally.updated(), most), "updated", "#0b5cad");
      long removed = tally.removed() + tally.archived();
      left -= add(stripes, left, percent(removed, most), "removed", "#b3261e");
      var unused = add(stripes, left, left, "rest", "#e3e8ed");
    }
    return List.copyOf(stripes);
  }

  private static int add(List<Stripe> stripes, int left, int wanted, String name, String colour) {
    int percent = Math.min(left, wanted);
    if (percent > 0) {
      stripes.add(new Stripe(percent, name, colour));
    }
    return percent;
  }

  /** Whatever is there is seen: at least one percent. */
  private static int percent(long number, long most) {
    return number == 0 ? 0 : Math.toIntExact(Math.max(1, Math.round(100.0 * number / most)));
  }
}
