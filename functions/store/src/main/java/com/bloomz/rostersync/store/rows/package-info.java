/**
 * How each kind of item is written and read: one class a kind, with short attribute names, because
 * names are billed too.
 *
 * <p>Readers are lenient: an attribute that they do not know is passed over, one that is missing
 * reads as its default, so that rows of an older and of a newer version can be read. A code that a
 * reader does not know is an {@link java.lang.IllegalArgumentException}: guessing what it means
 * could harm a roster. The stores read rows through {@link
 * com.bloomz.rostersync.store.rows.Row#as}, so that it is a failure of the store.
 */
@NullMarked
package com.bloomz.rostersync.store.rows;

import org.jspecify.annotations.NullMarked;
