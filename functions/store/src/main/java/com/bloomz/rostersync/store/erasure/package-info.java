/**
 * Deletes all that is kept of a district and its schools (X 5). {@link
 * com.bloomz.rostersync.store.erasure.DynamoErasure} makes what does it.
 */
@NullMarked
package com.bloomz.rostersync.store.erasure;

import org.jspecify.annotations.NullMarked;
