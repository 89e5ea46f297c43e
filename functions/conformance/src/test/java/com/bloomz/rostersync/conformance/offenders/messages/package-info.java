/** Breaks rules, to show that they fire. */
@NullMarked
package com.bloomz.rostersync.conformance.offenders.messages;

import org.jspecify.annotations.NullMarked;
