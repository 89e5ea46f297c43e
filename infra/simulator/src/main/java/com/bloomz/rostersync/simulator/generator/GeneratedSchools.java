package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import java.util.ArrayList;
import java.util.List;

/**
 * A district of many schools of one size.
 *
 * @param schools Clever's ids of the schools; beside each, the district has a small one
 */
public record GeneratedSchools(District district, List<String> schools) {
  private static final List<RosterCollection> OF_SCHOOLS =
      List.of(
          RosterCollection.SCHOOLS,
          RosterCollection.TERMS,
          RosterCollection.COURSES,
          RosterCollection.SECTIONS,
          RosterCollection.USERS);

  public GeneratedSchools {
    schools = List.copyOf(schools);
  }

  /**
   * Makes a district. Equal seeds and sizes give equal districts.
   *
   * @param students in each school
   * @throws IllegalArgumentException if there is to be no school, or none with a student
   */
  public static GeneratedSchools of(long seed, int schools, int students) {
    if (schools < 1) {
      throw new IllegalArgumentException("A district has at least one school.");
    }
    GeneratedDistrict first = DistrictGenerator.seeded(seed).students(students).tidy().generate();
    String id = first.district().ids(RosterCollection.DISTRICTS).getFirst();
    List<String> all = new ArrayList<>(List.of(first.school()));
    for (int i = 1; i < schools; i++) {
      GeneratedDistrict next =
          DistrictGenerator.seeded(seed + i).students(students).tidy().generate();
      for (RosterCollection collection : OF_SCHOOLS) {
        next.district()
            .all(collection)
            .forEach(object -> first.district().put(collection, object.put("district", id)));
      }
      all.add(next.school());
    }
    return new GeneratedSchools(first.district(), all);
  }
}
