package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.imports.Traffic;
import java.util.List;

/** What came of reading a district's newest events. */
public sealed interface EventReading {
  /** What reading took, whatever came of it. */
  Traffic traffic();

  /**
   * The newest events, at most {@link EventSource#PAGE}.
   *
   * @param events in ascending order of id; none where the district has none
   */
  record Newest(List<CleverEvent> events, Traffic traffic) implements EventReading {
    public Newest {
      events = events.stream().sorted().toList();
    }
  }

  /** No events were read. */
  record NotRead(Cause cause, Traffic traffic) implements EventReading {
    /** Why not. */
    public enum Cause {
      /** Clever shows no events to the token: refused or missing. */
      OFF,
      /** The answer is not a list of events, or has an entry that is none. */
      UNREADABLE,
      /** No answer came in time. */
      UNREACHABLE
    }
  }
}
