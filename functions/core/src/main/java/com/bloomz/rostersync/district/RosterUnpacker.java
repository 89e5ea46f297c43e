package com.bloomz.rostersync.district;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import java.util.Optional;

/** Makes rosters of what {@link DistrictRosters#packed} made. */
@FunctionalInterface
public interface RosterUnpacker {
  /**
   * The roster as it was when it was packed.
   *
   * @return empty where the bytes are of another version of the format, or damaged: the school is
   *     then to be read from Clever
   */
  Optional<CleverRoster> unpack(PackedRoster packed);
}
