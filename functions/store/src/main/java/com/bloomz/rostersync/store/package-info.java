/**
 * Keeps schools, rosters, imports and journals in one DynamoDB table. {@link
 * com.bloomz.rostersync.store.DynamoStores} opens the table, {@link
 * com.bloomz.rostersync.store.RosterTable} makes it; the stores on it are in the packages below.
 *
 * <p>The items, by partition key and sort key:
 *
 * <ul>
 *   <li>{@code S#school}, {@code HEADER}: the import that waits or runs, its claim and progress,
 *       the number of changes by hand, and what the last import found; below 1 KB.
 *   <li>{@code S#school}, {@code SETUP}: activation, settings and link ({@link
 *       com.bloomz.rostersync.store.school.SchoolRow}).
 *   <li>{@code S#school#R#0} to {@code 7}, {@code C#class} or {@code M#member}: the roster, an item
 *       a class or member with its version {@code v}, spread by the id over eight partition keys.
 *   <li>{@code S#school#I}, the import's id: a report; deleted 13 months after the import.
 *   <li>{@code S#school#J#import}, {@code epoch#changes before#part}: the journal; deleted as the
 *       report is.
 *   <li>{@code S#school#X#import}, {@code epoch#part}: the issues; deleted 26 months after the
 *       import, as reports of later imports that found the same refer to them.
 * </ul>
 *
 * <p>Roster items are written in transactions, each with its part of the journal and with the
 * header's progress, on the condition that the header's epoch is the writer's: so the journal never
 * differs from the roster, and a worker that lost its claim writes nothing. They carry what they
 * are listed by ({@link com.bloomz.rostersync.store.index.ListKeys}), whoever writes them. A
 * member's item also keeps the ledger of invitations, which writers of rosters leave as it is.
 */
@NullMarked
package com.bloomz.rostersync.store;

import org.jspecify.annotations.NullMarked;
