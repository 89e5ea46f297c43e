package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportState;
import org.junit.jupiter.api.Test;

/** The end of every import is announced, at least once. */
class ImportAnnouncementTest {
  private final LinkedSchool school = new LinkedSchool();

  @Test
  void theEndOfEveryImportIsToldOnce() {
    ImportId first = school.imported(RunKind.NIGHTLY).id();
    ImportId second = school.imported(RunKind.NIGHTLY).id();
    school.attempt();

    assertThat(school.bus.heard())
        .containsExactly(
            new ImportFinished(LinkedSchool.SCHOOL, first, RunKind.NIGHTLY, ImportState.SUCCEEDED),
            new ImportFinished(
                LinkedSchool.SCHOOL, second, RunKind.NIGHTLY, ImportState.SUCCEEDED));
  }

  @Test
  void anEndThatCouldNotBeToldIsToldLater() {
    ImportId id = school.request(RunKind.IMPORT_NOW);
    school.bus.breakDown(true);

    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(id));
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(id));
    school.bus.breakDown(false);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());

    assertThat(school.bus.heard())
        .containsExactly(
            new ImportFinished(LinkedSchool.SCHOOL, id, RunKind.IMPORT_NOW, ImportState.SUCCEEDED));
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(school.bus.heard()).hasSize(1);
  }

  @Test
  void anEndThatCouldNotBeToldIsToldByTheNextImport() {
    ImportId first = school.request(RunKind.IMPORT_NOW);
    school.bus.breakDown(true);
    school.attempt();
    school.bus.breakDown(false);
    ImportId second = school.imported(RunKind.NIGHTLY).id();

    assertThat(school.bus.heard()).extracting(ImportFinished::id).containsExactly(first, second);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(school.bus.heard()).hasSize(2);
  }

  @Test
  void endsThatCouldNotBeToldAreToldInTheEndHoweverManyThereAre() {
    school.bus.breakDown(true);
    ImportId first = school.request(RunKind.IMPORT_NOW);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(first));
    ImportId second = school.request(RunKind.NIGHTLY);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(first));
    school.bus.breakDown(false);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());

    assertThat(school.bus.heard()).extracting(ImportFinished::id).containsExactly(first, second);
  }
}
