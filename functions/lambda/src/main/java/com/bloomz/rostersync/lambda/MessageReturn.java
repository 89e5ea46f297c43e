package com.bloomz.rostersync.lambda;

import java.time.Duration;

/** Says when a queue brings a message again that is not done. */
@FunctionalInterface
public interface MessageReturn {
  /** Where nobody says so, a message comes again when the queue's visibility time-out is over. */
  MessageReturn USUAL = (receipt, after) -> {};

  /**
   * Lets a message come again after a while.
   *
   * @param receipt of the message that was received
   */
  void comeBack(String receipt, Duration after);
}
