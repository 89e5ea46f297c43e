/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.local;

import org.jspecify.annotations.NullMarked;
