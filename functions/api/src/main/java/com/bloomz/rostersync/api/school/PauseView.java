package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.nights.NightlyPause;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That nightly imports are paused, why, and what ends that (A 4). */
record PauseView(Instant since, String code, String text, String remedy) {
  private static final String REFUSED =
      "Nightly imports are paused, because Clever refused the District Auth Token on three nights.";

  private static final String NEW_TOKEN =
      "Ask your district's Clever admin for the current token and enter it in the Clever settings."
          + " Nightly imports then continue.";

  private static final String WAIT =
      "If your district expects the pause, you don't need to do anything: nightly imports continue"
          + " when it ends. Otherwise, ask your district's Clever admin to end it in Clever.";

  /** Null where there is none. */
  static @Nullable PauseView of(Optional<NightlyPause> pause) {
    return pause.map(PauseView::of).orElse(null);
  }

  private static PauseView of(NightlyPause pause) {
    FailureCause cause = pause.cause();
    return cause == FailureCause.CLEVER_PAUSED
        ? new PauseView(pause.since(), cause.code(), cause.text(pause.detail()), WAIT)
        : new PauseView(pause.since(), cause.code(), REFUSED, NEW_TOKEN);
  }

  @Override
  public String toString() {
    return "PauseView " + since;
  }
}
