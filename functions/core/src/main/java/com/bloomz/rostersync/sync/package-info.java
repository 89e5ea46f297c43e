/**
 * Runs one import of one school: claim, read Clever, compare, write, report. {@link
 * com.bloomz.rostersync.sync.ImportRunner} is the machine, {@link
 * com.bloomz.rostersync.sync.CleverSource} its port to Clever; the record of an import and its
 * other ports are in {@link com.bloomz.rostersync.imports}.
 *
 * <p>A message on the queue only says that a school may need work; what the work is stands in the
 * store. So a message that comes twice, late or after a crash leads to the same roster.
 *
 * <p>Whoever claims a school first announces every earlier end that is not known to be announced,
 * whichever import it belongs to.
 */
@NullMarked
package com.bloomz.rostersync.sync;

import org.jspecify.annotations.NullMarked;
