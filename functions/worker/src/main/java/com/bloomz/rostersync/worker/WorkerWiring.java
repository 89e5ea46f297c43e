package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.Pace;
import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.FunctionClock;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.ContactValuesJob;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.worker.ImportMessageHandler.Work;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Joins the worker together, in a process that may have other functions too. */
@Factory
@Requires(beans = WorkerSettings.class)
final class WorkerWiring {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  static InstantSource clock() {
    return InstantSource.system();
  }

  /** What is kept of imports and schools, all of it in one table. */
  record Stores(
      ImportRuns runs,
      ImportRecords records,
      SchoolStore schools,
      ContactReadings contacts,
      PackedRosters packed,
      RequestSlots slots,
      Plans plans,
      InvitationStore invitations) {}

  @Singleton
  Stores stores(WorkerSettings settings, Invocation invocation, FunctionClock clock) {
    var store = StoreSettings.within(settings.table(), invocation::timeLeft, clock.source());
    Table table = DynamoStores.table(store, RANDOM, Thread::sleep);
    return new Stores(
        DynamoImports.runs(table, RANDOM),
        DynamoImports.records(table),
        DynamoSchools.schools(table, RANDOM, clock.source()),
        DynamoImports.contacts(table, RANDOM),
        DynamoNights.packed(table),
        DynamoNights.slots(table),
        DynamoPlans.open(table),
        DynamoInvitations.open(table));
  }

  @Singleton
  ImportQueue queue(WorkerSettings settings, Making making) {
    return SqsQueues.open(making, settings.queueUrl());
  }

  @Singleton
  TokenVault vault(WorkerSettings settings, Making making) {
    return KmsVaults.open(making, settings.key());
  }

  @Singleton
  CleverSource clever(WorkerSettings settings, Stores stores, FunctionClock clock) {
    CleverApiSettings api =
        CleverApiSettings.of(settings.clever(), settings.cleverVersion())
            .withFirstPause(settings.cleverFirstPause());
    return new PackedSource(
        new PackedSource.Kept(stores.packed(), CleverApi.unpacker()),
        new CleverOutage()
            .guarding(
                CleverApi.source(api, new Pace(clock.source(), Thread::sleep, stores.slots())),
                clock.source()),
        stores.records(),
        clock.source());
  }

  @Singleton
  ImportBus bus(WorkerSettings settings, Making making) {
    return EventBridgeBuses.open(making, settings.bus());
  }

  @Singleton
  ImportRunner.Ports ports(Stores stores, CleverSource clever, TokenVault vault, ImportBus bus) {
    return new ImportRunner.Ports(
        stores.runs(),
        stores.records(),
        stores.schools(),
        clever,
        vault,
        bus,
        stores.plans(),
        stores.invitations());
  }

  @Singleton
  ImportRunner runner(ImportRunner.Ports ports, FunctionClock clock) {
    return new ImportRunner(ports, clock.source(), ImportRunner.Limits.usual());
  }

  @Singleton
  ContactValuesJob contacts(
      Stores stores, CleverSource clever, TokenVault vault, FunctionClock clock) {
    var ports = new ContactValuesJob.Ports(stores.contacts(), stores.schools(), clever, vault);
    return new ContactValuesJob(ports, clock.source());
  }

  @Singleton
  Work work(ImportRunner runner, ContactValuesJob contacts) {
    return new Work(runner::run, contacts::run);
  }

  @Singleton
  ImportMessageHandler handler(
      Work work, ImportQueue queue, Invocation invocation, WorkerSettings settings) {
    return new ImportMessageHandler(work, queue, invocation::timeLeft, settings.maxReceives());
  }

  @Singleton
  Batch batch(ImportMessageHandler handler, WorkerSettings settings, Making making) {
    return new Batch(handler, SqsQueues.returns(making, settings.queueUrl())::accept, RANDOM);
  }
}
