package com.bloomz.rostersync.roster;

import java.time.Instant;

/**
 * That a person took a member out of the school, or a parent off a child, and when (P 13). It is
 * forgotten when the next import finds that Clever agrees, or when it is undone.
 *
 * @param keptOut whether no import, Family Code or invitation undoes it until a person lifts it;
 *     then it is not forgotten
 * @param by the user's id in Bloomz
 */
public record HandRemoval(boolean keptOut, String by, Instant since) {}
