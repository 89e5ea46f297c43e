package com.bloomz.rostersync.dispatcher.shards;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.nights.DynamoNights;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Joins the function together, in a process that may have other functions too. */
@Factory
@Requires(beans = ShardsSettings.class)
final class ShardsWiring {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  static InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  Dispatching dispatching(
      ShardsSettings settings, FunctionClock clock, Invocation invocation, Making making) {
    var store = StoreSettings.within(settings.table(), invocation::timeLeft, clock.source());
    Table table = DynamoStores.table(store, RANDOM, Thread::sleep);
    return new Dispatching(
        new Dispatching.Ports(
            DynamoNights.scheduled(table),
            DynamoNights.marks(table),
            DynamoNights.claims(table, RANDOM),
            SqsQueues.shards(making, settings.shardQueueUrl()),
            SqsQueues.districts(making, settings.districtQueueUrl())),
        clock.source());
  }

  @Singleton
  Batch batch(
      Dispatching dispatching, ShardsSettings settings, Invocation invocation, Making making) {
    return new Batch(
        new ShardMessageHandler(dispatching, invocation::timeLeft),
        SqsQueues.returns(making, settings.shardQueueUrl())::accept,
        RANDOM);
  }
}
