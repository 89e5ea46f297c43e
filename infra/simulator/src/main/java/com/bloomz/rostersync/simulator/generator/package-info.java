/**
 * Makes a district of any size from a seed: one main school with its people, a smaller one beside
 * it, and the quirks that real districts have (docs/clever.md 14, P 7), each of them catalogued.
 */
@NullMarked
package com.bloomz.rostersync.simulator.generator;

import org.jspecify.annotations.NullMarked;
