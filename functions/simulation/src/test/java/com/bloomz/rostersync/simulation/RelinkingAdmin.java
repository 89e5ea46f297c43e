package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.admin.ChangingSettings;
import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * School Admins who unlink their school and link it again, with the district's other token or the
 * same (L 6), and switch nightly imports on again after a first import (S 5).
 */
final class RelinkingAdmin {
  private final SimulatedSystem system;
  private final SplittableRandom random;
  private final AdminCalls calls;
  private final Services services;
  private final Set<SimulatedSchool> away = new HashSet<>();
  private final Map<ImportId, Integer> ended = new TreeMap<>();

  RelinkingAdmin(
      SimulatedSystem system, SplittableRandom random, AdminCalls calls, Services services) {
    this.system = system;
    this.random = random;
    this.calls = calls;
    this.services = services;
  }

  /** What the API calls. */
  record Services(Linking linking, ChangingSettings choosing, StartingImports starting) {}

  /** The imports whose link has ended, with how much they had done: they do nothing more (I 7). */
  Map<ImportId, Integer> ended() {
    return ended;
  }

  /** Unlinks the school, and links it again some time later. */
  void relink(SimulatedSchool school) {
    if (away.add(school)) {
      AccessToken token =
          random.nextBoolean() ? SimulatedSchool.TOKEN : SimulatedSchool.OTHER_TOKEN;
      calls.ask(
          () -> unlinked(services.linking().unlink(school.id(), AdminCalls.ADMIN)),
          _ -> {
            noteEnded(school);
            later(3_600, () -> link(school, token));
          });
    }
  }

  /** Whoever got no answer is told that it is unlinked already. */
  private static Reply<Boolean> unlinked(Reply<School> reply) {
    return reply instanceof Refused<School>(Refusal refusal, String _)
            && refusal == Refusal.NOT_LINKED
        ? new Granted<>(true)
        : reply.map(_ -> true);
  }

  private void noteEnded(SimulatedSchool school) {
    system
        .tables
        .imports
        .running(school.id())
        .filter(running -> running.request().link() != null)
        .ifPresent(
            running -> {
              ImportId id = running.request().id();
              ended.put(id, system.tables.imports.journal(school.id(), id).size());
            });
  }

  private void link(SimulatedSchool school, AccessToken token) {
    calls.ask(
        () -> services.linking().link(school.id(), token, AdminCalls.ADMIN, true),
        _ ->
            calls.ask(
                () ->
                    services
                        .linking()
                        .choose(school.id(), school.cleverId(), AdminCalls.ADMIN, true),
                _ -> schedule(school)));
  }

  /** Imports until an import has succeeded, and switches nightly ones on. */
  private void schedule(SimulatedSchool school) {
    School now = system.tables.schools.find(school.id());
    if (now.settings().scheduledImport()) {
      system.tables.nights.joined(school.id());
      away.remove(school);
      return;
    }
    if (hasSucceeded(now)) {
      calls.ask(
          () ->
              services
                  .choosing()
                  .save(
                      school.id(),
                      now.settingsVersion(),
                      scheduled(now.settings()),
                      AdminCalls.ADMIN),
          _ -> system.tables.nights.joined(school.id()));
    } else {
      var wanted = new StartingImports.Wanted(RunKind.IMPORT_NOW, Invitations.off());
      String key = "key-" + system.suffix();
      calls.ask(
          () -> services.starting().start(school.id(), wanted, key, AdminCalls.ADMIN), _ -> {});
    }
    later(1_200, () -> schedule(school));
  }

  private boolean hasSucceeded(School now) {
    return system
        .tables
        .imports
        .newest(
            now.id(),
            each ->
                each.isComplete()
                    && each.request().link() != null
                    && each.request().link() == now.linkVersion())
        .isPresent();
  }

  private static SchoolSettings scheduled(SchoolSettings had) {
    return had.withSchedule(true);
  }

  private void later(int seconds, Runnable what) {
    system.time.after(Duration.ofSeconds(random.nextInt(60, seconds)), what);
  }
}
