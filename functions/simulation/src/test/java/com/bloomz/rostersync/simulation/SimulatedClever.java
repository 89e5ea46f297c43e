package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Clever with one district: its schools, and, where its app has them, the events that tell of them.
 */
final class SimulatedClever implements CleverSource, DistrictSource, EventSource, RosterUnpacker {
  private final InMemoryDistrictSource districts = new InMemoryDistrictSource();
  private final InMemoryEvents events;
  private final InstantSource time;
  private Habits habits = Habits.PLAIN;

  /**
   * @param time when data are taken over and events are made
   * @param clock when a reading is complete, as who reads has it
   */
  SimulatedClever(InstantSource time, InstantSource clock) {
    this.time = time;
    events = new InMemoryEvents(time);
    var unused = districts.clock(clock);
  }

  /**
   * How Clever is in a simulation.
   *
   * @param tells whether it tells events
   * @param purges whether it forgets events before they are read
   * @param pages how many schools an attempt at a district has the time for
   */
  record Habits(boolean tells, boolean purges, int pages) {
    /** No events, and time for all. */
    static final Habits PLAIN = new Habits(false, false, Integer.MAX_VALUE);

    static Habits of(SplittableRandom random) {
      return new Habits(
          random.nextInt(2) == 0,
          random.nextInt(2) == 0,
          random.nextInt(4) == 0 ? 1 : Integer.MAX_VALUE);
    }
  }

  /** Is so from now on, for those tokens. */
  void begin(Habits now, List<AccessToken> tokens, CleverId district) {
    habits = now;
    for (AccessToken token : tokens) {
      var unused = districts.token(token, district);
      if (now.tells()) {
        var unusedFeed = events.token(token);
      }
    }
  }

  Habits habits() {
    return habits;
  }

  /** Lists that school so from now on, and tells of it. */
  void show(CleverId district, CleverId school, CleverRoster roster) {
    var unused = districts.school(district, school, roster);
    events.tell(new Concern.OneSchool(school));
  }

  /** Lists that school so from now on, and loses the event. */
  void showSilently(CleverId district, CleverId school, CleverRoster roster) {
    var unused = districts.school(district, school, roster);
  }

  /** Tells of another school. */
  void tellOfAnother() {
    events.tell(new Concern.OneSchool(new CleverId("elsewhere")));
  }

  /** Takes over the district's data, of which an event tells too. */
  void sync() {
    districts.synced(time.instant());
    events.tell(new Concern.NoRoster());
  }

  /** Forgets all events but that of another sync, where it does such things. */
  void purge() {
    if (habits.purges()) {
      sync();
      events.purge(1);
    }
  }

  /** How often lists were read. */
  int readings() {
    return districts.asked().size();
  }

  @Override
  public EventReading newest(AccessToken token, TimeLeft left) {
    return events.newest(token, left);
  }

  @Override
  public DistrictReading readOn(
      DistrictSource.Wanted wanted, Iterable<byte[]> kept, TimeLeft left, ReadProgress progress) {
    return districts.readOn(wanted, kept, pages(left), progress);
  }

  /** Time for so many pages, and for none after them. */
  private TimeLeft pages(TimeLeft left) {
    int[] more = {habits.pages()};
    return () -> more[0]-- > 0 ? left.left() : Duration.ZERO;
  }

  @Override
  public Fetched fetch(CleverSource.Wanted wanted, TimeLeft left, ReadProgress progress) {
    var district =
        new DistrictSource.Wanted(wanted.district(), wanted.token(), true, Set.of(wanted.school()));
    return switch (districts.read(district, left, progress)) {
      case DistrictReading.Stopped(Fetched.Stopped why) -> why;
      case DistrictReading.Paused paused -> paused.why();
      case DistrictReading.Complete complete -> {
        Optional<CleverRoster> found =
            complete.rosters().school(wanted.school(), wanted.contacts());
        yield found.isPresent()
            ? new Fetched.Complete(found.get(), complete.traffic())
            : new Fetched.Gone(complete.traffic());
      }
    };
  }

  @Override
  public Optional<CleverRoster> unpack(PackedRoster roster) {
    return districts.unpack(roster);
  }
}
