package com.bloomz.rostersync.dispatcher.sweep;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.nights.DueDistricts;
import com.bloomz.rostersync.nights.Reminding;
import com.bloomz.rostersync.nights.Sweeping;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.sync.Announcer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the function together, in a process that may have other functions too. */
@Factory
@Requires(beans = SweepSettings.class)
final class SweepWiring {
  private static final Logger LOG = LoggerFactory.getLogger(SweepWiring.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  static InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  Table table(SweepSettings settings, FunctionClock clock, Invocation invocation) {
    var store = StoreSettings.within(settings.table(), invocation::timeLeft, clock.source());
    return DynamoStores.table(store, RANDOM, Thread::sleep);
  }

  @Singleton
  DueDistricts due(Table table, FunctionClock clock) {
    return new DueDistricts(
        DynamoNights.scheduled(table),
        DynamoNights.marks(table),
        DynamoNights.claims(table, RANDOM),
        clock.source());
  }

  @Singleton
  Reminding reminding(SweepSettings settings, Table table, FunctionClock clock, Making making) {
    return new Reminding(
        DynamoNights.reminders(table),
        new Reminding.Ports(
            DynamoImports.records(table),
            DynamoSchools.schools(table, RANDOM, clock.source()),
            EventBridgeBuses.open(making, settings.bus())),
        clock.source());
  }

  @Singleton
  Sweeping sweeping(SweepSettings settings, Table table, FunctionClock clock, Making making) {
    return new Sweeping(
        DynamoNights.waiting(table),
        new Sweeping.Ends(
            DynamoImports.requests(table, RANDOM),
            new Announcer(
                DynamoImports.records(table),
                DynamoImports.runs(table, RANDOM),
                EventBridgeBuses.open(making, settings.bus())),
            (school, fault) -> {
              LOG.error("fault of ours at school {}: {}", school, ExceptionSummary.of(fault));
              MetricLine.of("FaultsAtSchools").write();
            }),
        new Sweeping.Queues(
            SqsQueues.open(making, settings.importQueueUrl()),
            SqsQueues.open(making, settings.nightlyImportQueueUrl())),
        clock.source());
  }
}
