package com.bloomz.rostersync.district;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.Set;

/**
 * The messages that were brought too often and wait for an operator, for 14 days at most (X 5). All
 * other messages are taken off by the functions that they are for.
 */
public interface DeadMessages {
  /**
   * Deletes those that name the district or one of these schools, as far as the time allows. Others
   * stay, but may be hidden for a quarter of an hour where it is broken off.
   *
   * @throws com.bloomz.rostersync.imports.ImportQueue.QueueException if a queue does not answer
   */
  Removed delete(CleverId district, Set<SchoolId> schools, TimeLeft time);

  /**
   * How far it came.
   *
   * @param messages how many it has deleted
   * @param whole whether every message was looked at
   */
  record Removed(int messages, boolean whole) {}
}
