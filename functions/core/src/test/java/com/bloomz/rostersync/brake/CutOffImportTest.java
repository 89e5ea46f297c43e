package com.bloomz.rostersync.brake;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.brake.BrakeCase.Started;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Wherever an import is cut off, the next attempt holds what one attempt would have held (A 3). */
class CutOffImportTest {
  private static final List<Integer> PERCENTS = List.of(3, 97, 35, 100, 65);

  private static List<BrakeCase> cases() {
    return Stream.of(Mistakes.all(), HonestChanges.all()).flatMap(List::stream).toList();
  }

  @Test
  void x2TheNextAttemptHoldsTheSame() {
    List<String> wrong = new ArrayList<>();
    List<BrakeCase> cases = cases();
    for (int i = 0; i < cases.size(); i++) {
      BrakeCase given = cases.get(i);
      Started started = given.started(Set.of());
      Braked whole = started.decide(List.of());
      List<Write> writes = whole.decision().writes();
      for (int at = i; at < i + 2; at++) {
        int percent = PERCENTS.get(at % PERCENTS.size());
        Cut cut = new Cut(started, whole, writes.subList(0, writes.size() * percent / 100));
        String found = before(cut) + held(cut);
        if (!found.isEmpty()) {
          wrong.add(given.what() + ", " + given.kind() + " after " + percent + " %: " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private record Cut(Started started, Braked whole, List<Write> stored) {
    List<Change> changes() {
      return stored.stream().flatMap(each -> each.changes().stream()).toList();
    }
  }

  private static String held(Cut cut) {
    Braked next = cut.started().decide(cut.stored());
    List<Change> all = new ArrayList<>(cut.changes());
    all.addAll(next.decision().changes());
    HeldRemovals held = next.held();
    if (!Removal.among(all).equals(Removal.among(cut.whole().decision().changes()))) {
      return "others leave";
    }
    if (!Objects.equals(held, cut.whole().held())) {
      return "%s, not %s".formatted(describe(held), describe(cut.whole().held()));
    }
    return "";
  }

  private static String describe(@Nullable HeldRemovals held) {
    return held == null ? "nothing" : held.numbers() + ": " + held.cause().text();
  }

  private static String before(Cut cut) {
    BloomzRoster bloomz = cut.started().bloomz();
    BloomzRoster before =
        RosterBefore.of(Imported.stored(bloomz, cut.stored()), cut.changes(), Set.of());
    if (!before.classes().equals(bloomz.classes())) {
      return "other classes before";
    }
    return before.members().values().stream()
            .map(CutOffImportTest::looked)
            .toList()
            .equals(bloomz.members().values().stream().map(CutOffImportTest::looked).toList())
        ? ""
        : "other members before";
  }

  /** What the brake looks at of a member. */
  private static Member looked(Member of) {
    Member reached = of.withReach(of.name(), null, null);
    Hat.OfStudent student = of.student();
    return student == null ? reached : reached.withStudent(student.withStudentId(null, null));
  }
}
