package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ContactField;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I 9, U1: who is in Bloomz and no longer in Clever is counted and handed out. */
class AbsencesTest {
  private static Given school() {
    return Given.school()
        .parentsAre(ContactField.TYPE, "Parent/Guardian")
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .coTeacher("t2")
        .section("B", "Art")
        .students("s1")
        .teacher("t1")
        .contact("p1", "Maria Ruiz", null, null)
        .related("s1", "", "Parent/Guardian")
        .contact("p2", "Luis Ruiz", null, null)
        .related("s1", "", "Parent/Guardian")
        .imported();
  }

  private static SortedMap<Entity, Long> counted(DecisionSummary outcome) {
    SortedMap<Entity, Long> counted = new TreeMap<>();
    outcome
        .decision()
        .counts()
        .byEntity()
        .forEach(
            (kind, tally) -> {
              if (tally.notInClever() > 0) {
                counted.put(kind, tally.notInClever());
              }
            });
    return counted;
  }

  private static Set<MemberId> ids(String... ids) {
    Set<MemberId> all = new TreeSet<>();
    for (String id : ids) {
      all.add(new MemberId(id));
    }
    return all;
  }

  @Test
  @DisplayName("U1: a contact that is no longer chosen stays, is counted and is not to be invited")
  void aContactNoLongerChosen() {
    DecisionSummary outcome =
        school().contact("p2", "Luis Ruiz", null, null).related("s1", "", "No Contact").importNow();

    assertThat(outcome.changes()).isEmpty();
    assertThat(counted(outcome))
        .isEqualTo(new TreeMap<>(Map.of(Entity.PARENTS, 1L, Entity.GUARDIANSHIPS, 1L)));
    assertThat(outcome.decision().absent()).isEqualTo(new AbsentMembers(ids(), ids(), ids("m-p2")));
  }

  @Test
  @DisplayName("U1: so are a teacher, a student and a class that are gone")
  void everyKind() {
    DecisionSummary outcome = school().gone("t2", "s2", "B").importNow();

    assertThat(outcome.changes()).isEmpty();
    assertThat(counted(outcome))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    Entity.CLASSES, 1L,
                    Entity.STUDENTS, 1L,
                    Entity.STAFF, 1L,
                    Entity.STUDENT_ENROLMENTS, 2L,
                    Entity.STAFF_ENROLMENTS, 2L)));
    assertThat(outcome.decision().absent())
        .isEqualTo(new AbsentMembers(ids("m-s2"), ids("m-t2"), ids()));
  }

  @Test
  @DisplayName("I 9: who was added by hand is no one's absence")
  void addedByHand() {
    DecisionSummary outcome =
        school()
            .inBloomz(Bloomz.student("hs", null, "Cal Dow"))
            .inBloomz(Bloomz.handMade("c-hand", "Chess", Bloomz.pupil("hs", Source.MANUAL)))
            .importNow();

    assertThat(counted(outcome)).isEmpty();
    assertThat(outcome.decision().absent()).isEqualTo(AbsentMembers.NONE);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("I 9, I 6: whom an empty answer hides is unknown, not counted and not invited")
  void anEmptyAnswer(RunKind kind) {
    DecisionSummary outcome = school().noContacts().decide(kind);

    assertThat(counted(outcome)).isEmpty();
    assertThat(outcome.decision().absent().parents()).isEqualTo(ids("m-p1", "m-p2"));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("I 9: where Clever shows everyone, nobody is counted")
  void everyone(RunKind kind) {
    DecisionSummary outcome = school().decide(kind);

    assertThat(counted(outcome)).isEmpty();
    assertThat(outcome.decision().absent()).isEqualTo(AbsentMembers.NONE);
  }

  @Test
  @DisplayName("I 9: what Full data would remove is what Import Now counts")
  void asFullData() {
    DecisionSummary now = school().gone("t2", "s2", "p2").importNow();
    DecisionSummary full = school().gone("t2", "s2", "p2").fullData();

    for (Entity kind : Entity.values()) {
      assertThat(now.decision().counts().of(kind).notInClever())
          .as("%s", kind)
          .isEqualTo(full.decision().counts().of(kind).removed());
    }
    assertThat(full.decision().absent()).isEqualTo(AbsentMembers.NONE);
  }
}
