package com.bloomz.rostersync.dispatcher.shards;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.aws.NightMessages.Message;
import com.bloomz.rostersync.aws.NightMessages.Unreadable;
import com.bloomz.rostersync.lambda.MessageHandler;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.nights.Dispatching.Dispatched;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.sync.TimeLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the shard that a message names. */
public final class ShardMessageHandler implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ShardMessageHandler.class);

  private final Dispatching dispatching;
  private final TimeLeft time;

  /** A handler of the messages of the queue of shards. */
  public ShardMessageHandler(Dispatching dispatching, TimeLeft time) {
    this.dispatching = dispatching;
    this.time = time;
  }

  @Override
  public boolean handle(SQSMessage message) {
    return switch (NightMessages.position(message.getBody())) {
      case Message<ShardPosition>(ShardPosition position) -> {
        Dispatched done = dispatching.readOn(position, time);
        LOG.info(
            "shard={} districts={} schools={} goesOn={}",
            position.shard(),
            done.districts(),
            done.schools(),
            done.goesOn());
        yield true;
      }
      case Unreadable<ShardPosition>(String why) -> {
        LOG.warn("message {} cannot be read: {}", message.getMessageId(), why);
        yield false;
      }
    };
  }
}
