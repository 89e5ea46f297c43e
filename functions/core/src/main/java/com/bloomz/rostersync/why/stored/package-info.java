/**
 * Answers questions of why (X 4) from what is stored: {@link
 * com.bloomz.rostersync.why.stored.AnsweringWhy} reads the roster, the newest preview or complete
 * import, and the journals of imports and edits. It writes nothing.
 */
@NullMarked
package com.bloomz.rostersync.why.stored;

import org.jspecify.annotations.NullMarked;
