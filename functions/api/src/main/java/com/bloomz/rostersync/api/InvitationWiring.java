package com.bloomz.rostersync.api;

import com.bloomz.rostersync.api.invitations.ExamplesResource;
import com.bloomz.rostersync.api.invitations.InvitationsResource;
import com.bloomz.rostersync.api.invitations.MemberInvitationsResource;
import com.bloomz.rostersync.api.invitations.ReachResource;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.invitations.CountingReach;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.PreviewedInvitations;
import com.bloomz.rostersync.invitations.Reinviting;
import com.bloomz.rostersync.invitations.ResettingBlocks;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.sending.ExampleInvitations;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Joins together what invites people. */
@Factory
@Requires(beans = ApiSettings.class)
final class InvitationWiring {
  @Singleton
  InvitationStore invitationStore(Table table) {
    return DynamoInvitations.open(table);
  }

  @Singleton
  InvitationQueue invitationQueue(ApiSettings settings, Making making) {
    return SqsQueues.invitations(making, settings.of(SharedVariable.INVITATION_QUEUE_URL));
  }

  @Singleton
  PlanningInvitations.Ports planningPorts(
      InvitationStore store, InvitationQueue queue, SchoolStore schools, ImportRecords imports) {
    return new PlanningInvitations.Ports(store, queue, schools, imports);
  }

  @Singleton
  PlanningInvitations planning(PlanningInvitations.Ports ports, InstantSource clock) {
    return new PlanningInvitations(ports, InvitationTimeouts.usual(), clock);
  }

  @Singleton
  Reinviting reinviting(PlanningInvitations planning, InvitationStore store, InstantSource clock) {
    return new Reinviting(planning, store, clock);
  }

  @Singleton
  PreviewedInvitations previewed(PlanningInvitations planning, ImportRecords imports, Table table) {
    return new PreviewedInvitations(planning, imports, DynamoPlans.open(table));
  }

  @Singleton
  Resource invitations(
      PlanningInvitations planning,
      Reinviting reinviting,
      Schools schools,
      PreviewedInvitations previewed) {
    return new InvitationsResource(planning, reinviting, schools, previewed);
  }

  @Singleton
  Resource examples(InvitationStore store, SchoolStore schools) {
    return new ExamplesResource(new ExampleInvitations(store, schools, InvitationWriters.open()));
  }

  @Singleton
  Resource reach(Schools all, InvitationStore store, SchoolStore schools) {
    return new ReachResource(all, new CountingReach(store, schools));
  }

  @Singleton
  Resource memberInvitations(
      PlanningInvitations planning,
      InvitationStore store,
      RecordingRegistrations registrations,
      InstantSource clock) {
    return new MemberInvitationsResource(
        planning, new ResettingBlocks(store, clock), registrations, clock);
  }

  @Singleton
  RecordingRegistrations registrations(InvitationStore store) {
    return new RecordingRegistrations(store);
  }
}
