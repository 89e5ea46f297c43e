/**
 * Runs one import of one school: claim, read Clever, compare, write, report. The ports that this
 * needs stand here beside their user: {@link com.bloomz.rostersync.sync.CleverSource}, {@link
 * com.bloomz.rostersync.sync.ImportStore} and {@link com.bloomz.rostersync.sync.TokenVault}.
 *
 * <p>A message on the queue only says that a school may need work; what the work is stands in the
 * store. So a message that comes twice, late or after a crash leads to the same roster.
 *
 * <p>Every end is told on the {@link com.bloomz.rostersync.sync.ImportBus}, at least once. The
 * store notes it as untold together with the end, and each claim carries all that is untold:
 * whoever claims next tells it, before anything else, be it for another import.
 */
@NullMarked
package com.bloomz.rostersync.sync;

import org.jspecify.annotations.NullMarked;
