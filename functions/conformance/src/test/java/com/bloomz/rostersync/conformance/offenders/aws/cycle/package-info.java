/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.aws.cycle;

import org.jspecify.annotations.NullMarked;
