package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While Clever has paused the sync, an import by hand adds, removes nothing and says why (I 6). */
class PausedSyncTest {
  private static final SyncPause PAUSE = new SyncPause(LocalDate.of(2027, 8, 15));

  private final LinkedSchool scene = new LinkedSchool();

  private void shows(int students) {
    CleverRoster roster = LinkedSchool.roster(students);
    scene.answer = LinkedSchool.complete(roster.withUnknown(roster.unknown().withPause(PAUSE)));
  }

  private Issue told(ImportReport report) {
    return scene.store.findings(LinkedSchool.SCHOOL, report.id()).issues().stream()
        .filter(each -> each.code() == IssueCode.SYNC_PAUSED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void i6AFirstImportInAPauseImportsEverybody() {
    shows(12);

    ImportReport report = scene.imported(RunKind.IMPORT_NOW);

    assertThat(Objects.requireNonNull(scene.read).isAskedFor()).isTrue();
    assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(scene.bloomz().members()).hasSize(16);
    assertThat(told(report).detail()).isEqualTo("until Aug 15, 2027");
  }

  @ParameterizedTest
  @EnumSource(
      value = RunKind.class,
      names = {"FULL_DATA", "FULL_DATA_AND_ARCHIVE"})
  void i6FullDataInAPauseRemovesNobodyAndSaysWhy(RunKind kind) {
    scene.imported(RunKind.IMPORT_NOW);
    shows(5);

    ImportReport report = scene.imported(kind);

    assertThat(report.state()).isEqualTo(ImportState.HELD);
    assertThat(report.held()).containsExactly(Entity.values());
    assertThat(report.counts().of(Entity.STUDENTS).removed()).isZero();
    assertThat(scene.bloomz().members()).hasSize(16);
    assertThat(told(report).code().text()).contains("last year's data");
  }

  @Test
  void i6AfterThePauseFullDataRemovesAgain() {
    scene.imported(RunKind.IMPORT_NOW);
    shows(11);
    scene.imported(RunKind.FULL_DATA);
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(11));

    ImportReport report = scene.imported(RunKind.FULL_DATA);

    assertThat(report.counts().of(Entity.STUDENTS).removed()).isEqualTo(1);
  }

  @Test
  void aNightTakesNothingOfIt() {
    scene.imported(RunKind.NIGHTLY);

    assertThat(Objects.requireNonNull(scene.read).isAskedFor()).isFalse();
  }
}
