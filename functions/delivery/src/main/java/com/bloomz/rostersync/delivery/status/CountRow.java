package com.bloomz.rostersync.delivery.status;

import java.util.List;

/**
 * One kind of thing in the table of counts.
 *
 * @param cells those of its numbers that are shown in the table
 * @param removed removed or archived
 * @param bar what changed; empty without change
 */
record CountRow(
    String label,
    List<String> cells,
    String created,
    String updated,
    String removed,
    String unchanged,
    String skipped,
    String notInClever,
    List<ChangeBar.Stripe> bar) {
  boolean anyNotInClever() {
    return !notInClever.equals("0");
  }

  boolean changed() {
    return !bar.isEmpty();
  }
}
