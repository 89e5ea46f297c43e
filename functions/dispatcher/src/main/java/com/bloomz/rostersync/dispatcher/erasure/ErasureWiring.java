package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.district.ErasingDistricts;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.erasure.DynamoErasure;
import com.bloomz.rostersync.store.school.DynamoSchools;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Joins the function together, in a process that may have other functions too. */
@Factory
@Requires(beans = ErasureSettings.class)
final class ErasureWiring {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  @Singleton
  ErasingDistricts erasing(ErasureSettings settings, Invocation invocation, Making making) {
    var store =
        StoreSettings.within(settings.table(), invocation::timeLeft, InstantSource.system());
    Table table = DynamoStores.table(store, RANDOM, Thread::sleep);
    return new ErasingDistricts(
        DynamoErasure.traces(table),
        SqsQueues.dead(making, settings.deadLetterQueues()),
        DynamoSchools.schools(table, RANDOM, InstantSource.system()));
  }
}
