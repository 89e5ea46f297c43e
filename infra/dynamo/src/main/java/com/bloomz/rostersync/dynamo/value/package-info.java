/**
 * Typed attribute values: how they are read from and written to JSON, how large they are, how they
 * are ordered as keys and how they are stored.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.value;

import org.jspecify.annotations.NullMarked;
