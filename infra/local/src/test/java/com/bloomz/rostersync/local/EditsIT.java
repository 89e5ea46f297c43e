package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each edit in Clever leads to the one change in Bloomz, and the journal says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(LinkedDistrict.SHARED_STACK)
class EditsIT {
  private final LinkedDistrict scenario;

  EditsIT() throws Exception {
    scenario = LinkedDistrict.generated(80);
  }

  @BeforeAll
  void importFirst() throws Exception {
    assertThat(scenario.firstImport().report().state()).isEqualTo(ImportState.SUCCEEDED);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  private record Seen(Entity entity, Verb verb, Rule rule) {
    static Seen of(Change change) {
      return new Seen(change.entity(), change.verb(), change.rule());
    }
  }

  private FinishedImport night() throws Exception {
    FinishedImport night = scenario.nightly();
    assertThat(night.report().state()).isEqualTo(ImportState.SUCCEEDED);
    return night;
  }

  private Change onlyChange() throws Exception {
    FinishedImport night = night();
    assertThat(night.journal()).hasSize(1);
    assertThat(night.report().counts().changed()).isEqualTo(1);
    return night.journal().getFirst();
  }

  @Test
  void aStudentLeavesASection() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);
    Change change = onlyChange();
    assertThat(Seen.of(change))
        .isEqualTo(new Seen(Entity.STUDENT_ENROLMENTS, Verb.REMOVED, Rule.I_4));
    assertThat(change.subject()).isEqualTo("m-" + edit.of("student"));
    assertThat(change.within()).isEqualTo("c-" + edit.of("section"));
  }

  @Test
  void aSectionIsRenamed() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.SECTION_RENAMED);
    Change change = onlyChange();
    assertThat(Seen.of(change)).isEqualTo(new Seen(Entity.CLASSES, Verb.UPDATED, Rule.C_3));
    assertThat(change.subject()).isEqualTo("c-" + edit.of("section"));
    assertThat(change.before()).isNotEqualTo(change.after());
  }

  @Test
  void aCoTeacherIsAdded() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.CO_TEACHER_ADDED);
    Change change = onlyChange();
    assertThat(Seen.of(change))
        .isEqualTo(new Seen(Entity.STAFF_ENROLMENTS, Verb.CREATED, Rule.P_8));
    assertThat(change.within()).isEqualTo("c-" + edit.of("section"));
    assertThat(change.subject()).isEqualTo("m-" + edit.of("teacher"));
  }

  @Test
  void aContactsRelationshipChanges() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.CONTACT_RELATIONSHIP_CHANGED);
    Change change = onlyChange();
    assertThat(Seen.of(change)).isEqualTo(new Seen(Entity.GUARDIANSHIPS, Verb.UPDATED, Rule.G_1));
    assertThat(change.within()).isEqualTo("m-" + edit.of("student"));
    assertThat(change.after()).containsValue(edit.of("to"));
  }

  @Test
  void aStudentGetsANewCleverId() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_NEW_CLEVER_ID);
    Change change = onlyChange();
    assertThat(Seen.of(change)).isEqualTo(new Seen(Entity.STUDENTS, Verb.UPDATED, Rule.P_2));
    assertThat(change.subject()).isEqualTo("m-" + edit.of("formerStudent"));
    assertThat(change.after()).containsValue(edit.of("student"));
  }

  @Test
  void aStudentIsRenamed() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_RENAMED);
    Change change = onlyChange();
    assertThat(Seen.of(change)).isEqualTo(new Seen(Entity.STUDENTS, Verb.UPDATED, Rule.P_5));
    assertThat(change.subject()).endsWith(edit.of("student"));
  }

  @Test
  void aStudentIsAdded() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_ADDED);
    Change change = onlyChange();
    assertThat(Seen.of(change)).isEqualTo(new Seen(Entity.STUDENTS, Verb.CREATED, Rule.P_8));
    assertThat(change.subject()).isEqualTo("m-" + edit.of("student"));
  }

  @Test
  void aContactIsAdded() throws Exception {
    scenario.edit(DistrictEdit.CONTACT_ADDED);
    assertThat(night().journal())
        .extracting(Seen::of)
        .containsExactlyInAnyOrder(
            new Seen(Entity.PARENTS, Verb.CREATED, Rule.G_1),
            new Seen(Entity.GUARDIANSHIPS, Verb.CREATED, Rule.G_1));
  }

  @Test
  void aSectionIsGoneAndItsClassStays() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.SECTION_REMOVED);
    FinishedImport night = night();
    assertThat(night.journal()).isEmpty();
    assertThat(night.issues())
        .filteredOn(issue -> issue.code() == IssueCode.SECTION_GONE)
        .hasSize(1)
        .allMatch(issue -> issue.id().endsWith(edit.of("section")));
  }

  @Test
  void newTimestampsAreNoChange() throws Exception {
    scenario.edit(DistrictEdit.TIMESTAMPS_MOVED);
    FinishedImport night = night();
    assertThat(night.journal()).isEmpty();
    // One for each request to Clever, for its moment.
    assertThat(night.report().usage().writeUnits())
        .isLessThanOrEqualTo(5.0 + night.report().traffic().requests());
  }
}
