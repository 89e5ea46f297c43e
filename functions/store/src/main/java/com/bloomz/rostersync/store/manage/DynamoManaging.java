package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.store.Table;
import java.util.random.RandomGenerator;

/** Opens the stores in which people list and edit rosters. */
public final class DynamoManaging {
  private DynamoManaging() {}

  /**
   * Opens the store of rosters to be edited.
   *
   * @param random tells transactions apart; safe for several threads
   */
  public static ManageStore rosters(Table table, RandomGenerator random) {
    return new DynamoManageStore(table, random);
  }

  /**
   * Opens the store of Family Codes.
   *
   * @param random tells transactions apart; safe for several threads
   */
  public static FamilyCodeStore familyCodes(Table table, RandomGenerator random) {
    return new DynamoFamilyCodeStore(table, random);
  }

  static String token(RandomGenerator random) {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
