package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives an import what its district's reading found of its school, and reads from Clever where
 * there is nothing, nothing fresh, or something that is older than what the school has by an import
 * or by hand: who was added since must not leave, and who left must not come back (I 6).
 */
public final class PackedSource implements CleverSource {
  /** How long before its import begins a reading may have begun. */
  public static final Duration FRESH = Duration.ofHours(2);

  private final PackedRosters packed;
  private final RosterUnpacker unpacker;
  private final CleverSource clever;
  private final ImportRecords records;
  private final InstantSource clock;

  /** What districts' readings have found, and who reads it. */
  public record Kept(PackedRosters rosters, RosterUnpacker unpacker) {}

  /**
   * @param records tell what happened to a school since something was read
   * @param clock tells how old something is
   */
  public PackedSource(Kept kept, CleverSource clever, ImportRecords records, InstantSource clock) {
    this.packed = kept.rosters();
    this.records = records;
    this.unpacker = kept.unpacker();
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
                .filter(read -> isNewest(of.school(), read.readAt()))
                .flatMap(read -> unpacker.unpack(read.roster()));
    return found.isPresent()
        ? new Fetched.Complete(found.get(), Traffic.NONE)
        : clever.fetch(wanted, time, progress);
  }

  private boolean isNewest(SchoolId school, Instant readAt) {
    boolean importedSince =
        records
            .newest(school, each -> each.request().task().writes())
            .filter(newest -> !newest.finishedAt().isBefore(readAt))
            .isPresent();
    return !importedSince && records.changedByHand(school, readAt).isEmpty();
  }
}
