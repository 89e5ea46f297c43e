package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.Optional;
import java.util.Set;

/** Reads one school of the districts that a source has. */
record SimulatedClever(InMemoryDistrictSource districts) implements CleverSource {
  @Override
  public Fetched fetch(Wanted wanted, TimeLeft time, ReadProgress progress) {
    var district =
        new com.bloomz.rostersync.district.DistrictSource.Wanted(
            wanted.district(), wanted.token(), true, Set.of(wanted.school()));
    return switch (districts.read(district, time, progress)) {
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

  /** Lists that school so from now on. */
  void show(CleverId district, CleverId school, CleverRoster roster) {
    var unused = districts.school(district, school, roster);
  }
}
