/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.settings;

import org.jspecify.annotations.NullMarked;
