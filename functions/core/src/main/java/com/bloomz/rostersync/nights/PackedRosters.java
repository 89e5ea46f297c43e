package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what a district's reading found of a school for the school's import; it ends by itself
 * after two days.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface PackedRosters {
  /** Keeps a roster for an import, in the place of what was kept for it before. */
  void keep(SchoolId school, ImportId id, ReadRoster roster);

  /** What is kept for an import; empty where nothing is, or only a part of it. */
  Optional<ReadRoster> find(SchoolId school, ImportId id);

  /**
   * A roster as it was read.
   *
   * @param contacts whether contacts were read
   * @param readAt when its reading began
   */
  record ReadRoster(PackedRoster roster, boolean contacts, Instant readAt) {}
}
