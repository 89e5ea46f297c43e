package com.bloomz.rostersync.api;

import com.bloomz.rostersync.admin.ChangingSettings;
import com.bloomz.rostersync.admin.ContactValues;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.api.school.ContractResource;
import com.bloomz.rostersync.api.school.InvitersResource;
import com.bloomz.rostersync.api.school.LinkResource;
import com.bloomz.rostersync.api.school.SettingsResource;
import com.bloomz.rostersync.api.web.RateLimit;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Router;
import com.bloomz.rostersync.api.web.Tokens;
import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.CleverDirectories;
import com.bloomz.rostersync.clever.Pace;
import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.Inviters;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.linking.LoggingIn;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.status.StatusReceivers;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.tokens.TokenVault;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins the API together, in a process that may have other functions too. */
@Factory
@Requires(beans = ApiSettings.class)
final class ApiWiring {
  static final SecureRandom RANDOM = new SecureRandom();

  static final RandomIds IDS = new RandomIds(RANDOM);

  /** For all that one request asks Clever: API Gateway waits 30 seconds for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Map<String, String> environment() {
    return System.getenv();
  }

  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  Table table(ApiSettings settings, InstantSource clock) {
    return DynamoStores.table(
        new StoreSettings(settings.of(SharedVariable.ROSTER_TABLE), clock), RANDOM, Thread::sleep);
  }

  @Singleton
  ImportRequests requests(Table table) {
    return DynamoImports.requests(table, RANDOM);
  }

  @Singleton
  SchoolStore schoolStore(Table table, InstantSource clock) {
    return DynamoSchools.schools(table, RANDOM, clock);
  }

  @Singleton
  ImportRecords records(Table table) {
    return DynamoImports.records(table);
  }

  @Singleton
  ImportQueue queue(ApiSettings settings, Making making) {
    return SqsQueues.open(making, settings.of(SharedVariable.IMPORT_QUEUE_URL));
  }

  @Singleton
  TokenVault vault(ApiSettings settings, Making making) {
    return KmsVaults.open(making, settings.of(SharedVariable.TOKEN_KEY));
  }

  @Singleton
  CleverApiSettings cleverSettings(ApiSettings settings) {
    return CleverApiSettings.of(settings.clever(), settings.cleverVersion());
  }

  /** Moments for requests are shared with the imports that use the same token. */
  @Singleton
  Pace pace(Table table, InstantSource clock) {
    return new Pace(clock, Thread::sleep, DynamoNights.slots(table));
  }

  @Singleton
  ScheduleBus scheduleBus(ApiSettings settings, Making making) {
    return EventBridgeBuses.schedules(making, settings.of(SharedVariable.BUS_NAME));
  }

  @Singleton
  Linking.Ports ports(SchoolStore schools, ScheduleBus schedules, ApiSettings settings, Pace pace) {
    return new Linking.Ports(
        schools,
        schedules,
        CleverDirectories.open(cleverSettings(settings), settings.cleverApp(), pace, PATIENCE));
  }

  @Singleton
  Schools schools(SchoolStore store, ScheduleBus bus, InstantSource clock) {
    return new Schools(store, bus, clock);
  }

  @Singleton
  WatchingImports watching(
      ImportRequests requests, ImportRecords records, ImportQueue queue, InstantSource clock) {
    return new WatchingImports(requests, records, queue, clock);
  }

  @Singleton
  Linking linking(
      Linking.Ports ports, TokenVault vault, InstantSource clock, WatchingImports watching) {
    return new Linking(ports, vault, clock, watching::hasImported);
  }

  @Singleton
  LoggingIn loggingIn(Linking linking, Linking.Ports ports, InstantSource clock) {
    return new LoggingIn(linking, ports, clock, IDS::state);
  }

  @Singleton
  Resource link(Schools schools, Linking linking, LoggingIn loggingIn, ImportRecords records) {
    return new LinkResource(
        schools, linking, loggingIn, school -> NightlyPause.of(records, school));
  }

  @Singleton
  ContactReadings readings(Table table) {
    return DynamoImports.contacts(table, RANDOM);
  }

  @Singleton
  ContactValues.Ports contactPorts(
      ImportRecords records, ContactReadings readings, ImportQueue queue) {
    return new ContactValues.Ports(records, readings, queue);
  }

  @Singleton
  ContactValues contactValues(Schools schools, ContactValues.Ports ports, InstantSource clock) {
    return new ContactValues(schools, ports, clock);
  }

  @Singleton
  Inviters inviters(ManageStore store, ManagingMembers members) {
    return new Inviters(store, members);
  }

  @Singleton
  Resource inviting(Schools schools, Inviters inviters) {
    return new InvitersResource(schools, inviters);
  }

  @Singleton
  ChangingSettings changing(Schools schools, WatchingImports watching, Inviters inviters) {
    return new ChangingSettings(schools, watching, inviters);
  }

  @Singleton
  StatusReceivers receivers(ManageStore members, InvitationStore people) {
    return new StatusReceivers(members, people);
  }

  @Singleton
  SettingsResource.Shown shown(StatusReceivers receivers, ImportRecords records) {
    return new SettingsResource.Shown(receivers::count, school -> NightlyPause.of(records, school));
  }

  @Singleton
  Resource settings(
      Schools schools,
      ChangingSettings changing,
      ContactValues values,
      SettingsResource.Shown shown) {
    return new SettingsResource(schools, changing, values, shown);
  }

  @Singleton
  Resource contract() {
    try (InputStream document =
        Objects.requireNonNull(
            ApiWiring.class.getResourceAsStream("/openapi.yaml"), "openapi.yaml")) {
      return new ContractResource(new String(document.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Singleton
  Tokens tokens(ApiSettings settings, InstantSource clock) {
    return new Tokens(
        settings.of(ApiVariable.JWT_ISSUER),
        settings.of(ApiVariable.JWT_AUDIENCE),
        settings.of(ApiVariable.JWT_KEYS),
        clock);
  }

  @Singleton
  Router router(
      List<Resource> resources, Tokens tokens, ApiSettings settings, InstantSource clock) {
    return new Router(resources, tokens, new RateLimit(settings.callsAMinute(), clock));
  }
}
