package com.bloomz.rostersync.api;

import com.bloomz.rostersync.api.manage.ClassesResource;
import com.bloomz.rostersync.api.manage.EditsResource;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.linking.SchoolStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;

/** Joins together what a school's staff do by hand. */
@Factory
@Requires(beans = ApiSettings.class)
final class ManageWiring {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Singleton
  ManageStore manageStore(Table table) {
    return DynamoManaging.rosters(table, RANDOM);
  }

  @Singleton
  Resource classes(ManageStore store, SchoolStore schools, InstantSource clock) {
    return new ClassesResource(
        new ManagingClasses(
            store, clock, school -> schools.find(school).settings().imports(), ManageWiring::id));
  }

  @Singleton
  Resource edits(ManageStore store) {
    return new EditsResource(store);
  }

  private static String id() {
    byte[] bytes = new byte[9];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
