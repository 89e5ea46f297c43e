package com.bloomz.rostersync.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X 5: each row has an import's changes, those that a person made meanwhile, and their order. */
class TimelineTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant END = START.plusSeconds(600);

  /**
   * @param order the changes by number, from 1: first the import's, then the person's
   */
  record Row(String what, List<Change> run, List<Change> edits, List<Integer> order) {
    @Override
    public String toString() {
      return what;
    }
  }

  private record Made(Change change, Instant at, int number) {}

  private static Change named(String from, String to) {
    return named(Entity.STUDENTS, from, to);
  }

  private static Change named(Entity hat, String from, String to) {
    return new Fields().changed("lastName", from, to).change(hat, Verb.UPDATED, "m-1", Rule.P_5);
  }

  private static Change placed(boolean there, String source) {
    Fields fields =
        there
            ? Fields.created("place", "STUDENT").changed("source", null, source)
            : Fields.ended("place", "STUDENT").changed("source", source, null);
    return fields
        .within("c-1")
        .change(Entity.STUDENT_ENROLMENTS, there ? Verb.CREATED : Verb.REMOVED, "m-1", Rule.P_8);
  }

  private static Change active(Entity hat, boolean now) {
    return new Fields()
        .changed("active", !now, now)
        .change(hat, now ? Verb.RESTORED : Verb.REMOVED, "m-1", Rule.I_4);
  }

  static Stream<Row> rows() {
    return Stream.concat(ofNames(), ofHatsAndPlaces());
  }

  private static Stream<Row> ofNames() {
    Change other = placed(true, "CLEVER");
    return Stream.of(
        new Row(
            "behind what it found",
            List.of(named("a", "b")),
            List.of(named("b", "c")),
            List.of(1, 2)),
        new Row(
            "before what found it",
            List.of(named("b", "c")),
            List.of(named("a", "b")),
            List.of(2, 1)),
        new Row(
            "between two",
            List.of(named("a", "b"), other, named("c", "d")),
            List.of(named("b", "c")),
            List.of(1, 4, 2, 3)),
        new Row(
            "one edit behind the other",
            List.of(named("a", "b"), other),
            List.of(named("b", "c"), named("c", "d")),
            List.of(1, 3, 4, 2)),
        new Row(
            "around the import's",
            List.of(named("b", "c")),
            List.of(named("a", "b"), named("c", "d")),
            List.of(2, 1, 3)));
  }

  private static Stream<Row> ofHatsAndPlaces() {
    Change other = placed(true, "CLEVER");
    return Stream.of(
        new Row(
            "as another hat",
            List.of(named(Entity.STAFF, "a", "b")),
            List.of(named(Entity.PARENTS, "b", "c")),
            List.of(1, 2)),
        new Row(
            "a hat of its own",
            List.of(active(Entity.STAFF, false)),
            List.of(active(Entity.PARENTS, true)),
            List.of(2, 1)),
        new Row(
            "added again",
            List.of(placed(false, "CLEVER")),
            List.of(placed(true, "MANUAL")),
            List.of(1, 2)),
        new Row(
            "before what it fits on both sides of",
            List.of(other),
            List.of(placed(false, "CLEVER")),
            List.of(2, 1)),
        new Row("of nothing else", List.of(other), List.of(named("a", "b")), List.of(2, 1)),
        new Row("fits nowhere", List.of(named("a", "b")), List.of(named("x", "y")), List.of(2, 1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void x5WhatAPersonChangedMeanwhileStandsWhereItsValuesFit(Row row) {
    List<Made> run = new ArrayList<>();
    row.run().forEach(each -> run.add(new Made(each, END, run.size() + 1)));
    for (boolean meanwhile : new boolean[] {true, false}) {
      Instant at = meanwhile ? START.plusSeconds(60) : END.plusSeconds(1);
      List<Made> edits = new ArrayList<>();
      row.edits()
          .forEach(each -> edits.add(new Made(each, at, row.run().size() + edits.size() + 1)));
      List<Integer> told = new ArrayList<>();

      new Timeline<>(Made::change, Made::at)
          .tell(
              List.of(new Timeline.Run<>(START, END, () -> run)),
              edits,
              each -> told.add(each.number()));

      assertThat(told)
          .isEqualTo(
              meanwhile
                  ? row.order()
                  : Stream.iterate(1, each -> each + 1).limit(told.size()).toList());
    }
  }
}
