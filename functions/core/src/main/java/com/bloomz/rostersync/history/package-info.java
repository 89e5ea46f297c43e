/**
 * What became of a school between any two imports (X 5): the journals between them and the edits by
 * hand, folded by thing ({@link com.bloomz.rostersync.history.JournalFold}).
 */
@NullMarked
package com.bloomz.rostersync.history;

import org.jspecify.annotations.NullMarked;
