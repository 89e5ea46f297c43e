package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MergeEdits;
import com.bloomz.rostersync.manage.edit.MergeEdits.Around;
import com.bloomz.rostersync.manage.edit.MergeEdits.Pair;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Imports respect that an admin has merged two members, and that the merge was taken back (P 14).
 */
class MergedMembersTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

  @Test
  void p14ImportsKeepTwoContactsOneMember() {
    Given given = twoMothers();
    merge(given, "m-p1", "m-p2", "m-s1", "m-s2");

    DecisionSummary first = given.nightly();
    assertThat(first.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(first.parentsOf("m-s2")).containsExactly("m-p1 Parent");
    assertThat(first.member("m-p2").active()).isFalse();
    assertThat(first.member("m-p1").name().whole()).isEqualTo("Maria Ruiz");
    assertThat(first.parent("m-p1").contacts()).isEqualTo(Bloomz.contacts("p1", "p2"));
    assertThat(given.after(RunKind.NIGHTLY).nightly().changes()).isEmpty();
  }

  @Test
  void p14ImportsKeepThemTwoAfterTheMergeWasTakenBack() {
    Given given = twoMothers();
    merge(given, "m-p1", "m-p2", "m-s1", "m-s2");
    Given merged = given.after(RunKind.NIGHTLY);
    split(merged, "m-p1", "m-p2", "m-s1", "m-s2");

    DecisionSummary outcome = merged.nightly();
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p2 Parent");
    assertThat(outcome.parent("m-p1").contacts()).isEqualTo(Bloomz.contacts("p1"));
    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void p14AStudentByHandAndTheOneFromCleverStayOneChild() {
    Given given =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .section("A", "Math")
            .students("s1")
            .imported()
            .inBloomz(Bloomz.student("h-1", null, "Annie Lee"));
    merge(given, "h-1", "m-s1", List.of("c-A"));

    DecisionSummary outcome = given.nightly();
    assertThat(outcome.membersOf("c-A")).containsExactly("h-1 STUDENT");
    assertThat(outcome.member("m-s1").active()).isFalse();
    assertThat(outcome.member("h-1").active()).isTrue();
    assertThat(given.after(RunKind.NIGHTLY).nightly().changes()).isEmpty();
    DecisionSummary gone =
        given
            .after(RunKind.NIGHTLY)
            .gone("s1")
            .student("s2", "Bo Fox", null, "7")
            .section("A", "Math")
            .students("s2")
            .nightly();
    assertThat(gone.member("h-1").active()).isFalse();
    assertThat(gone.membersOf("c-A")).containsExactly("m-s2 STUDENT");
  }

  /** A record that is another person now is not the merged member's any more (P 10). */
  @Test
  void p14AMergedRecordThatBecomesAnotherPersonIsAnotherPerson() {
    Given given = twoMothers();
    merge(given, "m-p1", "m-p2", "m-s1", "m-s2");
    DecisionSummary outcome =
        given
            .after(RunKind.NIGHTLY)
            .contact("p2", "Fay Foster", "fay@example.org", null)
            .parentOf("s2")
            .nightly();
    assertThat(outcome.parentsOf("m-s2")).doesNotContain("m-p1 Parent");
    assertThat(outcome.has("m-p2-2")).isTrue();
  }

  private static Given twoMothers() {
    return Given.school()
        .section("A", "Math")
        .students("s1", "s2")
        .contact("p1", "Maria Ruiz", "maria@example.org", null)
        .parentOf("s1")
        .contact("p2", "Mary Ruiz", "mary@example.org", null)
        .parentOf("s2")
        .imported();
  }

  private static void merge(Given given, String kept, String other, String... students) {
    apply(
        given,
        MergeEdits.merge(
            pair(given, kept, other),
            new Around(new AllClasses(Revisions.NONE, List.of()), students(given, students)),
            new Editor("user-1", true),
            NOW));
  }

  private static void merge(Given given, String kept, String other, List<String> classes) {
    List<StoredItem<RosterClass>> all =
        classes.stream().map(each -> new StoredItem<>(given.bloomzClass(each), 1)).toList();
    apply(
        given,
        MergeEdits.merge(
            pair(given, kept, other),
            new Around(new AllClasses(Revisions.NONE, all), List.of()),
            new Editor("user-1", true),
            NOW));
  }

  private static void split(Given given, String kept, String other, String... students) {
    apply(
        given,
        MergeEdits.split(
            pair(given, kept, other),
            new Around(new AllClasses(Revisions.NONE, List.of()), students(given, students))));
  }

  private static Pair pair(Given given, String kept, String other) {
    return new Pair(
        new StoredItem<>(given.bloomzMember(kept), 1),
        new StoredItem<>(given.bloomzMember(other), 1));
  }

  private static List<StoredItem<Member>> students(Given given, String... ids) {
    return Arrays.stream(ids).map(each -> new StoredItem<>(given.bloomzMember(each), 1)).toList();
  }

  private static void apply(Given given, Reply<HandEdit> reply) {
    if (!(reply instanceof Reply.Granted<HandEdit>(HandEdit edit))) {
      throw new AssertionError(reply);
    }
    for (HandEdit.Step step : edit.steps()) {
      if (step instanceof HandEdit.Step.Put(Write write, long _)) {
        switch (write) {
          case Write.OfMember(Member after, var _) -> given.inBloomz(after);
          case Write.OfClass(RosterClass after, var _) -> given.inBloomz(after);
          case Write.OfDeletedClass _ -> throw new AssertionError(write);
        }
      }
    }
  }
}
