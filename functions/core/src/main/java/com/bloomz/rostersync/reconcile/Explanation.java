package com.bloomz.rostersync.reconcile;

import java.util.List;

/**
 * A decision with what it leaves as it is, so that each question of why has an answer (X 4).
 *
 * @param omissions what Clever shows and Bloomz does not get, and what Bloomz keeps and Clever does
 *     not show; in order
 */
public record Explanation(Decision decision, List<Omission> omissions) {
  public Explanation {
    omissions = List.copyOf(omissions);
  }
}
