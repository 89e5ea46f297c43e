/**
 * Invented rosters of any size, made from a seed: what Clever may say of a school, quirks included
 * (docs/clever.md 14), how that changes, and what people do to a roster in Bloomz meanwhile. The
 * entrance is {@link com.bloomz.rostersync.roster.testing.Rosters}.
 */
@NullMarked
package com.bloomz.rostersync.roster.testing;

import org.jspecify.annotations.NullMarked;
