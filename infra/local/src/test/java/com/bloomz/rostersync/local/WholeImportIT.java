package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(LinkedDistrict.SHARED_STACK)
class WholeImportIT {
  private static final Path DEMO_SCHOOL =
      Path.of("..", "..", "..", "shared", "clever", "demo-school");

  @Test
  void importsWhatTheGeneratorSays() throws Exception {
    try (var scenario = LinkedDistrict.generated(60)) {
      FinishedImport first = scenario.firstImport();
      assertThat(first.report().state()).isEqualTo(ImportState.SUCCEEDED);
      assertThat(first.differences()).contains(List.of());
      assertThat(first.journal())
          .hasSizeGreaterThanOrEqualTo(Math.toIntExact(first.report().counts().changed()));
    }
  }

  @Test
  void costsAFewUnitsWhereNothingChanged() throws Exception {
    try (var scenario = LinkedDistrict.generated(1_000)) {
      assertThat(scenario.firstImport().differences()).contains(List.of());
      var before = scenario.rosterItems();

      FinishedImport second = scenario.firstImport();

      assertThat(second.report().state()).isEqualTo(ImportState.SUCCEEDED);
      assertThat(second.report().counts().changed()).isZero();
      assertThat(second.report().counts().of(Entity.STUDENTS).unchanged()).isEqualTo(1_000);
      assertThat(second.journal()).isEmpty();
      assertThat(second.issues()).isNotEmpty();
      assertThat(second.report().usage().readUnits()).isLessThanOrEqualTo(3);
      // One for each request to Clever, for its moment.
      assertThat(second.report().usage().writeUnits())
          .isLessThanOrEqualTo(5.0 + second.report().traffic().requests());
      assertThat(scenario.rosterItems()).isEqualTo(before).hasSizeGreaterThan(2_000);
    }
  }

  @Test
  void importsCleversDemoSchool() throws Exception {
    assumeTrue(Files.isDirectory(DEMO_SCHOOL), "needs ../shared: Clever's demo school");
    District district = District.fromFolder(DEMO_SCHOOL);
    String school = district.ids(RosterCollection.SCHOOLS).getFirst();
    try (var scenario = LinkedDistrict.of(district, school)) {
      FinishedImport first = scenario.firstImport();
      assertThat(first.differences()).contains(List.of());
      assertThat(created(first, Entity.STUDENTS)).isEqualTo(268);
      assertThat(created(first, Entity.STAFF)).isEqualTo(25);
      assertThat(created(first, Entity.CLASSES)).isEqualTo(86);
      assertThat(created(first, Entity.STUDENT_ENROLMENTS)).isEqualTo(2_173);
      assertThat(created(first, Entity.STAFF_ENROLMENTS)).isEqualTo(105);
      assertThat(created(first, Entity.PARENTS)).isEqualTo(268);
      // One of the 269 relationships is to a student whom Clever does not show.
      assertThat(created(first, Entity.GUARDIANSHIPS)).isEqualTo(268);
    }
  }

  private static long created(FinishedImport finished, Entity entity) {
    return finished.report().counts().of(entity).created();
  }
}
