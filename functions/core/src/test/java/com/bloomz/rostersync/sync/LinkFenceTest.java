package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An import ends with the link and the activation that it was asked for under (I 7, L 1, L 6). */
final class LinkFenceTest {
  private final LinkedSchool scene = new LinkedSchool();

  private static Arguments change(String what, FailureCause cause, Consumer<LinkedSchool> how) {
    return Arguments.of(what, cause, how);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("another school", FailureCause.LINK_CHANGED, scene -> scene.linkTo("south")),
        change("unlinked", FailureCause.LINK_CHANGED, scene -> scene.link(null)),
        change("deactivated", FailureCause.CLEVER_NOT_ACTIVE, scene -> activate(scene, false)),
        change(
            "off and on again",
            FailureCause.LINK_CHANGED,
            scene -> {
              activate(scene, false);
              activate(scene, true);
            }),
        change(
            "away and back",
            FailureCause.LINK_CHANGED,
            scene -> {
              scene.linkTo("south");
              scene.linkTo("cs1");
            }));
  }

  private static void activate(LinkedSchool scene, boolean active) {
    scene.change(school -> school.activated(active, Plan.BLOOMZ));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @DisplayName("review 4: what waits ends where another link stands")
  void anImportThatWaitsEnds(String what, FailureCause cause, Consumer<LinkedSchool> change) {
    scene.imported(RunKind.NIGHTLY);
    BloomzRoster before = scene.bloomz();
    scene.answer = new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC);
    scene.request(RunKind.FULL_DATA_AND_ARCHIVE);
    assertThat(scene.attempt()).isInstanceOf(AttemptOutcome.TryAgain.class);
    int fetches = scene.fetches;
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(3));

    change.accept(scene);
    ImportReport report = ended(scene.attempt());

    assertThat(report.state()).isEqualTo(ImportState.FAILED);
    assertThat(report.cause()).isEqualTo(cause);
    assertThat(scene.fetches).isEqualTo(fetches);
    assertThat(scene.bloomz()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @DisplayName("review 4: what reads ends where another link stands")
  void anImportThatReadsEnds(String what, FailureCause cause, Consumer<LinkedSchool> change) {
    scene.request(RunKind.NIGHTLY);
    scene.whileReading =
        () -> {
          scene.passes(Duration.ofSeconds(11));
          change.accept(scene);
        };

    ImportReport report = ended(scene.attempt());

    assertThat(report.cause()).isEqualTo(cause);
    assertThat(scene.bloomz()).isEqualTo(BloomzRoster.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @DisplayName("review 4: what writes ends where another link stands, before every write")
  void anImportThatWritesEnds(String what, FailureCause cause, Consumer<LinkedSchool> change) {
    for (int write = 1; write <= 4; write++) {
      LinkedSchool each = new LinkedSchool();
      each.request(RunKind.NIGHTLY);
      BloomzRoster[] stored = {BloomzRoster.empty()};
      var edited =
          new EditedStore(
              each.store,
              write,
              () -> {
                stored[0] = each.bloomz();
                change.accept(each);
              });

      ImportReport report = ended(each.attempt(edited.asRuns(), false));

      assertThat(report.cause()).as("before write %s", write).isEqualTo(cause);
      assertThat(each.bloomz()).as("before write %s", write).isEqualTo(stored[0]);
      assertThat(report.counts().changed() > 0).isEqualTo(write > 1);
    }
  }

  @Test
  void aNewTokenOfTheSameDistrictLosesNothing() {
    scene.request(RunKind.NIGHTLY);
    var edited =
        new EditedStore(
            scene.store, () -> scene.change(school -> school.connected(school.connection())));

    assertThat(ended(scene.attempt(edited.asRuns(), false)).state())
        .isEqualTo(ImportState.SUCCEEDED);
    assertThat(scene.bloomz().classes()).hasSize(4);
  }

  @Test
  void aRequestThatWasStoredWithoutLinkRunsWithTheOneThatStands() {
    scene.linkTo("south");
    scene.store.request(
        LinkedSchool.SCHOOL,
        new ImportRequest(new ImportId("old"), RunKind.NIGHTLY, scene.clock.instant()));

    assertThat(ended(scene.attempt()).state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(Objects.requireNonNull(scene.read).school().value()).isEqualTo("south");
  }

  @Test
  void changedSettingsCountFromTheNextWriteOn() {
    for (int write = 1; write <= 4; write++) {
      LinkedSchool each = new LinkedSchool();
      each.request(RunKind.NIGHTLY);
      var edited =
          new EditedStore(
              each.store, write, () -> choose(each, StudentIdField.STATE_ID, new TreeSet<>()));

      assertThat(ended(each.attempt(edited.asRuns(), false)).state())
          .isEqualTo(ImportState.SUCCEEDED);
      assertThat(studentIds(each)).as("changed before write %s", write).containsOnly("state");
    }
  }

  @Test
  void contactsThatAreChosenWhileAnImportRunsAreRead() {
    scene.request(RunKind.NIGHTLY);
    SortedSet<String> values = new TreeSet<>();
    values.add("Mother");
    var edited =
        new EditedStore(scene.store, 2, () -> choose(scene, StudentIdField.SIS_ID, values));

    ended(scene.attempt(edited.asRuns(), false));

    assertThat(scene.fetches).isEqualTo(2);
    assertThat(Objects.requireNonNull(scene.read).contacts()).isTrue();
  }

  private static void choose(LinkedSchool scene, StudentIdField field, SortedSet<String> values) {
    SchoolSettings had = SchoolSettings.defaults();
    var imports = new ImportSettings(field, true, false, ContactField.RELATIONSHIP, values);
    scene.change(
        school ->
            school.choosing(
                new SchoolSettings(
                    imports, null, had.notifyTo(), false, had.invitations(), had.timeZone())));
  }

  private static Stream<String> studentIds(LinkedSchool scene) {
    return scene.bloomz().members().values().stream()
        .flatMap(each -> Stream.ofNullable(each.student()))
        .flatMap((Hat.OfStudent hat) -> Stream.ofNullable(hat.studentId()));
  }

  private static ImportReport ended(AttemptOutcome outcome) {
    assertThat(outcome).isInstanceOf(AttemptOutcome.Ended.class);
    return ((AttemptOutcome.Ended) outcome).report();
  }
}
