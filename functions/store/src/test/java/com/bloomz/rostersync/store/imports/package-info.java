/** Reads rows as they were stored, and writes them as they must go on being stored. */
@NullMarked
package com.bloomz.rostersync.store.imports;

import org.jspecify.annotations.NullMarked;
