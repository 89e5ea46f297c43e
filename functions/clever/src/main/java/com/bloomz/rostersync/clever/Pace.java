package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.sync.RequestSlots;
import java.time.InstantSource;

/**
 * When requests are sent.
 *
 * @param clock shows how far off a moment is
 * @param pauses waits
 * @param slots the moments at which requests may be sent
 */
public record Pace(InstantSource clock, Sleeper pauses, RequestSlots slots) {
  /** Requests may be sent at any moment; Clever's own answers limit them. */
  static final RequestSlots FREE = (token, now) -> now;
}
