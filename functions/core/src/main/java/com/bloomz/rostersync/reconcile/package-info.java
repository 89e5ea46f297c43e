/**
 * Decides what a roster change means: {@link com.bloomz.rostersync.reconcile.Reconciler} compares
 * what Clever says with what Bloomz has and answers with every write, the change that each makes,
 * the rule behind it, and the issues for an admin.
 *
 * <p>Pure, total and deterministic: the order of the input never matters, and deciding again after
 * applying plans nothing. What table I 4 protects is never removed, and what Clever's answer leaves
 * unknown removes nothing (I 6), whoever calls: {@code Lack} is the table of what depends on what.
 *
 * <p>Writes come in an order that survives a stop after any of them: parents and staff, then
 * students, then classes. Nobody is enrolled before being a member, and who leaves is inactive
 * before the last enrolment ends, so that a second decision ends in the same roster.
 */
@NullMarked
package com.bloomz.rostersync.reconcile;

import org.jspecify.annotations.NullMarked;
