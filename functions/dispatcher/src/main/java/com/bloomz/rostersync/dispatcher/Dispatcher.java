package com.bloomz.rostersync.dispatcher;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.ShardQueue;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lambda handler of the nightly rule. The event only says that the rule has fired; which time
 * zones have night, the clock says when a shard is read. Where a message could not be sent it
 * fails: Lambda tries again, and the rule fires again.
 */
public final class Dispatcher implements RequestHandler<ScheduledEvent, Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final ShardQueue shards;

  /** On Lambda: the settings are those of the process's environment. */
  public Dispatcher() {
    this(DispatcherWiring.environment());
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link DispatcherVariable#all}, by name
   * @throws IllegalArgumentException if one is missing; names it
   */
  public Dispatcher(Map<String, String> environment) {
    shards = DispatcherWiring.shards(environment);
  }

  /** Gives the number of shards that were asked for. */
  @Override
  public Integer handleRequest(ScheduledEvent event, Context context) {
    Dispatching.start(shards);
    LOG.info("shards={}", ScheduledSchools.SHARDS);
    return ScheduledSchools.SHARDS;
  }
}
