/**
 * What is kept: maps of bytes in the order of their keys, in memory or in one file of H2's MVStore.
 * What was committed survives the end of the process, whole.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.storage;

import org.jspecify.annotations.NullMarked;
