/**
 * Reads the cases of the conformance kit from their files, and compares answers with what a case
 * expects.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.conformance.cases;

import org.jspecify.annotations.NullMarked;
