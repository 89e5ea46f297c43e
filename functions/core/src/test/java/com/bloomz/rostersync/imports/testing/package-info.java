/**
 * What every store, queue and bus of imports does, and ones in memory that do it; the store fails
 * on demand.
 */
@NullMarked
package com.bloomz.rostersync.imports.testing;

import org.jspecify.annotations.NullMarked;
