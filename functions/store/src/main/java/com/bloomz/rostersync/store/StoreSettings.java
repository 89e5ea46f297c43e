package com.bloomz.rostersync.store;

/**
 * What differs between places where the store runs.
 *
 * @param table the table's name
 */
public record StoreSettings(String table) {}
