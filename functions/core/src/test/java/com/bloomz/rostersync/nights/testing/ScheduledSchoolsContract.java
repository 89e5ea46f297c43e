package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.ScheduledSchools.Page;
import com.bloomz.rostersync.nights.ScheduledSchools.ScheduledSchool;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schools whose nightly import is on are found by zone and district, and no others (A 1, S 2). */
public abstract class ScheduledSchoolsContract {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ZoneId KNOX = ZoneId.of("America/Indiana/Knox");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The store that is searched, empty before each test. */
  protected abstract SchoolStore store();

  /** The schools that are found in it. */
  protected abstract ScheduledSchools scheduled();

  @Test
  void findsNobodyInAnEmptyStore() {
    assertThat(zones()).isEmpty();
    assertThat(scheduled().page(0, CHICAGO, null, 10)).isEqualTo(new Page(List.of(), null));
    assertThat(scheduled().schools(new CleverId("d-1"), CHICAGO)).isEmpty();
  }

  @Test
  void findsOnlySchoolsThatAreToBeImportedEveryNight() {
    School on = NightSchools.scheduled("s-on", "d-1", CHICAGO);
    NightSchools.save(store(), on);
    NightSchools.save(
        store(), NightSchools.scheduled("s-basic", "d-1", CHICAGO).activated(true, Plan.BLOOMZ));
    NightSchools.save(
        store(),
        NightSchools.scheduled("s-inactive", "d-1", CHICAGO)
            .activated(false, Plan.BLOOMZ_FOR_SCHOOLS));
    NightSchools.save(
        store(), NightSchools.scheduled("s-unlinked", "d-1", CHICAGO).connected(null));
    School off = NightSchools.scheduled("s-off", "d-1", CHICAGO);
    NightSchools.save(store(), off.choosing(NightSchools.settings(false, CHICAGO)));

    assertThat(scheduled().schools(new CleverId("d-1"), CHICAGO)).containsExactly(on.id());
    assertThat(all(CHICAGO)).containsExactly(new ScheduledSchool(on.id(), new CleverId("d-1")));
    assertThat(zones()).containsExactly(CHICAGO);
  }

  @Test
  void aSchoolThatIsSwitchedOffIsFoundNoMore() {
    School on = NightSchools.scheduled("s-1", "d-1", CHICAGO);
    NightSchools.save(store(), on);
    NightSchools.save(store(), on.choosing(NightSchools.settings(false, CHICAGO)));

    assertThat(scheduled().schools(new CleverId("d-1"), CHICAGO)).isEmpty();
    assertThat(zones()).isEmpty();
  }

  @Test
  void aSchoolThatMovesToAnotherZoneIsFoundThereAlone() {
    School on = NightSchools.scheduled("s-1", "d-1", CHICAGO);
    NightSchools.save(store(), on);
    NightSchools.save(store(), on.choosing(NightSchools.settings(true, NEW_YORK)));

    assertThat(scheduled().schools(new CleverId("d-1"), CHICAGO)).isEmpty();
    assertThat(scheduled().schools(new CleverId("d-1"), NEW_YORK)).containsExactly(on.id());
  }

  @Test
  void leadsFromZoneToZone() {
    NightSchools.save(store(), NightSchools.scheduled("s-1", "d-1", NEW_YORK));
    NightSchools.save(store(), NightSchools.scheduled("s-2", "d-1", CHICAGO));
    NightSchools.save(store(), NightSchools.scheduled("s-3", "d-1", KNOX));
    NightSchools.save(
        store(), NightSchools.scheduled("s-4", "d-1", ZoneId.of("America/Indianapolis")));

    assertThat(zones()).containsExactly(CHICAGO, KNOX, ZoneId.of("America/Indianapolis"), NEW_YORK);
  }

  @Test
  void pagesThroughAllSchoolsOfAZone() {
    List<ScheduledSchool> saved = new ArrayList<>();
    for (int district = 0; district < 12; district++) {
      for (int school = 0; school < 3; school++) {
        School on =
            NightSchools.scheduled("s#" + school + "%" + district, "d#" + district, CHICAGO);
        NightSchools.save(store(), on);
        saved.add(new ScheduledSchool(on.id(), new CleverId("d#" + district)));
      }
    }

    assertThat(all(CHICAGO)).containsExactlyInAnyOrderElementsOf(saved);
    assertThat(scheduled().schools(new CleverId("d#1"), CHICAGO))
        .containsExactly(new SchoolId("s#0%1"), new SchoolId("s#1%1"), new SchoolId("s#2%1"));
  }

  /** Read two at a time, so that districts lie on several pages. */
  private List<ScheduledSchool> all(ZoneId zone) {
    List<ScheduledSchool> found = new ArrayList<>();
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      String cursor = null;
      do {
        Page page = scheduled().page(shard, zone, cursor, 2);
        assertThat(page.schools()).hasSizeLessThanOrEqualTo(2);
        found.addAll(page.schools());
        cursor = page.cursor();
      } while (cursor != null);
    }
    return found;
  }

  private List<ZoneId> zones() {
    return IntStream.range(0, ScheduledSchools.SHARDS)
        .boxed()
        .flatMap(
            shard -> {
              List<ZoneId> zones = new ArrayList<>();
              ZoneId zone = scheduled().nextZone(shard, null).orElse(null);
              while (zone != null) {
                zones.add(zone);
                zone = scheduled().nextZone(shard, zone).orElse(null);
              }
              return zones.stream();
            })
        .distinct()
        .toList();
  }
}
