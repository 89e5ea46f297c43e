package com.bloomz.rostersync.store;

/**
 * What differs between places where the store runs.
 *
 * @param table the table's name
 * @param estimatesTransactions whether what a transaction costs is worked out from the sizes of its
 *     items: DynamoDB Local reports the cost of one of them only
 */
public record StoreSettings(String table, boolean estimatesTransactions) {}
