/**
 * Invented rosters of any size, made from a seed: what Clever may say of a school, quirks included
 * (facts.md 14), how that changes, and what people do to a roster in Bloomz meanwhile. The entrance
 * is {@link com.bloomz.rostersync.testkit.rosters.Rosters}.
 */
@NullMarked
package com.bloomz.rostersync.testkit.rosters;

import org.jspecify.annotations.NullMarked;
