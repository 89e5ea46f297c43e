package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.TokenVault;
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
  private static final InstantSource CLOCK = InstantSource.system();

  static Map<String, String> environment() {
    return System.getenv();
  }

  @Singleton
  ImportStore store(WorkerSettings settings) {
    return DynamoStores.open(
        new StoreSettings(settings.table()), new SecureRandom(), Thread::sleep);
  }

  @Singleton
  ImportQueue queue(WorkerSettings settings) {
    return SqsQueues.open(settings.queueUrl());
  }

  @Singleton
  TokenVault vault(WorkerSettings settings) {
    return KmsVaults.open(settings.key());
  }

  @Singleton
  CleverSource clever(WorkerSettings settings) {
    CleverApiSettings api =
        CleverApiSettings.of(settings.clever(), settings.cleverVersion())
            .withFirstPause(settings.cleverFirstPause());
    return CleverApi.source(api, CLOCK, Thread::sleep);
  }

  @Singleton
  ImportBus bus(WorkerSettings settings) {
    return EventBridgeBuses.open(settings.bus());
  }

  @Singleton
  ImportRunner.Ports ports(
      ImportStore store, CleverSource clever, TokenVault vault, ImportBus bus) {
    return new ImportRunner.Ports(store, clever, vault, bus);
  }

  @Singleton
  ImportRunner runner(ImportRunner.Ports ports) {
    return new ImportRunner(ports, CLOCK, ImportRunner.Limits.usual());
  }

  @Singleton
  Batch batch(
      ImportRunner runner, ImportQueue queue, Invocation invocation, WorkerSettings settings) {
    return new Batch(runner::run, queue, invocation, settings.maxReceives());
  }
}
