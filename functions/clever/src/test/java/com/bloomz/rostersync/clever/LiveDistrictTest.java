package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.district.testing.DistrictSourceContract;
import com.bloomz.rostersync.district.testing.SampleDistrict;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

final class LiveDistrictTest implements DistrictSourceContract {
  private static final CleverRoster EMPTY =
      new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final String SYNCED = "2026-01-14T23:00:00.000Z";

  private final ScriptedClever clever = new ScriptedClever();

  /** In the order of their lists, school by school. */
  private final Map<CleverId, CleverRoster> rosters = new TreeMap<>(SampleDistrict.rosters());

  LiveDistrictTest() {
    clever.accepting(SampleDistrict.TOKEN.value());
    clever.on(DistrictScenario.DISTRICTS, Wire.district(SYNCED));
    clever.on(
        DistrictScenario.SCHOOLS,
        page(rosters.keySet().stream().map(LiveDistrictTest::school).toList()));
    clever.on(DistrictScenario.SECTIONS, sections());
    clever.on(DistrictScenario.TERMS, Wire.page(Wire.term("y1", "2026-06-30")));
    clever.on(DistrictScenario.STUDENTS, students());
    clever.on(DistrictScenario.TEACHERS, staff(true));
    clever.on(DistrictScenario.STAFF, staff(false));
    clever.on(DistrictScenario.CONTACTS, contacts());
  }

  @AfterEach
  void close() {
    clever.close();
  }

  @Override
  public Instant lastSync() {
    return Instant.parse(SYNCED);
  }

  @Override
  public void pause(@Nullable LocalDate until) {
    clever.on(DistrictScenario.DISTRICTS, Wire.paused(until == null ? "" : until.toString()));
  }

  @Override
  public DistrictSource source() {
    return CleverApi.districts(
        CleverApiSettings.of(clever.base(), "v3.1"), () -> CleverScenario.START, _ -> {});
  }

  @Override
  public RosterUnpacker unpacker() {
    return CleverApi.unpacker();
  }

  private static String school(CleverId id) {
    return "{\"id\":\"%s\",\"phone\":\"%s\"}"
        .formatted(id, text(SampleDistrict.rosters().getOrDefault(id, EMPTY).schoolPhone()));
  }

  private Reply sections() {
    Map<CleverId, String> all = new LinkedHashMap<>();
    rosters.forEach(
        (school, roster) ->
            roster
                .sections()
                .forEach(
                    each ->
                        all.put(
                            each.id(),
                            """
                            {"id":"%s","school":"%s","name":"%s","term_id":"%s","teacher":"%s",\
                            "teachers":%s,"students":%s}\
                            """
                                .formatted(
                                    each.id(),
                                    school,
                                    each.name(),
                                    each.term(),
                                    each.primaryTeacher(),
                                    ids(each.teachers()),
                                    ids(each.students())))));
    return page(all.values());
  }

  private Reply students() {
    Map<CleverId, String> all = new LinkedHashMap<>();
    for (CleverRoster roster : rosters.values()) {
      roster
          .students()
          .forEach(
              each ->
                  all.put(
                      each.id(),
                      """
                      {"id":"%s","name":{"first":"%s","last":"%s"},"email":"%s","roles":{"student":\
                      {"sis_id":"%s","student_number":"%s","state_id":"%s","home_language":"%s",\
                      "schools":%s}}}\
                      """
                          .formatted(
                              each.id(),
                              each.name().first(),
                              each.name().last(),
                              text(each.email()),
                              text(each.sisId()),
                              text(each.studentNumber()),
                              text(each.stateId()),
                              text(each.homeLanguage()),
                              schoolsOf(each.id()))));
    }
    return page(all.values());
  }

  private Reply staff(boolean teaches) {
    Map<CleverId, String> all = new LinkedHashMap<>();
    for (CleverRoster roster : rosters.values()) {
      roster.staff().stream()
          .filter(each -> each.teaches() == teaches)
          .forEach(
              each ->
                  all.put(
                      each.id(),
                      """
                      {"id":"%s","name":{"first":"%s","last":"%s"},"email":"%s",\
                      "roles":{"%s":{"schools":%s}}}\
                      """
                          .formatted(
                              each.id(),
                              each.name().first(),
                              each.name().last(),
                              text(each.email()),
                              teaches ? "teacher" : "staff",
                              schoolsOf(each.id()))));
    }
    return page(all.values());
  }

  private Reply contacts() {
    Map<CleverId, Contact> all = new LinkedHashMap<>();
    Map<CleverId, String> relationships = new LinkedHashMap<>();
    for (CleverRoster roster : rosters.values()) {
      for (Contact each : roster.contacts()) {
        all.put(each.id(), each);
        each.relationships()
            .forEach(
                one ->
                    relationships.merge(
                        each.id(),
                        "{\"student\":\"%s\",\"relationship\":\"%s\",\"type\":\"%s\"}"
                            .formatted(one.student(), one.relationship(), one.type()),
                        (former, more) -> former.contains(more) ? former : former + "," + more));
      }
    }
    return page(
        all.values().stream()
            .map(
                each ->
                    """
                    {"id":"%s","name":{"last":"%s"},"email":"%s","roles":{"contact":\
                    {"phone":"%s","student_relationships":[%s]}}}\
                    """
                        .formatted(
                            each.id(),
                            each.name().last(),
                            text(each.email()),
                            text(each.phone()),
                            relationships.get(each.id())))
            .toList());
  }

  private String schoolsOf(CleverId person) {
    return ids(
        rosters.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().students().stream().anyMatch(one -> one.id().equals(person))
                        || entry.getValue().staff().stream()
                            .anyMatch(one -> one.id().equals(person)))
            .map(Map.Entry::getKey)
            .toList());
  }

  private static String ids(Collection<CleverId> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
  }

  private static Reply page(Collection<String> records) {
    return Wire.page(records.toArray(String[]::new));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Email email -> email.value();
      case Phone phone -> phone.value();
      default -> value.toString();
    };
  }
}
