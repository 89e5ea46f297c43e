package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource.Wanted;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A scripted district of two schools, a clock that only pauses move, and its reading. */
final class DistrictScenario implements AutoCloseable {
  static final CleverId EAST = new CleverId("s1");
  static final CleverId WEST = new CleverId("s2");
  static final String DISTRICTS = "/v3.1/districts";
  static final String SCHOOLS = "/v3.1/schools?limit=10000";
  static final String SECTIONS = "/v3.1/sections?limit=10000";
  static final String TERMS = "/v3.1/terms?limit=10000";
  static final String STUDENTS = "/v3.1/users?role=student&limit=10000";
  static final String TEACHERS = "/v3.1/users?role=teacher&limit=10000";
  static final String STAFF = "/v3.1/users?role=staff&limit=10000";
  static final String CONTACTS = "/v3.1/users?role=contact&limit=10000";

  private final ScriptedClever clever = new ScriptedClever();
  private final List<Long> watched = new ArrayList<>();
  private Instant now = CleverScenario.START;
  private Duration available = Duration.ofMinutes(14);

  DistrictScenario() {
    on(DISTRICTS, Wire.district("2026-01-14T23:00:00.000Z"));
    on(SCHOOLS, Wire.page("{\"id\":\"s1\",\"phone\":\"(718) 555-4567\"}", "{\"id\":\"s2\"}"));
    on(SECTIONS, Wire.page(section("c1", "s1", "t1", "p1"), section("c2", "s2", "t2", "p2")));
    on(TERMS, Wire.page(Wire.term("y1", "2026-06-30")));
    on(STUDENTS, Wire.page(student("p1", "s1"), student("p2", "s2")));
    on(TEACHERS, Wire.page(teacher("t1", "s1"), teacher("t2", "s2")));
    on(STAFF, Wire.page(staff("a1", "s1")));
    on(CONTACTS, Wire.page(Wire.contact("k1", "p1"), Wire.contact("k2", "p2")));
  }

  static String section(String id, String school, String teacher, String student) {
    return """
        {"id":"%s","school":"%s","name":"Class %s","term_id":"y1","teacher":"%s",\
        "teachers":["%s"],"students":["%s"]}"""
        .formatted(id, school, id, teacher, teacher, student);
  }

  static String student(String id, String school) {
    return Wire.student(id, ",\"school\":\"%s\",\"schools\":[\"%s\"]".formatted(school, school));
  }

  static String teacher(String id, String school) {
    return """
        {"id":"%s","name":{"first":"Tom","last":"%s"},"roles":{"teacher":{"schools":["%s"]}}}"""
        .formatted(id, id, school);
  }

  static String staff(String id, String school) {
    return """
        {"id":"%s","name":{"first":"Sue","last":"%s"},"roles":{"staff":{"schools":["%s"]}}}"""
        .formatted(id, id, school);
  }

  ScriptedClever clever() {
    return clever;
  }

  void on(String target, Reply... replies) {
    clever.on(target, replies);
  }

  List<Long> watched() {
    return watched;
  }

  DistrictScenario available(Duration time) {
    available = time;
    return this;
  }

  CleverApiSettings settings() {
    return CleverApiSettings.of(clever.base(), "v3.1");
  }

  DistrictReading read(boolean contacts) {
    return read(wanted(contacts, EAST, WEST));
  }

  static Wanted wanted(boolean contacts, CleverId... schools) {
    return new Wanted(
        new CleverId("d1"), new AccessToken(CleverScenario.TOKEN), contacts, Set.of(schools));
  }

  DistrictReading read(Wanted wanted) {
    InstantSource clock = () -> now;
    Instant deadline = now.plus(available);
    return CleverApi.districts(settings(), clock, this::pause)
        .read(wanted, () -> Duration.between(now, deadline), watched::add);
  }

  /** Goes on with what was kept, for so many pages. */
  DistrictReading readOn(List<byte[]> kept, int pages) {
    return readOn(wanted(true, EAST, WEST), kept, pages);
  }

  /** The same of what is wanted. */
  DistrictReading readOn(Wanted wanted, List<byte[]> kept, int pages) {
    InstantSource clock = () -> now;
    int[] read = new int[1];
    return CleverApi.districts(settings(), clock, this::pause)
        .readOn(wanted, kept, () -> read[0] < pages ? available : Duration.ZERO, _ -> read[0]++);
  }

  /** The rosters of a reading that must succeed. */
  DistrictRosters rosters() {
    return switch (read(true)) {
      case DistrictReading.Complete complete -> complete.rosters();
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    };
  }

  /** What stopped a reading that must not succeed. */
  Fetched.Stopped stopped() {
    return switch (read(true)) {
      case DistrictReading.Complete _ -> throw new AssertionError("complete");
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> stopped.why();
    };
  }

  static CleverRoster roster(DistrictRosters rosters, CleverId school) {
    return rosters.school(school, true).orElseThrow();
  }

  @Override
  public void close() {
    clever.close();
  }

  private void pause(Duration duration) {
    now = now.plus(duration);
  }
}
