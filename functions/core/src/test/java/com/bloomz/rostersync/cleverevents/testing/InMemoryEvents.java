package com.bloomz.rostersync.cleverevents.testing;

import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of one district, told by the test. */
public final class InMemoryEvents implements EventSource {
  /** What each reading takes. */
  public static final Traffic TRAFFIC = new Traffic(1, 100, Duration.ZERO);

  private final InstantSource clock;
  private final Set<AccessToken> tokens = new HashSet<>();
  private final List<CleverEvent> events = new ArrayList<>();
  private NotRead.@Nullable Cause fault;
  private boolean off;
  private int number;
  private int asked;

  /**
   * @param clock when events are made
   */
  public InMemoryEvents(InstantSource clock) {
    this.clock = clock;
  }

  /** Accepts that token. */
  public InMemoryEvents token(AccessToken token) {
    tokens.add(token);
    return this;
  }

  /** Tells an event, unless events are off; its id comes after all others. */
  public void tell(Concern concern) {
    number++;
    if (!off) {
      var id = new CleverId("e%08d".formatted(number));
      events.add(new CleverEvent(id, clock.instant().truncatedTo(ChronoUnit.SECONDS), concern));
    }
  }

  /** Tells no event from now on, and shows those that there are. */
  public void switchOff() {
    off = true;
  }

  /** Tells events again. */
  public void switchOn() {
    off = false;
  }

  /** Forgets all but the newest ones. */
  public void purge(int kept) {
    events.subList(0, Math.max(0, events.size() - kept)).clear();
  }

  /** Forgets an event as if it had never been, the newest being number 0. */
  public void lose(int place) {
    if (place < events.size()) {
      events.remove(events.size() - 1 - place);
    }
  }

  /** Answers so from now on; null lets events be read again. */
  public void fail(NotRead.@Nullable Cause cause) {
    fault = cause;
  }

  /** How often it was asked. */
  public int asked() {
    return asked;
  }

  @Override
  public EventReading newest(AccessToken token, TimeLeft time) {
    asked++;
    NotRead.Cause cause = tokens.contains(token) ? fault : NotRead.Cause.OFF;
    return cause == null
        ? new Newest(events.subList(Math.max(0, events.size() - PAGE), events.size()), TRAFFIC)
        : new NotRead(cause, TRAFFIC);
  }
}
