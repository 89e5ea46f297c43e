/**
 * A roster as people list and edit it, and Family Codes, in the table of rosters. {@link
 * com.bloomz.rostersync.store.manage.DynamoManaging} opens them. Beside the roster's items:
 *
 * <ul>
 *   <li>{@code S#school#M}, the time: an edit in the journal; {@code S#school#M#time}, further
 *       parts of a large one.
 *   <li>{@code S#school#F}, a student's id: the student's Family Code.
 *   <li>{@code FAMILY#code}, {@code CODE}: whose code it is or was.
 * </ul>
 */
@NullMarked
package com.bloomz.rostersync.store.manage;

import org.jspecify.annotations.NullMarked;
