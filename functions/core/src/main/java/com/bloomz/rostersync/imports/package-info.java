/**
 * The record of an import and the ports around it: what was asked for ({@link
 * com.bloomz.rostersync.imports.ImportRequest}), who may work on it ({@link
 * com.bloomz.rostersync.imports.Claim}), how far it is ({@link
 * com.bloomz.rostersync.imports.Progress}), how it ended ({@link
 * com.bloomz.rostersync.imports.ImportReport}) and why it failed ({@link
 * com.bloomz.rostersync.imports.FailureCause}). The machine that runs an import is {@link
 * com.bloomz.rostersync.sync}.
 *
 * <p>Every end is announced on the {@link com.bloomz.rostersync.imports.ImportBus}, at least once:
 * the store notes it as unannounced together with the end.
 */
@NullMarked
package com.bloomz.rostersync.imports;

import org.jspecify.annotations.NullMarked;
