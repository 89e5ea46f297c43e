package com.bloomz.rostersync.cleverevents.testing;

import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.roster.CleverId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Last walks that are known as long as the process runs. */
public final class InMemoryLastWalks implements LastWalks {
  private final Map<Walked, LastWalk> kept = new HashMap<>();
  private final Map<Walked, Started> started = new HashMap<>();

  @Override
  public Optional<LastWalk> find(Walked of) {
    return Optional.ofNullable(kept.get(of));
  }

  @Override
  public WalkStart start(Walked of, LocalDate night, WalkStart now) {
    Started noted = started.get(of);
    if (noted == null || noted.night().isBefore(night)) {
      noted = new Started(night, now);
      started.put(of, noted);
    }
    return noted.start();
  }

  private record Started(LocalDate night, WalkStart start) {}

  @Override
  public void keep(Walked of, LastWalk walk) {
    kept.put(of, walk);
  }

  @Override
  public void moveOn(Walked of, LastWalk walk, CleverId position) {
    kept.computeIfPresent(
        of, (_, now) -> now.at().equals(walk.at()) ? now.withPosition(position) : now);
  }
}
