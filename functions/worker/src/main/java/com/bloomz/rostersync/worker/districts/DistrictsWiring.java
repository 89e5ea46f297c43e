package com.bloomz.rostersync.worker.districts;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.Pace;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.lambda.MessageReturn;
import com.bloomz.rostersync.lambda.ShortVisibilityTimeout;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.nights.districts.DistrictImports;
import com.bloomz.rostersync.nights.districts.PacedDistricts;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.tokens.TokenVault;
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
@Requires(beans = DistrictsSettings.class)
final class DistrictsWiring {
  private static final Logger LOG = LoggerFactory.getLogger(DistrictsWiring.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  static InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  ImportQueue queue(DistrictsSettings settings, Making making) {
    return SqsQueues.open(making, settings.importQueueUrl());
  }

  @Singleton
  Table table(DistrictsSettings settings, FunctionClock clock, Invocation invocation) {
    var store = StoreSettings.within(settings.table(), invocation::timeLeft, clock.source());
    return DynamoStores.table(store, RANDOM, Thread::sleep);
  }

  @Singleton
  ImportBus bus(DistrictsSettings settings, Making making) {
    return EventBridgeBuses.open(making, settings.bus());
  }

  @Singleton
  TokenVault vault(DistrictsSettings settings, Making making) {
    return KmsVaults.open(making, settings.key());
  }

  /** What is outside, but the table. */
  record Outside(ImportQueue queue, ImportBus bus, TokenVault vault) {}

  @Singleton
  Outside outside(ImportQueue queue, ImportBus bus, TokenVault vault) {
    return new Outside(queue, bus, vault);
  }

  @Singleton
  DistrictImports imports(
      DistrictsSettings settings, Table table, Outside outside, FunctionClock clock) {
    CleverApiSettings api =
        CleverApiSettings.of(settings.clever(), settings.cleverVersion())
            .withFirstPause(settings.cleverFirstPause());
    var pace = new Pace(clock.source(), Thread::sleep, DynamoNights.slots(table));
    return new DistrictImports(
        new DistrictImports.Ports(
            DynamoNights.scheduled(table),
            DynamoNights.claims(table, RANDOM),
            DynamoSchools.schools(table, RANDOM, clock.source()),
            DynamoImports.nightly(table, RANDOM),
            DynamoImports.records(table),
            DynamoImports.runs(table, RANDOM),
            outside.bus(),
            DynamoNights.packed(table),
            DynamoNights.kept(table),
            CleverApi.districts(api, pace),
            settings.cleverEvents() ? CleverApi.events(api, pace) : EventSource.OFF,
            DynamoNights.lastWalks(table),
            outside.vault(),
            outside.queue(),
            (school, fault) -> {
              LOG.error("fault of ours at school {}: {}", school, ExceptionSummary.of(fault));
              MetricLine.of("FaultsAtSchools").write();
            }),
        clock.source(),
        () -> "%04x".formatted(RANDOM.nextInt(0x10000)),
        settings.importSpacing());
  }

  @Singleton
  PacedDistricts paced(DistrictImports imports, ImportQueue queue, FunctionClock clock) {
    return new PacedDistricts(imports, queue, new CleverOutage(), clock.source());
  }

  @Singleton
  Batch batch(
      PacedDistricts imports, DistrictsSettings settings, Invocation invocation, Making making) {
    MessageReturn returns = SqsQueues.returns(making, settings.districtQueueUrl())::accept;
    var handler =
        new DistrictMessageHandler(
            imports::run,
            SqsQueues.districts(making, settings.districtQueueUrl()),
            invocation::timeLeft,
            settings.maxReceives());
    return new Batch(
        new ShortVisibilityTimeout(handler, returns, invocation::timeLeft), returns, RANDOM);
  }
}
