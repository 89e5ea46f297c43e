package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No {@code last_sync} is no proof that the data stood still (I 6, review 13). */
class StandstillTest {
  private final LinkedSchool scene = new LinkedSchool();

  @Test
  void aRemovalNeedsASecondReadingThatSaysTheSame() {
    scene.imported(RunKind.IMPORT_NOW);
    scene.answer = LinkedSchool.complete(unproven(11));
    scene.fetches = 0;

    ImportReport report = scene.imported(RunKind.NIGHTLY);

    assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(report.counts().of(Entity.STUDENTS).removed()).isEqualTo(1);
    assertThat(report.traffic()).isEqualTo(LinkedSchool.TRAFFIC.plus(LinkedSchool.TRAFFIC));
    assertThat(scene.fetches).isEqualTo(2);
  }

  @Test
  void whatIsAddedOrStaysNeedsNoSecondReading() {
    scene.answer = LinkedSchool.complete(unproven(12));
    scene.fetches = 0;

    assertThat(scene.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(scene.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
    scene.answer = LinkedSchool.complete(unproven(5));
    assertThat(scene.imported(RunKind.IMPORT_NOW).state()).isEqualTo(ImportState.SUCCEEDED);

    assertThat(scene.fetches).isEqualTo(3);
    assertThat(scene.bloomz().members()).hasSize(16);
  }

  @Test
  void whatTheSecondReadingShowsOtherwiseIsHeldAndAddsGoOn() {
    scene.imported(RunKind.IMPORT_NOW);
    scene.answer = LinkedSchool.complete(unproven(8));
    scene.laterAnswer = LinkedSchool.complete(unproven(13));

    ImportReport report = scene.imported(RunKind.NIGHTLY);

    assertThat(report.state()).isEqualTo(ImportState.HELD);
    assertThat(report.held()).containsExactly(Entity.values());
    assertThat(report.counts().of(Entity.STUDENTS).created()).isEqualTo(1);
    assertThat(report.counts().of(Entity.STUDENTS).removed()).isZero();
  }

  static Stream<Fetched> failures() {
    return Stream.of(
        new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC),
        new Fetched.Refused(LinkedSchool.TRAFFIC),
        new Fetched.SyncPaused(null, LinkedSchool.TRAFFIC),
        new Fetched.Gone(LinkedSchool.TRAFFIC),
        new Fetched.Broken("/sections: not JSON", LinkedSchool.TRAFFIC));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatCannotBeReadAgainIsHeld(Fetched later) {
    scene.imported(RunKind.IMPORT_NOW);
    scene.answer = LinkedSchool.complete(unproven(8));
    scene.laterAnswer = later;

    ImportReport report = scene.imported(RunKind.FULL_DATA);

    assertThat(report.state()).isEqualTo(ImportState.HELD);
    assertThat(report.counts().changed()).isZero();
    scene.laterAnswer = null;
    assertThat(scene.imported(RunKind.NIGHTLY).counts().of(Entity.STUDENTS).removed()).isEqualTo(4);
  }

  private static CleverRoster unproven(int students) {
    CleverRoster roster = LinkedSchool.roster(students);
    return roster.withUnknown(roster.unknown().withMayHaveMoved(true));
  }
}
