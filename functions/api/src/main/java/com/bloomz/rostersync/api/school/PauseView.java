package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That nightly imports are paused, and what ends that (A 4). */
record PauseView(Instant since, String code, String text, String remedy) {
  private static final String TEXT =
      "Nightly imports are paused, because Clever refused the District Auth Token on three nights.";

  private static final String REMEDY =
      "Ask your district's Clever admin for the current token and enter it in the Clever settings."
          + " Nightly imports then continue.";

  /** Null where there is none. */
  static @Nullable PauseView of(Optional<NightlyPause> pause) {
    return pause
        .map(
            each -> new PauseView(each.since(), Refusal.CLEVER_TOKEN_REJECTED.code(), TEXT, REMEDY))
        .orElse(null);
  }

  @Override
  public String toString() {
    return "PauseView " + since;
  }
}
