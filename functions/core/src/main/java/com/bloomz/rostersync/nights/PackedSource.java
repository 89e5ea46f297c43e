package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives an import what its district's reading found of its school, and reads from Clever where
 * there is nothing, or nothing fresh: who was added since must not leave.
 */
public final class PackedSource implements CleverSource {
  /** How old what was read may be when its import begins. */
  public static final Duration FRESH = Duration.ofHours(1);

  private final PackedRosters packed;
  private final RosterUnpacker unpacker;
  private final CleverSource clever;
  private final InstantSource clock;

  /**
   * @param clock tells how old something is
   */
  public PackedSource(
      PackedRosters packed, RosterUnpacker unpacker, CleverSource clever, InstantSource clock) {
    this.packed = packed;
    this.unpacker = unpacker;
    this.clever = clever;
    this.clock = clock;
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
                .filter(read -> read.readAt().plus(FRESH).isAfter(clock.instant()))
                .flatMap(read -> unpacker.unpack(read.roster()));
    return found.isPresent()
        ? new Fetched.Complete(found.get(), Traffic.NONE)
        : clever.fetch(wanted, time, progress);
  }
}
