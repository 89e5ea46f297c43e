package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.plan.Fingerprint;
import java.time.Duration;
import java.util.function.Function;

/**
 * Proves before anything is removed that Clever's data stood still, where no {@code last_sync}
 * tells it: reads the school once more and compares (I 6). What cannot be proven is held.
 */
final class Standstill {
  private final CleverRoster first;
  private final TimeLeft time;
  private final Function<TimeLeft, Fetched> reading;
  private CleverRoster roster;
  private boolean asked;

  /**
   * @param roster as it was read
   * @param reading reads the school once more, in that time
   */
  Standstill(CleverRoster roster, TimeLeft time, Function<TimeLeft, Fetched> reading) {
    this.first = roster;
    this.roster = roster;
    this.time = time;
    this.reading = reading;
  }

  /** As it was read at first. */
  CleverRoster first() {
    return first;
  }

  /** As it was read last. */
  CleverRoster newest() {
    return roster;
  }

  /** What the last decision was made from: where nothing leaves, that it stood still is assumed. */
  CleverRoster decidedFrom() {
    return asked ? roster : proven(roster);
  }

  /** Decides from the newest roster, which it reads at most once, and only before a removal. */
  Braked decide(Function<CleverRoster, Braked> decider) {
    if (!roster.unknown().mayHaveMoved()) {
      return decider.apply(roster);
    }
    if (!asked) {
      Braked likely = decider.apply(proven(roster));
      if (!likely.wouldRemove()) {
        return likely;
      }
      asked = true;
      readAgain();
    }
    return decider.apply(roster);
  }

  /** In half of the time that is left: the other half is for writing. */
  private void readAgain() {
    Duration kept = time.left().dividedBy(2);
    Fetched fetched = reading.apply(() -> time.left().minus(kept));
    if (fetched instanceof Fetched.Complete(CleverRoster second, var _)) {
      roster = Fingerprint.same(roster, second) ? proven(roster) : second;
    }
  }

  private static CleverRoster proven(CleverRoster roster) {
    return roster.withUnknown(roster.unknown().withMayHaveMoved(false));
  }
}
