package com.bloomz.rostersync.nights;

import java.util.List;

/** Asks for shards to be read. A message may arrive twice, late or out of order. */
public interface ShardQueue {
  /**
   * Sends a message for each position.
   *
   * @throws com.bloomz.rostersync.imports.ImportQueue.QueueException if one is not known to have
   *     been sent
   */
  void send(List<ShardPosition> positions);
}
