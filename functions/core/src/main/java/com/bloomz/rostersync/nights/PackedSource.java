package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.Optional;

/**
 * Gives an import what its district's reading found of its school, and reads from Clever where
 * there is nothing.
 */
public final class PackedSource implements CleverSource {
  private final PackedRosters packed;
  private final RosterUnpacker unpacker;
  private final CleverSource clever;

  public PackedSource(PackedRosters packed, RosterUnpacker unpacker, CleverSource clever) {
    this.packed = packed;
    this.unpacker = unpacker;
    this.clever = clever;
  }

  @Override
  public Fetched fetch(Wanted wanted, TimeLeft time, ReadProgress progress) {
    PackedFor of = wanted.packedFor();
    Optional<CleverRoster> found =
        of == null
            ? Optional.empty()
            : packed
                .find(of.school(), of.id())
                .filter(read -> read.contacts() || !wanted.contacts())
                .flatMap(read -> unpacker.unpack(read.roster()));
    return found.isPresent()
        ? new Fetched.Complete(found.get(), Traffic.NONE)
        : clever.fetch(wanted, time, progress);
  }
}
