package com.bloomz.rostersync.api;

import com.bloomz.rostersync.admin.AnsweringRemovals;
import com.bloomz.rostersync.admin.ApprovingPlans;
import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.api.journal.DiffResource;
import com.bloomz.rostersync.api.school.HealthResource;
import com.bloomz.rostersync.api.school.HeldRemovalsResource;
import com.bloomz.rostersync.api.school.HistoryResource;
import com.bloomz.rostersync.api.school.ImportCalls;
import com.bloomz.rostersync.api.school.ImportsResource;
import com.bloomz.rostersync.api.school.PlansResource;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.why.WhyResource;
import com.bloomz.rostersync.history.ComparingImports;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.PreviewedInvitations;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.status.StatusReceivers;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import com.bloomz.rostersync.why.stored.AnsweringWhy;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what asks for imports, shows them, and answers what they hold or propose. */
@Factory
@Requires(beans = ApiSettings.class)
final class ImportWiring {
  @Singleton
  StartingImports starting(Linking linking, StartingImports.Ports ports, InstantSource clock) {
    return new StartingImports(linking, ports, clock, ApiWiring.IDS::suffix);
  }

  @Singleton
  StartingImports.Ports startingPorts(
      ImportRequests requests,
      ImportRecords records,
      ImportQueue queue,
      PlanningInvitations planning) {
    return new StartingImports.Ports(requests, records, queue, planning::inviting);
  }

  @Singleton
  ImportCalls calls(Schools schools, WatchingImports watching, InstantSource clock) {
    return new ImportCalls(schools, watching, clock);
  }

  @Singleton
  Resource imports(
      ImportCalls calls,
      StartingImports starting,
      WatchingImports watching,
      StatusReceivers receivers) {
    return new ImportsResource(calls, starting, watching, receivers::count);
  }

  @Singleton
  AnsweringRemovals answering(
      Linking linking, StartingImports.Ports ports, StartingImports starting, InstantSource clock) {
    return new AnsweringRemovals(linking, ports, starting, clock);
  }

  @Singleton
  Resource heldRemovals(ImportCalls calls, AnsweringRemovals answering) {
    return new HeldRemovalsResource(calls, answering);
  }

  @Singleton
  ApprovingPlans approving(ImportRecords records, Table table, StartingImports starting) {
    return new ApprovingPlans(records, DynamoPlans.open(table), starting);
  }

  @Singleton
  Resource plans(ImportCalls calls, ApprovingPlans approving, PreviewedInvitations invitations) {
    return new PlansResource(calls, approving, invitations);
  }

  @Singleton
  Resource why(Schools schools, AnsweringWhy.Ports ports, InstantSource clock) {
    return new WhyResource(schools, new AnsweringWhy(ports, clock));
  }

  @Singleton
  AnsweringWhy.Ports whyPorts(ImportRecords records, Table table, ManageStore edits) {
    var rosters = new RosterItems(table);
    return new AnsweringWhy.Ports(
        records, DynamoPlans.open(table), edits, school -> rosters.load(school).roster());
  }

  @Singleton
  Resource history(ImportCalls calls, StartingImports starting) {
    return new HistoryResource(calls, starting);
  }

  @Singleton
  Resource diff(Schools schools, ImportRecords records, ManageStore edits) {
    return new DiffResource(schools, new ComparingImports(records, edits));
  }

  @Singleton
  Resource health(Schools schools, ImportRecords records) {
    return new HealthResource(schools, records);
  }
}
