package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.DistrictScenario.CONTACTS;
import static com.bloomz.rostersync.clever.DistrictScenario.DISTRICTS;
import static com.bloomz.rostersync.clever.DistrictScenario.EAST;
import static com.bloomz.rostersync.clever.DistrictScenario.SECTIONS;
import static com.bloomz.rostersync.clever.DistrictScenario.STUDENTS;
import static com.bloomz.rostersync.clever.DistrictScenario.TEACHERS;
import static com.bloomz.rostersync.clever.DistrictScenario.WEST;
import static com.bloomz.rostersync.clever.DistrictScenario.section;
import static com.bloomz.rostersync.clever.DistrictScenario.student;
import static com.bloomz.rostersync.clever.DistrictScenario.teacher;
import static com.bloomz.rostersync.clever.DistrictScenario.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.sync.Fetched;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A walk that runs out of time is gone on with by another one (A 3). */
final class DistrictGoesOnTest {
  private static final int ALL = 100;
  private static final int PAGES = 13;

  private static final List<String> LAST_STUDENTS =
      List.of(student("p2", "s2"), student("p3", "s1"));

  private final List<byte[]> kept = new ArrayList<>();

  @Test
  void sameRostersAndNoPageTwiceWhereverTheTimeEnds() {
    List<PackedRoster> whole = inOneGo();
    for (int pages = 1; pages <= PAGES; pages++) {
      try (DistrictScenario scene = scene()) {
        kept.clear();
        int invocations = 1;
        DistrictReading reading = scene.readOn(kept, pages);
        while (reading instanceof DistrictReading.Paused paused) {
          keep(paused);
          reading = scene.readOn(kept, pages);
          invocations++;
        }

        assertThat(packed(rosters(reading))).isEqualTo(whole);
        assertThat(invocations).isEqualTo(PAGES / pages + 1);
        assertThat(scene.clever().targets().stream().filter(each -> !each.equals(DISTRICTS)))
            .hasSize(PAGES)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aPageThatFailsAtFirstIsGoneOnWith() {
    try (DistrictScenario scene = scene()) {
      String page = page(STUDENTS, 1);
      scene.on(page, Reply.status(500));
      var paused = (DistrictReading.Paused) scene.readOn(kept, ALL);
      keep(paused);
      scene.on(page, Wire.page(LAST_STUDENTS.toArray(String[]::new)));

      assertThat(paused.outOfTime()).isFalse();
      assertThat(paused.why()).isInstanceOf(Fetched.Retry.class);
      assertThat(packed(rosters(scene.readOn(kept, ALL)))).isEqualTo(inOneGo());
      assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(1);
      assertThat(scene.clever().timesAsked(SECTIONS)).isEqualTo(1);
    }
  }

  @Test
  void begunAnewOnceWhereTheDataMovedBetween() {
    try (DistrictScenario scene = scene()) {
      keep((DistrictReading.Paused) scene.readOn(kept, 6));
      scene.on(DISTRICTS, Wire.district("moved"));
      var second = (DistrictReading.Paused) scene.readOn(kept, 6);

      assertThat(second.read().replaces()).isTrue();
      keep(second);
      assertThat(scene.clever().timesAsked(SECTIONS)).isEqualTo(2);
      assertThat(packed(rosters(scene.readOn(kept, ALL)))).isEqualTo(inOneGo());
    }
  }

  @Test
  void leftForAnotherAttemptWhereTheDataKeepsMoving() {
    try (DistrictScenario scene = scene()) {
      keep((DistrictReading.Paused) scene.readOn(kept, 6));
      scene.on(DISTRICTS, Wire.district("moved"));
      keep((DistrictReading.Paused) scene.readOn(kept, 6));
      scene.on(DISTRICTS, Wire.district("moved again"));

      assertThat(scene.readOn(kept, ALL))
          .isInstanceOfSatisfying(
              DistrictReading.Stopped.class,
              stopped ->
                  assertThat(stopped.why())
                      .isInstanceOfSatisfying(
                          Fetched.Retry.class,
                          retry ->
                              assertThat(retry.cause()).isEqualTo(FailureCause.CLEVER_DATA_MOVED)));
    }
  }

  @Test
  void aListThatIsBegunAgainTakesThePlaceOfWhatWasKept() {
    try (DistrictScenario scene = scene()) {
      String second = page(STUDENTS, 1);
      scene.on(second, Reply.status(500));
      keep((DistrictReading.Paused) scene.readOn(kept, ALL));
      scene.on(second, Reply.status(413));
      for (String list : List.of(STUDENTS, TEACHERS, DistrictScenario.STAFF, CONTACTS)) {
        scene.on(list.replace("10000", "1000"), Reply.status(500));
      }
      scene.on(
          STUDENTS.replace("10000", "1000"), Wire.page(student("p9", "s1"), student("p2", "s2")));
      var paused = (DistrictReading.Paused) scene.readOn(kept, ALL);

      assertThat(paused.read().replaces()).isTrue();
      keep(paused);
      scene.on(TEACHERS.replace("10000", "1000"), Wire.page());
      scene.on(DistrictScenario.STAFF.replace("10000", "1000"), Wire.page());
      scene.on(CONTACTS.replace("10000", "1000"), Wire.page());
      DistrictRosters rosters = rosters(scene.readOn(kept, ALL));
      assertThat(DistrictScenario.roster(rosters, EAST).students())
          .extracting(each -> each.id().value())
          .containsExactly("p9", "p2");
      assertThat(DistrictScenario.roster(rosters, WEST).students()).hasSize(1);
    }
  }

  @Test
  void keepsNothingOfSchoolsThatNobodyWants() {
    try (DistrictScenario both = new DistrictScenario();
        DistrictScenario one = new DistrictScenario()) {
      both.on(
          SECTIONS, Wire.page(section("c1", "s1", "t1", "p1"), section("c2", "s2", "t2", "p2")));
      both.on(STUDENTS, Wire.page(student("p1", "s1"), student("p2", "s2"), student("p3", "s2")));
      one.on(SECTIONS, Wire.page(section("c1", "s1", "t1", "p1")));
      one.on(STUDENTS, Wire.page(student("p1", "s1")));
      one.on(TEACHERS, Wire.page(teacher("t1", "s1")));
      one.on(CONTACTS, Wire.page(Wire.contact("k1", "p1")));
      for (int pages : List.of(4, ALL)) {
        List<byte[]> less = kept(both.readOn(wanted(true, EAST), List.of(), pages));
        assertThat(less).hasSize(1);
        assertThat(less.getFirst())
            .isEqualTo(kept(one.readOn(wanted(true, EAST), List.of(), pages)).getFirst());
        if (pages == ALL) {
          assertThat(less.getFirst())
              .hasSizeLessThan(kept(both.readOn(List.of(), pages)).getFirst().length);
        }
      }
    }
  }

  private static List<byte[]> kept(DistrictReading reading) {
    List<byte[]> parts = new ArrayList<>();
    switch (reading) {
      case DistrictReading.Complete complete -> complete.read().parts(parts::add);
      case DistrictReading.Paused paused -> paused.read().parts(parts::add);
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    }
    return parts;
  }

  @Test
  void a2SaysOfEverySchoolThatItsDistrictSendsNothing() {
    try (DistrictScenario scene = scene()) {
      scene.on(DISTRICTS, Wire.district("2025-12-24T03:00:00Z"));
      keep((DistrictReading.Paused) scene.readOn(kept, 6));
      DistrictReading whole = scene.readOn(kept, ALL);
      DistrictReading restored = scene.readOn(kept(whole), ALL);

      for (DistrictReading reading : List.of(whole, restored)) {
        for (CleverId school : List.of(EAST, WEST)) {
          PackedRoster packed = rosters(reading).packed(school, true);
          assertThat(CleverApi.unpacker().unpack(packed).orElseThrow().issues())
              .contains(
                  new Issue(
                      IssueCode.SYNC_STOPPED,
                      Issue.Subject.SCHOOL,
                      "",
                      "",
                      "last updated Dec 24, 2025"));
        }
      }
    }
  }

  @Test
  void showsNobody() {
    try (DistrictScenario scene = scene()) {
      var paused = (DistrictReading.Paused) scene.readOn(kept, 9);

      assertThat(paused.toString()).doesNotContain("Tom", "Ada", "p1");
    }
  }

  private List<PackedRoster> inOneGo() {
    try (DistrictScenario scene = scene()) {
      return packed(rosters(scene.readOn(List.of(), ALL)));
    }
  }

  private void keep(DistrictReading.Paused paused) {
    if (paused.read().replaces()) {
      kept.clear();
    }
    paused.read().parts(kept::add);
  }

  private static DistrictRosters rosters(DistrictReading reading) {
    assertThat(reading).isInstanceOf(DistrictReading.Complete.class);
    return ((DistrictReading.Complete) reading).rosters();
  }

  private static List<PackedRoster> packed(DistrictRosters rosters) {
    return Stream.of(EAST, WEST)
        .flatMap(school -> Stream.of(rosters.packed(school, true), rosters.packed(school, false)))
        .toList();
  }

  /** Lists of several pages, with entries that nobody can tell the schools of. */
  private static DistrictScenario scene() {
    DistrictScenario scene = new DistrictScenario();
    pages(
        scene,
        SECTIONS,
        List.of(section("c1", "s1", "t1", "p1")),
        List.of(section("c2", "s2", "t2", "p2"), "17"),
        List.of(
            section("c3", "", "t2", "p2"),
            section("c4", "s1", "t2", "p2"),
            section("c5", "s1", "t2", "p7")));
    pages(
        scene,
        STUDENTS,
        List.of(
            student("p1", "s1"),
            "{\"name\":{}}",
            "{\"roles\":{\"student\":{\"schools\":[\"s2\"]}}}"),
        LAST_STUDENTS);
    pages(
        scene,
        TEACHERS,
        List.of(teacher("t1", "s1")),
        List.of(teacher("t2", "s2"), teacher("t1", "s1")));
    pages(
        scene,
        CONTACTS,
        List.of(Wire.contact("k1", "p1")),
        List.of(Wire.contact("k2", "p2")),
        List.of(Wire.contact("k3", "p2")));
    return scene;
  }

  @SafeVarargs
  private static void pages(DistrictScenario scene, String list, List<String>... pages) {
    for (int i = 0; i < pages.length; i++) {
      String[] records = pages[i].toArray(String[]::new);
      scene.on(
          page(list, i),
          i + 1 == pages.length ? Wire.page(records) : Wire.pageBefore(page(list, i + 1), records));
    }
  }

  private static String page(String list, int number) {
    return number == 0 ? list : list + "&starting_after=" + number;
  }
}
