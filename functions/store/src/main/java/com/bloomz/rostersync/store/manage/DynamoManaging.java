package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.imports.ImportStore.StoreException;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.store.Table;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

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

  /** What a stored row cannot mean is a failure of the store, as is what the service says. */
  static <T> T translating(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException | IllegalArgumentException e) {
      throw new StoreException(what, e);
    }
  }

  static String token(RandomGenerator random) {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
