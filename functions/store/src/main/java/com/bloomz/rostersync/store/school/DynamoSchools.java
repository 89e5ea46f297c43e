package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.Table;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Opens the store of schools. */
public final class DynamoSchools {
  private DynamoSchools() {}

  /**
   * Opens the store of schools.
   *
   * @param random makes the tokens of transactions; safe for several threads
   * @param clock tells whether a school has night
   */
  public static SchoolStore schools(Table table, RandomGenerator random, InstantSource clock) {
    return new DynamoSchoolStore(table, random, clock);
  }
}
