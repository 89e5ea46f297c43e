/**
 * How good a school's data in Clever are: a score from 0 to 100 for each kind ({@link
 * com.bloomz.rostersync.health.Health}) and what would improve it most ({@link
 * com.bloomz.rostersync.health.HealthCheck}), from what an import read and decided.
 *
 * <p>Pure, and linear in the number of records.
 */
@NullMarked
package com.bloomz.rostersync.health;

import org.jspecify.annotations.NullMarked;
