package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.EventTally;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A 1: a night in which nothing has changed costs one request to Clever. */
final class NightEventsTest extends DistrictWithEvents {
  @Test
  void aQuietNightTakesOneRequestAndRecordsEachSchool() {
    assertThat(tally(district.attempt()))
        .isEqualTo(new Tally(SCHOOLS, 0, 0, InMemoryEvents.TRAFFIC));
    assertThat(district.clever.asked()).hasSize(1);
    assertThat(district.queue.sent()).isEmpty();
    var newest = district.store.ended(NightlyDistrict.school(3), null, 1).getFirst();
    assertThat(newest.requestedAt()).isEqualTo(district.now);
    assertThat(newest.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(newest.counts().changed()).isZero();
  }

  @Test
  void moreSyncsThanAPageShowsAreNoGapWhereTheyComeOverSomeNights() {
    for (int night = 0; night < 4; night++) {
      for (int sync = 0; sync < 12; sync++) {
        district.tellEarlier(new Concern.NoRoster());
      }
      assertThat(walked()).isEmpty();
      district.nextNight();
    }
    assertThat(district.clever.asked()).hasSize(1);
  }

  /** What happens before a night, and why it is walked. */
  record Before(String what, WalkReason why, Consumer<NightlyDistrict> happens) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Before> nights() {
    return Stream.of(ofEvents(), ofSchools()).flatMap(List::stream).toList();
  }

  private static List<Before> ofEvents() {
    return List.of(
        new Before(
            "an event", WalkReason.ROSTER_EVENT, d -> d.tellEarlier(new Concern.AnySchool())),
        new Before(
            "an event of another school",
            WalkReason.ROSTER_EVENT,
            d -> d.tellEarlier(new Concern.OneSchool(new CleverId("elsewhere")))),
        new Before("a purge of all events", WalkReason.GAP, d -> d.told.purge(0)),
        new Before(
            "a purge and a sync",
            WalkReason.GAP,
            d -> {
              d.told.purge(0);
              d.tellEarlier(new Concern.NoRoster());
            }),
        new Before(
            "events that cannot be read",
            WalkReason.EVENTS_UNREADABLE,
            d -> d.told.fail(NotRead.Cause.UNREADABLE)),
        new Before(
            "events that do not come",
            WalkReason.EVENTS_UNREACHABLE,
            d -> d.told.fail(NotRead.Cause.UNREACHABLE)),
        new Before("a week without nights", WalkReason.OLD, d -> d.now = d.now.plus(days(7))));
  }

  private static List<Before> ofSchools() {
    return List.of(
        new Before(
            "a school that has joined",
            WalkReason.SCHOOL_DIFFERS,
            d ->
                NightSchools.save(
                    d.schools, NightSchools.scheduled("s-9", "d-1", NightlyDistrict.ZONE))),
        new Before(
            "three schools edited by hand",
            WalkReason.SCHOOL_DIFFERS,
            d -> {
              for (int school = 1; school <= 3; school++) {
                editByHand(d, school);
              }
            }));
  }

  /**
   * What happens before a night, and how many schools it leaves to their own imports.
   *
   * @param asked how many are asked for
   */
  record Alone(String what, int asked, Consumer<NightlyDistrict> happens) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Alone> ofOneSchool() {
    return List.of(
        new Alone("a school edited by hand", 1, NightEventsTest::editByHand),
        new Alone(
            "two schools edited by hand",
            2,
            d -> {
              editByHand(d, 1);
              editByHand(d, 2);
            }),
        new Alone(
            "a school that invites from now on, edited by hand",
            1,
            d -> {
              d.invite(1);
              editByHand(d);
            }),
        new Alone(
            "a school that imports otherwise",
            1,
            d ->
                NightSchools.save(
                    d.schools,
                    d.schools
                        .find(NightlyDistrict.school(2))
                        .choosing(DistrictImportsTest.recreatingArchivedClasses()))),
        new Alone(
            "a school whose import by hand waits",
            0,
            d ->
                d.store.request(
                    NightlyDistrict.school(1),
                    new ImportRequest(
                        new ImportId("20261201T065900000Z-0000"), RunKind.IMPORT_NOW, d.now))));
  }

  /** One request to Clever for the district, and one reading for each school that differs. */
  @ParameterizedTest
  @MethodSource("ofOneSchool")
  void oneSchoolThatDiffersReadsByItself(Alone before) {
    before.happens().accept(district);

    Tally tally = tally(district.attempt());

    assertThat(tally.events().walked()).isEmpty();
    assertThat(tally.traffic()).isEqualTo(InMemoryEvents.TRAFFIC);
    assertThat(tally.asked()).isEqualTo(before.asked());
    assertThat(tally.unchanged()).isEqualTo(SCHOOLS - Math.max(1, before.asked()));
    assertThat(district.clever.asked()).hasSize(1);
    var unused = district.imported();
    assertThat(district.readAlone()).hasSize(before.asked());
  }

  @Test
  @DisplayName("I 6: a school that is held stays held while the events tell no change")
  void aSchoolThatIsHeldStaysWithEvents() {
    district.tellEarlier(new Concern.AnySchool());
    district.change(2, 2, Unknown.records(Unknown.Kind.STUDENT, 1));
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    assertThat(district.imported())
        .singleElement()
        .satisfies(report -> assertThat(report.state()).isEqualTo(ImportState.HELD));
    int walks = district.clever.asked().size();
    for (int night = 1; night <= 3; night++) {
      district.nextNight();
      assertThat(tally(district.attempt()))
          .isEqualTo(new Tally(SCHOOLS, 0, 0, InMemoryEvents.TRAFFIC));
      assertThat(district.queue.sent()).isEmpty();
      ImportReport newest = district.store.ended(NightlyDistrict.school(2), null, 1).getFirst();
      assertThat(newest.requestedAt()).isEqualTo(district.now);
      assertThat(newest.state()).isEqualTo(ImportState.HELD);
      assertThat(newest.held()).isNotEmpty();
    }
    assertThat(district.clever.asked()).hasSize(walks);
    assertThat(district.readAlone()).isEmpty();
    district.nextNight();

    district.change(2, 2);
    district.tellEarlier(new Concern.AnySchool());
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    var unused = district.imported();
    assertThat(district.students(2)).hasSize(2);
  }

  @Test
  void aSchoolThatIsGoneWalksByItself() {
    district.tellEarlier(new Concern.AnySchool());
    district.clever.gone(NightlyDistrict.cleverSchool(2));
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    assertThat(district.imported()).hasSize(1);
    assertEachNightAlone(ImportState.FAILED);
  }

  @ParameterizedTest
  @MethodSource("nights")
  void walksWhereSomethingMayHaveChanged(Before before) {
    before.happens().accept(district);

    assertThat(walked()).containsExactly(before.why());
    assertThat(district.clever.asked()).hasSize(2);
  }

  @Test
  void aSchoolWhoseImportDidNotSucceedIsImportedAgain() {
    district.tellEarlier(new Concern.AnySchool());
    district.change(2, 6);
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    // Its import never ran; the others were found unchanged.
    district.queue = new InMemoryImportQueue(() -> district.now);
    district.nextNight();

    assertThat(walked()).isEmpty();
    assertThat(district.imported()).hasSize(1);
    assertThat(district.readAlone()).containsExactly(NightlyDistrict.cleverSchool(2));
    assertThat(district.students(2)).hasSize(6);
    district.nextNight();
    assertThat(walked()).isEmpty();
    assertThat(district.imported()).isEmpty();
  }

  @Test
  void passesOverAgainOnceAChangeIsImported() {
    district.tellEarlier(new Concern.AnySchool());
    district.change(2, 6);
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    assertThat(district.imported()).hasSize(1);
    district.nextNight();

    assertThat(walked()).isEmpty();
    assertThat(district.clever.asked()).hasSize(2);
  }

  /** The day on which a term ends is told by no event. */
  @Test
  void walksOnTheDayOnWhichATermIsOver() {
    LocalDate last = LocalDate.ofInstant(district.now, ZoneOffset.UTC).plusDays(1);
    CleverRoster had = NightlyDistrict.roster(2, 3);
    district.tellEarlier(new Concern.AnySchool());
    district.clever.school(
        NightlyDistrict.DISTRICT,
        NightlyDistrict.cleverSchool(2),
        new CleverRoster(
            had.sections(),
            List.of(new Term(new CleverId("y1"), "Fall", last)),
            had.students(),
            had.staff(),
            had.contacts(),
            had.issues()));
    var unused = walked();
    assertThat(district.imported()).hasSize(1);

    district.nextNight();
    assertThat(walked()).isEmpty();
    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.DATE_REACHED);
    assertThat(district.imported()).hasSize(1);
    district.nextNight();
    assertThat(walked()).isEmpty();
  }

  @Test
  void walksOnTheDayOnWhichAnEnrollmentEnds() {
    LocalDate day = LocalDate.ofInstant(district.now, ZoneOffset.UTC).plusDays(1);
    district.clever.changesOn(day);
    district.tellEarlier(new Concern.AnySchool());
    var unused = walked();
    district.clever.changesOn(null);

    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.DATE_REACHED);
  }

  @Test
  void aRefusalLeadsToTheWalkQuietly() {
    district.told.fail(NotRead.Cause.OFF);

    assertThat(tally(district.attempt()))
        .isEqualTo(
            new Tally(SCHOOLS, 0, 0, InMemoryEvents.TRAFFIC.plus(InMemoryDistrictSource.TRAFFIC)));
  }

  @Test
  void walksWhereWhatIsKeptOfWalksCannotBeReached() {
    district.walked = new LostWalks();
    for (int night = 0; night < 3; night++) {
      assertThat(walked()).containsExactly(WalkReason.NO_LAST_WALK);
      district.nextNight();
    }
    assertThat(district.imported()).isEmpty();
  }

  @Test
  void tellsOfWhatHasChangedWithoutAnEvent() {
    district.change(2, 7);
    district.clever.synced(district.now.minus(Duration.ofHours(3)));
    assertThat(walked()).isEmpty();
    district.nextNight();
    List.of(1, 3, 4).forEach(school -> editByHand(district, school));

    EventTally events = tally(district.attempt()).events();

    assertThat(events.untold()).isEqualTo(1);
    var unused = district.imported();
    assertThat(district.students(2)).hasSize(7);
    district.nextNight();
    // Not even the sync was told: events may be off.
    assertThat(walked()).containsExactly(WalkReason.SILENT);
    district.tellEarlier(new Concern.NoRoster());
    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.SILENT);
    district.nextNight();
    assertThat(walked()).isEmpty();
  }

  @Test
  void walksOnceAWeekWhateverEventsSay() {
    int walks = 0;
    for (int night = 0; night < 28; night++) {
      Set<WalkReason> why = walked();
      walks += why.size();
      assertThat(why).isSubsetOf(WalkReason.WEEKLY);
      district.nextNight();
    }
    assertThat(walks).isEqualTo(4);
  }

  private static void editByHand(NightlyDistrict district) {
    editByHand(district, 1);
  }

  private static void editByHand(NightlyDistrict district, int school) {
    district.store.put(
        NightlyDistrict.school(school),
        Member.imported(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Hat.OfStaff(null, Role.TEACHER)));
  }

  /** Walks that the store cannot give or take. */
  private static final class LostWalks implements LastWalks {
    @Override
    public Optional<LastWalk> find(Walked of) {
      throw new StoreException("away", new IllegalStateException());
    }

    @Override
    public WalkStart start(Walked of, LocalDate night, WalkStart now) {
      throw new StoreException("away", new IllegalStateException());
    }

    @Override
    public void keep(Walked of, LastWalk walk) {
      throw new StoreException("away", new IllegalStateException());
    }

    @Override
    public void moveOn(Walked of, LastWalk walk, CleverId position) {
      throw new StoreException("away", new IllegalStateException());
    }
  }
}
