package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.roster.testing.Rosters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person ended in the classes of a generated school is reported if it comes back (M 8). */
class UndoneEditsTest {
  /** A class that is deleted by hand, and a place that is ended. */
  private record Ended(BloomzRoster roster, List<Change> changes, ClassId deleted, ClassId left) {}

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  @DisplayName("M 8: what comes back is reported, and nothing else")
  void whatComesBackIsReported(long seed) {
    GeneratedImport.check(seed, UndoneEditsTest::check);
  }

  private static void check(GeneratedImport scenario) {
    Ended ended = ended(scenario.after());
    Decision decision = decide(scenario, ended);
    BloomzRoster after = new DecisionSummary(ended.roster(), decision).after();
    RosterClass back = after.classes().get(ended.deleted());
    boolean isBack = back != null && !back.archived();
    assertThat(reported(decision, IssueCode.CLASS_CAME_BACK).contains(ended.deleted().value()))
        .isEqualTo(isBack);
    for (Change each : ended.changes()) {
      if (each.entity() != Entity.CLASSES && each.within().equals(ended.left().value())) {
        RosterClass now = after.classes().get(ended.left());
        boolean isIn =
            now != null
                && !now.archived()
                && now.enrolments().stream()
                    .anyMatch(place -> place.member().value().equals(each.subject()));
        assertThat(reported(decision, IssueCode.PLACE_CAME_BACK).contains(each.subject()))
            .isEqualTo(isIn);
      }
    }
  }

  /** The decision of an import after what a person has ended. */
  static Decision decide(GeneratedImport scenario) {
    return decide(scenario, ended(scenario.after()));
  }

  private static Decision decide(GeneratedImport scenario, Ended ended) {
    var options =
        new Reconciler.Options(
            scenario.settings(),
            scenario.kind(),
            Rosters.TODAY,
            Losses.NONE,
            ended.changes(),
            null);
    return Reconciler.decide(scenario.clever(), ended.roster(), options);
  }

  private static List<String> reported(Decision decision, IssueCode code) {
    return decision.issues().stream().filter(each -> each.code() == code).map(Issue::id).toList();
  }

  private static Ended ended(BloomzRoster roster) {
    var classes = new TreeMap<>(roster.classes());
    List<Change> changes = new ArrayList<>();
    ClassId deleted = new ClassId("none");
    ClassId left = new ClassId("none");
    for (RosterClass each : roster.classes().values()) {
      if (each.archived() || each.section() == null) {
        continue;
      }
      if (deleted.value().equals("none")) {
        deleted = each.id();
        classes.remove(each.id());
        changes.add(
            Fields.ended("name", each.name())
                .changed("section", each.section(), null)
                .change(Entity.CLASSES, Verb.REMOVED, each.id(), Rule.M));
        each.enrolments().forEach(place -> changes.add(ended(each, place)));
      } else if (!each.enrolments().isEmpty()) {
        left = each.id();
        List<Enrolment> places = new ArrayList<>(each.enrolments());
        Enrolment first = places.removeFirst();
        if (first.source() == Source.CLEVER) {
          classes.put(each.id(), each.withEnrolments(places));
          changes.add(ended(each, first));
          break;
        }
      }
    }
    return new Ended(new BloomzRoster(classes, roster.members()), changes, deleted, left);
  }

  private static Change ended(RosterClass in, Enrolment place) {
    return Fields.ended("place", place.place())
        .within(in.id())
        .change(
            place.place().teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS,
            Verb.REMOVED,
            place.member(),
            Rule.M);
  }
}
