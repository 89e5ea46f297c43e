package com.bloomz.rostersync.simulation;

import java.time.Duration;

/**
 * How a queue brings messages to its function, as {@code template.yaml} sets it.
 *
 * @param visibility after which a message comes again that nobody has taken off
 * @param receives how often a message is brought before it is parked
 * @param timeout of the function
 */
record QueueRules(Duration visibility, int receives, Duration timeout) {
  static final QueueRules IMPORTS =
      new QueueRules(Duration.ofMinutes(90), 5, Duration.ofMinutes(15));
  static final QueueRules SHARDS = new QueueRules(Duration.ofMinutes(30), 5, Duration.ofMinutes(5));
  static final QueueRules NOTICES =
      new QueueRules(Duration.ofMinutes(18), 100, Duration.ofMinutes(3));
}
