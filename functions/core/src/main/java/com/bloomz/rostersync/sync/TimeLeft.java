package com.bloomz.rostersync.sync;

import java.time.Duration;

/** How long the present attempt may still run. */
@FunctionalInterface
public interface TimeLeft {
  Duration left();
}
