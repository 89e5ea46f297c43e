package com.bloomz.rostersync.api;

import com.bloomz.rostersync.api.manage.ClassesResource;
import com.bloomz.rostersync.api.manage.EditsResource;
import com.bloomz.rostersync.api.manage.FamilyCodesResource;
import com.bloomz.rostersync.api.manage.GuardiansResource;
import com.bloomz.rostersync.api.manage.MembersResource;
import com.bloomz.rostersync.api.manage.MergesResource;
import com.bloomz.rostersync.api.manage.PlacesResource;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.family.FamilyCodes;
import com.bloomz.rostersync.family.RemovingPeople;
import com.bloomz.rostersync.invitations.FindingBlocks;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.joining.JoiningByCode;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.manage.FindingPlaces;
import com.bloomz.rostersync.manage.JoiningParents;
import com.bloomz.rostersync.manage.ListingMembers;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.MergingMembers;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Joins together what a school's staff do by hand. */
@Factory
@Requires(beans = ApiSettings.class)
final class ManageWiring {
  @Singleton
  ManageStore manageStore(Table table) {
    return DynamoManaging.rosters(table, ApiWiring.RANDOM);
  }

  @Singleton
  Resource classes(ManageStore store, SchoolStore schools, InstantSource clock) {
    return new ClassesResource(
        new ManagingClasses(
            store, clock, school -> schools.find(school).settings().imports(), ApiWiring.IDS::id));
  }

  @Singleton
  Resource edits(ManageStore store) {
    return new EditsResource(store);
  }

  @Singleton
  ManagingMembers managingMembers(ManageStore store, SchoolStore schools, InstantSource clock) {
    return new ManagingMembers(
        store, school -> schools.find(school).settings().imports(), clock, ApiWiring.IDS::id);
  }

  @Singleton
  ManagingFamilies managingFamilies(ManageStore store, InstantSource clock) {
    return new ManagingFamilies(store, clock);
  }

  @Singleton
  FamilyCodes codes(ManageStore store, Table table, InstantSource clock) {
    return new FamilyCodes(
        store, DynamoManaging.familyCodes(table, ApiWiring.RANDOM), clock, ApiWiring.RANDOM);
  }

  @Singleton
  RemovingPeople removing(ManagingMembers members, ManagingFamilies families, FamilyCodes codes) {
    return new RemovingPeople(members, families, codes);
  }

  @Singleton
  Resource merges(ManageStore store, InstantSource clock) {
    return new MergesResource(new MergingMembers(store, clock));
  }

  @Singleton
  Resource members(ManageStore store, ManagingMembers members, RemovingPeople removing) {
    return new MembersResource(new ListingMembers(store), members, removing);
  }

  @Singleton
  Resource places(ManageStore store) {
    return new PlacesResource(new FindingPlaces(store));
  }

  @Singleton
  Resource guardians(
      ManagingFamilies families,
      RemovingPeople removing,
      InvitationStore invitations,
      SchoolStore schools) {
    return new GuardiansResource(families, removing, new FindingBlocks(invitations, schools));
  }

  @Singleton
  JoiningByCode joining(
      ManageStore store,
      FamilyCodes codes,
      RecordingRegistrations registrations,
      InstantSource clock) {
    return new JoiningByCode(
        codes, new JoiningParents(store, clock, ApiWiring.IDS::id), registrations, clock);
  }

  @Singleton
  Resource familyCodes(FamilyCodes codes, JoiningByCode joining, SchoolStore schools) {
    return new FamilyCodesResource(
        codes, joining, school -> schools.find(school).settings().imports().importsParents());
  }
}
