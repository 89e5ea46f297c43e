/**
 * The vocabulary of changes to a roster, for imports and for edits by hand: what is changed ({@link
 * com.bloomz.rostersync.change.Entity}, {@link com.bloomz.rostersync.change.Verb}), why ({@link
 * com.bloomz.rostersync.change.Rule}), a change as the journal keeps it ({@link
 * com.bloomz.rostersync.change.Change}), what is to be stored ({@link
 * com.bloomz.rostersync.change.Write}) and the counts of it all ({@link
 * com.bloomz.rostersync.change.Counts}). Values only.
 */
@NullMarked
package com.bloomz.rostersync.change;

import org.jspecify.annotations.NullMarked;
