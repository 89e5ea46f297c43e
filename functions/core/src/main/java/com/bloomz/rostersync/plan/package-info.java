/**
 * What an import would do, before it does it (X 1). A preview decides as an import does and keeps
 * the plan: every change with the names that people know ({@link
 * com.bloomz.rostersync.plan.PlannedChange}), what recognizes them all ({@link
 * com.bloomz.rostersync.plan.PlanDigest}) and what they were decided from ({@link
 * com.bloomz.rostersync.plan.PlanBasis}). An approval decides again and writes only what has the
 * same digest; otherwise it names what moved ({@link com.bloomz.rostersync.plan.PlanPart}).
 *
 * <p>The port is {@link com.bloomz.rostersync.plan.Plans}. It also keeps what the decision leaves
 * as it is, so that what is not there can be asked for (X 4). A plan that changes and leaves
 * nothing is not kept. Here is also what an unchanged school is recognized by ({@link
 * com.bloomz.rostersync.plan.Fingerprint}).
 */
@NullMarked
package com.bloomz.rostersync.plan;

import org.jspecify.annotations.NullMarked;
