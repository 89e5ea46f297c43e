package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Attempt.Answer;
import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.records.EventCodec;
import com.bloomz.rostersync.clever.records.EventCodec.EventData;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Page;
import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Asks for a district's newest events, one page of them (docs/clever.md 11). */
final class NewestEvents {
  /** A walk waits and repeats by itself, so that little is lost where events do not come. */
  private static final int REPEATS = 1;

  private static final String NEWEST = "/events?ending_before=last&limit=" + EventSource.PAGE;

  private final Calls calls;
  private final URI address;

  NewestEvents(Means means, AccessToken token, TimeLeft time) {
    Means patient = new Means(means.settings().withRepeats(REPEATS), means.client(), means.pace());
    this.calls = new Calls(patient, token, time);
    this.address = new ListWalk(calls, patient.settings(), _ -> {}).address(NEWEST);
  }

  EventReading read() {
    try {
      PageCodec<EventData> codec = new PageCodec<>(EventCodec::event, _ -> true);
      Answer<Page<EventData>> answer =
          calls.get(address, body -> codec.list(body, EventSource.PAGE));
      return switch (answer) {
        case Read<Page<EventData>>(Page<EventData> page) -> taken(page);
        case Missing<Page<EventData>>() -> notRead(NotRead.Cause.OFF);
        case TooLarge<Page<EventData>>() -> notRead(NotRead.Cause.UNREADABLE);
      };
    } catch (StoppedException stopped) {
      return notRead(cause(stopped.outcome(Traffic.NONE)));
    }
  }

  /** An entry that cannot be read may be any event. */
  private EventReading taken(Page<EventData> page) {
    List<CleverEvent> events =
        page.items().stream().map(EventData::event).flatMap(Optional::stream).toList();
    return events.size() < page.size()
        ? notRead(NotRead.Cause.UNREADABLE)
        : new Newest(events, calls.traffic());
  }

  private NotRead notRead(NotRead.Cause cause) {
    return new NotRead(cause, calls.traffic());
  }

  private static NotRead.Cause cause(Fetched.Stopped stopped) {
    return switch (stopped) {
      case Fetched.Refused _, Fetched.NotShared _, Fetched.SyncPaused _ -> NotRead.Cause.OFF;
      case Fetched.Broken _ -> NotRead.Cause.UNREADABLE;
      case Fetched.Retry(FailureCause cause, var _)
          when cause == FailureCause.CLEVER_ANSWER_BROKEN ->
          NotRead.Cause.UNREADABLE;
      case Fetched.Retry _, Fetched.WaitUntil _ -> NotRead.Cause.UNREACHABLE;
    };
  }
}
