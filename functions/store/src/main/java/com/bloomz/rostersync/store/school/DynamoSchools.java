package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportStore.StoreException;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.Table;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/** Opens the stores of schools and of their imports as admins see them. */
public final class DynamoSchools {
  private DynamoSchools() {}

  /**
   * Opens the store of schools.
   *
   * @param random tells transactions apart; safe for several threads
   */
  public static SchoolStore schools(Table table, RandomGenerator random) {
    return new DynamoSchoolStore(table, random);
  }

  /**
   * Opens the ledger of imports.
   *
   * @param random tells apart who claimed; safe for several threads
   */
  public static ImportLedger imports(Table table, RandomGenerator random) {
    return new DynamoImportLedger(table, random);
  }

  /** What a stored row cannot mean is a failure of the store, as is what the service says. */
  static <T> T translating(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException | IllegalArgumentException e) {
      throw new StoreException(what, e);
    }
  }
}
