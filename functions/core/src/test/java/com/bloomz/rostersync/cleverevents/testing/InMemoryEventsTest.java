package com.bloomz.rostersync.cleverevents.testing;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Instant;
import org.junit.jupiter.api.Nested;

final class InMemoryEventsTest {
  @Nested
  final class Events implements EventSourceContract, EventSourceContract.Feed {
    private final InMemoryEvents events =
        new InMemoryEvents(() -> Instant.parse("2026-11-30T07:00:00.123Z")).token(token());

    @Override
    public EventSource source() {
      return events;
    }

    @Override
    public Feed feed() {
      return this;
    }

    @Override
    public AccessToken token() {
      return new AccessToken("token");
    }

    @Override
    public CleverId school() {
      return new CleverId("s1");
    }

    @Override
    public void sync() {
      events.tell(new Concern.NoRoster());
    }

    @Override
    public void changeSection() {
      events.tell(new Concern.OneSchool(school()));
    }

    @Override
    public void changeStudent() {
      events.tell(new Concern.AnySchool());
    }

    @Override
    public void purge(int kept) {
      events.purge(kept);
    }

    @Override
    public void refuse() {
      events.fail(NotRead.Cause.OFF);
    }
  }

  @Nested
  final class Walks extends LastWalksContract {
    private final LastWalks walks = new InMemoryLastWalks();

    @Override
    protected LastWalks walks() {
      return walks;
    }
  }
}
