/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.store;

import org.jspecify.annotations.NullMarked;
