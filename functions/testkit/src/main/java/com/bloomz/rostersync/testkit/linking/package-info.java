/**
 * The kits of the ports of linking and administration, {@link
 * com.bloomz.rostersync.testkit.linking.SchoolStoreContract} and {@link
 * com.bloomz.rostersync.testkit.linking.ImportLedgerContract}, the fakes that pass them, and a
 * Clever that answers as told.
 */
@NullMarked
package com.bloomz.rostersync.testkit.linking;

import org.jspecify.annotations.NullMarked;
