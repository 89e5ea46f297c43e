/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.messages.status;

import org.jspecify.annotations.NullMarked;
