package com.bloomz.rostersync.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says what goes wrong in a simulation, and how long things take. */
interface FailurePlan {
  /** What goes wrong with the next remote call; null for nothing. */
  @Nullable RemoteFault next();

  /** How long the next call takes on its way there, and as long back. */
  Duration latency();

  /** How long a call takes that is late. */
  Duration lateness();

  /** By how much a clock jumps. */
  Duration jump();

  /** Whether something happens that does happen that often in a thousand in bad times. */
  boolean happens(int permille);

  /** A span up to that, as chance has it. */
  Duration within(Duration most);
}
