/**
 * Takes an import back (X 3): {@link com.bloomz.rostersync.undo.Undo} decides, from what the import
 * wrote into its journal and the roster as it stands now, what goes back to what it was, and what
 * stays because somebody has changed it since ({@link com.bloomz.rostersync.undo.Kept}).
 *
 * <p>Pure, and may be decided again at any moment: what is back already is left alone, so an undo
 * that stopped half-way goes on. The changes of an undo say all that is needed to undo it too.
 */
@NullMarked
package com.bloomz.rostersync.undo;

import org.jspecify.annotations.NullMarked;
