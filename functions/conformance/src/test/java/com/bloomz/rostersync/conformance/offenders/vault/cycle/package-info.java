/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.vault.cycle;

import org.jspecify.annotations.NullMarked;
