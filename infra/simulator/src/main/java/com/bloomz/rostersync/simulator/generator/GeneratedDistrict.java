package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.District;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A generated district and where its quirks are.
 *
 * @param school Clever's id of the main school
 * @param quirks the ids of the objects that have each quirk; those that are meant to clash stand
 *     beside one another
 */
public record GeneratedDistrict(District district, String school, Map<Quirk, List<String>> quirks) {
  public GeneratedDistrict {
    var copy = new EnumMap<Quirk, List<String>>(Quirk.class);
    quirks.forEach((quirk, ids) -> copy.put(quirk, List.copyOf(ids)));
    quirks = Collections.unmodifiableMap(copy);
  }

  /** The ids of the objects that have the quirk. */
  public List<String> having(Quirk quirk) {
    return quirks.getOrDefault(quirk, List.of());
  }
}
