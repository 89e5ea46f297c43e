/** Lacks the mark that every package has, to show that its rule fires. */
package com.bloomz.rostersync.conformance.offenders.unmarked;
