package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Packed rosters that last as long as the process. */
public final class InMemoryPackedRosters implements PackedRosters {
  private final Map<String, ReadRoster> kept = new HashMap<>();

  @Override
  public void keep(SchoolId school, ImportId id, ReadRoster roster) {
    kept.put(school + " " + id, roster);
  }

  @Override
  public Optional<ReadRoster> find(SchoolId school, ImportId id) {
    return Optional.ofNullable(kept.get(school + " " + id));
  }
}
