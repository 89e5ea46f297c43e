/**
 * What every {@link com.bloomz.rostersync.sync.ImportStore} must do, as contract kits: {@link
 * com.bloomz.rostersync.testkit.store.SetupContract}, {@link
 * com.bloomz.rostersync.testkit.store.ClaimingContract}, {@link
 * com.bloomz.rostersync.testkit.store.ApplyingContract}, {@link
 * com.bloomz.rostersync.testkit.store.FinishingContract} and {@link
 * com.bloomz.rostersync.testkit.store.UsageContract}; the fake that passes them, {@link
 * com.bloomz.rostersync.testkit.store.InMemoryImportStore}; and a store that fails where a test
 * wants it to, {@link com.bloomz.rostersync.testkit.store.FailingImportStore}.
 */
@NullMarked
package com.bloomz.rostersync.testkit.store;

import org.jspecify.annotations.NullMarked;
