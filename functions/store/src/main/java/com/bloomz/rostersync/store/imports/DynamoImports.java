package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.store.Table;
import java.util.random.RandomGenerator;

/** Opens the store of imports, a port for each of its callers. */
public final class DynamoImports {
  private DynamoImports() {}

  /**
   * Opens the port of those who ask for imports.
   *
   * @param random identifies who claimed, so no two processes may draw the same numbers; safe for
   *     several threads
   */
  public static ImportRequests requests(Table table, RandomGenerator random) {
    return new DynamoImportRequests(table, random);
  }

  /**
   * Opens the port of those who run imports.
   *
   * @param random identifies claims and transactions, so no two processes may draw the same
   *     numbers; safe for several threads
   */
  public static ImportRuns runs(Table table, RandomGenerator random) {
    return new DynamoImportRuns(table, random);
  }

  /**
   * Opens the store of what is read of contacts for the settings.
   *
   * @param random identifies who claimed, so no two processes may draw the same numbers; safe for
   *     several threads
   */
  public static ContactReadings contacts(Table table, RandomGenerator random) {
    return new DynamoContactReadings(table, random);
  }

  /** Opens the port of those who read what is kept of imports. */
  public static ImportRecords records(Table table) {
    return new DynamoImportRecords(table);
  }

  /**
   * Opens the port of those who start a night's imports.
   *
   * @param random makes the tokens of transactions; safe for several threads
   */
  public static NightlyImports nightly(Table table, RandomGenerator random) {
    return new DynamoNightlyImports(table, random);
  }
}
