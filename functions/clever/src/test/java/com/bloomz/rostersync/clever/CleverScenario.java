package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverSource.PackedFor;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A scripted school, a clock that only pauses move, and a source that reads the school. */
final class CleverScenario implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-15T02:00:00Z");
  static final String TOKEN = "0123456789abcdef";
  static final String DISTRICTS = "/v3.1/districts";
  static final String SCHOOL = "/v3.1/schools/s1";
  static final String SECTIONS = SCHOOL + "/sections?limit=10000";
  static final String TERMS = SCHOOL + "/terms?limit=10000";
  static final String STUDENTS = SCHOOL + "/users?role=student&limit=10000";
  static final String TEACHERS = SCHOOL + "/users?role=teacher&limit=10000";
  static final String STAFF = SCHOOL + "/users?role=staff&limit=10000";
  static final String CONTACTS = "/v3.1/users?role=contact&limit=10000";

  private final ScriptedClever clever = new ScriptedClever();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Long> watched = new ArrayList<>();
  private Instant now = START;
  private Duration available = Duration.ofMinutes(14);
  private CleverApiSettings settings = CleverApiSettings.of(clever.base(), "v3.1");

  CleverScenario() {
    clever.on(DISTRICTS, Wire.district("2026-01-14T23:00:00.000Z"));
    clever.on(SCHOOL, Wire.single("{\"id\":\"s1\",\"name\":\"East\"}"));
    clever.on(SECTIONS, Wire.page(Wire.section("c1")));
    clever.on(TERMS, Wire.page(Wire.term("y1", "2026-06-30")));
    clever.on(STUDENTS, Wire.page(Wire.student("p1")));
    clever.on(TEACHERS, Wire.page(Wire.teacher("t1")));
    clever.on(STAFF, Wire.page(Wire.staff("a1")));
    clever.on(CONTACTS, Wire.page(Wire.contact("k1", "p1")));
  }

  ScriptedClever clever() {
    return clever;
  }

  void on(String target, Reply... replies) {
    clever.on(target, replies);
  }

  /** All pauses that were asked for, in order. */
  List<Duration> pauses() {
    return pauses;
  }

  /** What the watch was told. */
  List<Long> watched() {
    return watched;
  }

  CleverScenario available(Duration time) {
    available = time;
    return this;
  }

  CleverScenario settings(CleverApiSettings changed) {
    settings = changed;
    return this;
  }

  CleverApiSettings settings() {
    return settings;
  }

  Fetched fetch() {
    return fetch(wanted(TOKEN), this::pause);
  }

  /** What a nightly import gets that has to read by itself. */
  Fetched fetchAtNight() {
    Wanted asked = wanted(TOKEN);
    var night = new PackedFor(new SchoolId("bloomz-1"), new ImportId("i-1"));
    return fetch(
        new Wanted(asked.district(), asked.school(), asked.token(), asked.contacts(), night),
        this::pause);
  }

  Fetched fetch(Wanted wanted, Sleeper between) {
    InstantSource clock = () -> now;
    Instant deadline = now.plus(available);
    return CleverApi.source(settings, clock, between)
        .fetch(wanted, () -> Duration.between(now, deadline), watched::add);
  }

  /** The roster of a walk that must succeed. */
  CleverRoster roster() {
    return switch (fetch()) {
      case Fetched.Complete complete -> complete.roster();
      case Fetched other -> throw new AssertionError("no roster but " + other);
    };
  }

  static Wanted wanted(String token) {
    return new Wanted(new CleverId("d1"), new CleverId("s1"), new AccessToken(token), true);
  }

  @Override
  public void close() {
    clever.close();
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    now = now.plus(duration);
  }
}
