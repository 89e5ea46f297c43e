package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A district is read once a night; only schools that changed are imported (A 1, A 2, A 3). */
final class DistrictImportsTest {
  private static final int SCHOOLS = 20;

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @Test
  void importsEverySchoolFromOneReading() {
    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));
    List<ImportReport> reports = district.imported();

    assertThat(district.clever.asked()).hasSize(1);
    assertThat(district.readAlone()).isEmpty();
    assertThat(reports).hasSize(SCHOOLS).allMatch(each -> each.state() == ImportState.SUCCEEDED);
    assertThat(district.store.load(NightlyDistrict.school(7)).roster().members()).hasSize(3);
  }

  @Test
  void anUnchangedNightImportsNobodyAndIsRecorded() {
    afterAFirstNight();

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS, 0, 0));

    assertThat(district.queue.sent()).isEmpty();
    assertThat(district.clever.asked()).hasSize(2);
    ImportReport newest = district.store.ended(NightlyDistrict.school(3), null, 5).getFirst();
    assertThat(newest.requestedAt()).isEqualTo(district.now);
    assertThat(newest.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(newest.kind()).isEqualTo(RunKind.NIGHTLY);
    assertThat(newest.counts().changed()).isZero();
    assertThat(newest.usage().effort()).isEqualTo(new Effort(Duration.ZERO, 0, 1, 0));
  }

  @Test
  void importsTheOneSchoolThatChanged() {
    afterAFirstNight();
    district.clever.school(
        NightlyDistrict.DISTRICT, NightlyDistrict.cleverSchool(4), NightlyDistrict.roster(4, 5));

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS - 1, 1, 0));
    assertThat(district.imported()).hasSize(1);
    assertThat(district.store.load(NightlyDistrict.school(4)).roster().members()).hasSize(5);
  }

  @Test
  void importsASchoolThatWasEditedByHand() {
    afterAFirstNight();
    district.store.put(
        NightlyDistrict.school(2),
        Member.imported(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Hat.OfStaff(null, Role.TEACHER)));

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS - 1, 1, 0));
  }

  @Test
  void importsASchoolWhoseSettingsChanged() {
    afterAFirstNight();
    NightSchools.save(
        district.schools,
        district.schools.find(NightlyDistrict.school(2)).choosing(recreatingArchivedClasses()));

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS - 1, 1, 0));
  }

  @Test
  void aMessageThatComesTwiceDoesNothingTheSecondTime() {
    var unused = district.attempt();
    assertThat(district.attempt()).isEqualTo(new DistrictOutcome.NothingToDo());
    assertThat(district.queue.sent()).hasSize(SCHOOLS);
  }

  @Test
  void doesNothingOnceTheNightIsOver() {
    DistrictNight night = district.night();
    district.now = night.night().end();

    assertThat(district.attempt()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(district.attempt()).isEqualTo(new DistrictOutcome.NothingToDo());
    assertThat(district.clever.asked()).isEmpty();
  }

  @Test
  void readsCleverAnewWhereWhatWasReadIsNoLongerFresh() {
    var unused = district.attempt();
    district.now = district.now.plus(PackedSource.FRESH.plusSeconds(1));
    var reports = district.imported();

    assertThat(reports).hasSize(SCHOOLS);
    assertThat(district.readAlone()).hasSize(SCHOOLS);
  }

  @Test
  void anUnchangedSchoolThatInvitesIsAnnounced() {
    afterAFirstNight();
    district.invite(3);
    int before = district.bus.heard().size();

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS, 0, 0));
    assertThat(district.bus.heard().stream().skip(before).map(ImportFinished::school))
        .containsExactly(NightlyDistrict.school(3));
    assertThat(district.nightly.standing(NightlyDistrict.school(3)).announced()).isTrue();
  }

  @Test
  void whatIsStillWaitingIsToldAgainWithoutReading() {
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_ERROR, InMemoryDistrictSource.TRAFFIC));
    assertThat(district.attempt(true, () -> Duration.ofMinutes(15))).isEqualTo(done(0, SCHOOLS, 0));
    int sent = district.queue.sent().size();
    district.reopen();

    assertThat(district.attempt())
        .isEqualTo(new DistrictOutcome.Done(new Tally(0, SCHOOLS, 0, Traffic.NONE)));
    assertThat(district.queue.sent()).hasSize(sent + SCHOOLS);
    assertThat(district.clever.asked()).hasSize(1);
  }

  @Test
  void lastNightsImportThatStillWaitsGetsWhatWasReadNow() {
    var unused = district.attempt();
    district.nextNight();
    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));
    assertThat(district.imported()).hasSize(SCHOOLS);
    assertThat(district.readAlone()).isEmpty();
  }

  @Test
  void aDistrictThatIsNeverReadInTimeIsTriedAgainAndThenLeftToItsSchools() {
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, InMemoryDistrictSource.TRAFFIC));
    assertThat(district.attempt(false, () -> Duration.ofSeconds(5)))
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.CLEVER_UNREACHABLE));
  }

  @Test
  void whoeverComesAfterACrashGoesOnAndTellsAgain() {
    InMemoryImportQueue broken = new InMemoryImportQueue(() -> district.now);
    broken.breakDown();
    InMemoryImportQueue whole = district.queue;
    district.queue = broken;
    assertThat(district.attempt())
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE));
    district.queue = whole;

    assertThat(district.attempt())
        .isEqualTo(new DistrictOutcome.Done(new Tally(0, SCHOOLS, 0, Traffic.NONE)));
    assertThat(district.imported()).hasSize(SCHOOLS);
    assertThat(district.readAlone()).isEmpty();
  }

  @Test
  void readsOnceForEachToken() {
    for (int i = 0; i < 5; i++) {
      NightSchools.save(
          district.schools, NightSchools.scheduled("s-" + i, "other", NightlyDistrict.ZONE));
    }
    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS - 5, 0));
    assertThat(district.clever.asked()).hasSize(1);
  }

  @Test
  void aRevokedTokenIsForEachSchoolToTell() {
    district.clever.revoke(new AccessToken("token of d-1"));

    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(each -> each.cause() == FailureCause.CLEVER_TOKEN_REJECTED);
  }

  @Test
  @DisplayName("A 4: three nights with a revoked token pause the school until one is entered")
  void threeNightsWithARevokedTokenPauseTheSchoolUntilATokenIsEntered() {
    district.clever.revoke(new AccessToken("token of d-1"));
    for (int night = 0; night < 3; night++) {
      assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));
      assertThat(district.imported()).hasSize(SCHOOLS);
      district.nextNight();
    }

    assertThat(district.attempt()).isEqualTo(done(0, 0, SCHOOLS));
    assertThat(district.queue.sent()).isEmpty();

    district.nextNight();
    district.enterTokenAnew(4);
    assertThat(district.attempt()).isEqualTo(done(0, 1, SCHOOLS - 1));
  }

  @Test
  void aSchoolThatIsGoneIsForItsOwnImportToTell() {
    afterAFirstNight();
    district.clever.gone(NightlyDistrict.cleverSchool(1));

    assertThat(district.attempt()).isEqualTo(done(SCHOOLS - 1, 1, 0));
    var unused = district.imported();
    assertThat(district.readAlone()).containsExactly(NightlyDistrict.cleverSchool(1));
  }

  @Test
  @DisplayName("I 6: a record that leaves open whose it is holds what it may be of, for one walk")
  void aRecordThatLeavesOpenWhoseItIsCostsNoRequest() {
    afterAFirstNight();
    int walks = district.clever.asked().size();
    for (int i = 0; i < SCHOOLS; i++) {
      district.change(i, i == 7 ? 2 : 4, Unknown.records(Unknown.Kind.STUDENT, 1));
    }

    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));

    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(each -> each.state() == ImportState.HELD);
    assertThat(district.clever.asked()).hasSize(walks + 1);
    assertThat(district.readAlone()).isEmpty();
    assertThat(district.students(6)).hasSize(4);
    assertThat(district.students(7)).hasSize(3);
  }

  @Test
  @DisplayName("I 6: the same record on the next nights asks for no import and tells nobody")
  void aRecordThatStaysUnreadableCostsNoImport() {
    aRecordThatLeavesOpenWhoseItIsCostsNoRequest();
    int announced = district.bus.heard().size();
    for (int night = 0; night < 3; night++) {
      district.nextNight();
      assertThat(district.attempt()).isEqualTo(done(SCHOOLS, 0, 0));
    }

    assertThat(district.queue.sent()).isEmpty();
    assertThat(district.bus.heard()).hasSize(announced);
    ImportReport last = district.store.ended(NightlyDistrict.school(7), null, 1).getFirst();
    assertThat(last.state()).isEqualTo(ImportState.HELD);
    assertThat(last.held()).isNotEmpty();
    assertThat(last.requestedAt()).isEqualTo(district.now);

    for (int i = 0; i < SCHOOLS; i++) {
      district.change(i, i == 7 ? 2 : 4);
    }
    district.nextNight();
    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS, 0));
    assertThat(district.imported()).allMatch(each -> each.state() == ImportState.SUCCEEDED);
    assertThat(district.students(7)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("I 6: once a week a held school reads its own lists, and who left them leaves")
  void aHeldSchoolReadsItsOwnListsOnceAWeek(boolean events) {
    district.events = events ? district.told : district.events;
    afterAFirstNight();
    district.tellEarlier(new Concern.AnySchool());
    for (int i = 0; i < SCHOOLS; i++) {
      district.change(i, i == 7 ? 2 : 4, Unknown.records(Unknown.Kind.STUDENT, 1));
    }
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).allMatch(each -> each.state() == ImportState.HELD);
    for (int i = 0; i < SCHOOLS; i++) {
      district.clever.ownLists(
          NightlyDistrict.cleverSchool(i), NightlyDistrict.roster(i, i == 7 ? 2 : 4));
    }
    List<ImportReport> imported = new ArrayList<>();
    for (int night = 0; night < 30; night++) {
      district.nextNight();
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      imported.addAll(district.imported());
    }

    assertThat(district.students(7)).hasSize(2);
    assertThat(district.students(6)).hasSize(4);
    assertThat(district.readAlone().stream().filter(NightlyDistrict.cleverSchool(6)::equals))
        .hasSizeBetween(3, 4);
    assertThat(imported)
        .filteredOn(report -> report.school().equals(NightlyDistrict.school(6)))
        .hasSizeBetween(3, 4)
        .allMatch(report -> report.state() == ImportState.SUCCEEDED)
        .allMatch(report -> report.counts().changed() == 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whileCleverIsAwayTheQueueTriesAgain(boolean last) {
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, InMemoryDistrictSource.TRAFFIC));

    DistrictOutcome outcome = district.attempt(last, () -> Duration.ofMinutes(15));

    assertThat(outcome)
        .isEqualTo(
            last
                ? done(0, SCHOOLS, 0)
                : new DistrictOutcome.TryAgain(FailureCause.CLEVER_UNREACHABLE));
    assertThat(district.queue.sent()).hasSize(last ? SCHOOLS : 0);
  }

  @Test
  void aSchoolWithAnotherImportInTheWayIsPassedOver() {
    district.store.request(
        NightlyDistrict.school(6),
        new ImportRequest(
            new ImportId("20261130T065900000Z-0000"), RunKind.IMPORT_NOW, district.now));

    assertThat(district.attempt()).isEqualTo(done(0, SCHOOLS - 1, 1));
  }

  private void afterAFirstNight() {
    var unused = district.attempt();
    assertThat(district.imported()).hasSize(SCHOOLS);
    district.nextNight();
  }

  static SchoolSettings recreatingArchivedClasses() {
    SchoolSettings usual = NightSchools.settings(true, NightlyDistrict.ZONE);
    ImportSettings imports = usual.imports();
    return new SchoolSettings(
        new ImportSettings(
            imports.studentIdField(),
            imports.keepManualStaff(),
            !imports.recreateArchivedClasses(),
            imports.contactField(),
            imports.contactValues()),
        null,
        usual.notifyTo(),
        true,
        usual.invitations(),
        NightlyDistrict.ZONE);
  }

  private static DistrictOutcome done(int unchanged, int asked, int passedOver) {
    return new DistrictOutcome.Done(
        new Tally(unchanged, asked, passedOver, InMemoryDistrictSource.TRAFFIC));
  }
}
