package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Issue 12, 5: after each night every school is as at Clever where all events came, and at the
 * latest with the weekly walk where some are lost, purged or off.
 */
final class EventNightsPropertyTest {
  private static final int SEEDS = 150;
  private static final int NIGHTS = 25;
  private static final int SCHOOLS = 3;
  private static final int WEEK = 7;

  @Test
  void everySchoolEqualsClever() {
    int quiet = 0;
    int untold = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(seed);
      for (int night = 0; night < NIGHTS; night++) {
        life.day(night);
        life.night(night);
      }
      quiet += life.quiet;
      untold += life.untold;
    }
    // It would say nothing if every night were walked, or nothing ever lost.
    assertThat(quiet).isGreaterThan(SEEDS * NIGHTS / 5);
    assertThat(untold).isGreaterThan(SEEDS / 10);
  }

  /** A district's days and nights. */
  private static final class Life {
    private final long seed;
    private final SplittableRandom random;
    private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);
    private final Map<Integer, Integer> students = new HashMap<>();

    /** On which night a school first was not as at Clever. */
    private final Map<Integer, Integer> staleSince = new HashMap<>();

    private final boolean lossy;
    private boolean lost;
    private boolean off;
    private int quiet;
    private int untold;

    Life(long seed) {
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      this.lossy = random.nextInt(3) > 0;
      district.events = district.told;
      for (int school = 0; school < SCHOOLS; school++) {
        students.put(school, 3);
      }
    }

    void day(int night) {
      if (night > 0) {
        district.nextNight();
      }
      district.told.fail(null);
      for (int syncs = random.nextInt(3); syncs > 0; syncs--) {
        sync();
      }
      if (random.nextInt(3) == 0) {
        change(random.nextInt(SCHOOLS));
      }
      if (random.nextInt(12) == 0) {
        editByHand(random.nextInt(SCHOOLS), night);
      }
      if (random.nextInt(10) == 0) {
        district.told.purge(random.nextInt(3));
      }
      if (random.nextInt(10) == 0) {
        NotRead.Cause[] causes = NotRead.Cause.values();
        district.told.fail(causes[random.nextInt(causes.length)]);
      }
      if (lossy && random.nextInt(15) == 0) {
        off = !off;
        switchEvents();
      }
    }

    private void switchEvents() {
      if (off) {
        district.told.switchOff();
      } else {
        district.told.switchOn();
      }
    }

    private void sync() {
      district.clever.synced(district.now.minus(Duration.ofHours(1)));
      tell(new Concern.NoRoster());
    }

    private void change(int school) {
      int count = 2 + random.nextInt(6);
      if (count == students.getOrDefault(school, 0)) {
        return;
      }
      students.put(school, count);
      district.change(school, count);
      district.clever.synced(district.now.minus(Duration.ofHours(1)));
      boolean precise = random.nextBoolean();
      if (lossy && random.nextInt(4) == 0) {
        lost = true;
      } else {
        tell(
            precise
                ? new Concern.OneSchool(NightlyDistrict.cleverSchool(school))
                : new Concern.AnySchool());
      }
      if (random.nextBoolean()) {
        tell(new Concern.NoRoster());
      }
    }

    /** Some come just before the night: their time tells no order yet. */
    private void tell(Concern concern) {
      lost |= off;
      if (random.nextInt(4) == 0) {
        district.told.tell(concern);
      } else {
        district.tellEarlier(concern);
      }
    }

    private void editByHand(int school, int night) {
      district.store.put(
          NightlyDistrict.school(school),
          Member.imported(
              new MemberId("m-" + night),
              new PersonName("Ada", "Byron"),
              new Hat.OfStaff(null, Role.TEACHER)));
    }

    void night(int night) {
      DistrictOutcome outcome = district.attempt();
      assertThat(outcome).as(what(night)).isInstanceOf(DistrictOutcome.Done.class);
      DistrictOutcome.Tally tally = ((DistrictOutcome.Done) outcome).tally();
      quiet += tally.traffic().requests() == 1 ? 1 : 0;
      untold += tally.events().untold();
      if (!lost) {
        assertThat(tally.events().untold()).as(what(night)).isZero();
      }
      var unused = district.imported();
      for (int school = 0; school < SCHOOLS; school++) {
        check(school, night);
      }
    }

    private void check(int school, int night) {
      if (district.students(school).equals(atClever(school))) {
        staleSince.remove(school);
        return;
      }
      assertThat(lost).as(what(night) + ": all events came, and a school differs").isTrue();
      int since = staleSince.computeIfAbsent(school, _ -> night);
      assertThat(night - since).as(what(night) + ": a school differs for long").isLessThan(WEEK);
    }

    private Set<CleverId> atClever(int school) {
      return IntStream.range(0, students.getOrDefault(school, 0))
          .mapToObj(i -> new CleverId("st-" + school + "-" + i))
          .collect(Collectors.toSet());
    }

    private String what(int night) {
      return "seed " + seed + ", night " + night;
    }
  }
}
