package com.bloomz.rostersync.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X 5: each row has changes in order and what they come to, forward and backward. */
class JournalFoldTest {
  /**
   * @param told empty where nothing differs; a hand before it where a person had a part
   */
  record Row(String what, List<Change> changes, String told, String back) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Change change(Fields fields, Entity entity, Verb verb) {
    return fields.change(entity, verb, "x", Rule.P_5);
  }

  private static Change named(String before, String after) {
    return change(new Fields().changed("lastName", before, after), Entity.STAFF, Verb.UPDATED);
  }

  private static Change place(Verb verb) {
    Fields fields =
        verb == Verb.CREATED
            ? Fields.created("place", "STUDENT")
            : Fields.ended("place", "STUDENT");
    return fields.within("c").change(Entity.STUDENT_ENROLMENTS, verb, "x", Rule.M);
  }

  private static Change active(Entity hat, boolean now) {
    return change(
        new Fields().changed("active", !now, now), hat, now ? Verb.RESTORED : Verb.REMOVED);
  }

  private static Change archived(boolean now) {
    return change(
        new Fields().changed("archived", !now, now),
        Entity.CLASSES,
        now ? Verb.ARCHIVED : Verb.RESTORED);
  }

  private static final Change MADE =
      change(
          Fields.created("lastName", "Ann").changed("role", null, "TEACHER"),
          Entity.STAFF,
          Verb.CREATED);
  private static final Change DELETED =
      change(
          Fields.ended("name", "Math").changed("source", "CLEVER", null),
          Entity.CLASSES,
          Verb.REMOVED);
  private static final Change OFF =
      new Fields()
          .changed("relationship", "Mother", null)
          .changed("keptOut", null, "true")
          .within("k")
          .change(Entity.GUARDIANSHIPS, Verb.REMOVED, "x", Rule.M);
  private static final Change LIFTED =
      new Fields()
          .changed("keptOut", "true", null)
          .within("k")
          .change(Entity.GUARDIANSHIPS, Verb.UPDATED, "x", Rule.M);
  private static final Change CLASS =
      change(Fields.created("name", "Math"), Entity.CLASSES, Verb.CREATED);

  static Stream<Row> rows() {
    return Stream.of(ofValues(), ofHats(), ofPlacesAndClasses()).flatMap(each -> each);
  }

  private static Stream<Row> ofValues() {
    return Stream.of(
        new Row("nothing", List.of(), "", ""),
        new Row(
            "first before, last after",
            List.of(named("A", "B"), named("B", "C")),
            "STAFF UPDATED {lastName=A} {lastName=C}",
            "STAFF UPDATED {lastName=C} {lastName=A}"),
        new Row("what came back", List.of(named("A", "B"), named("B", "A")), "", ""),
        new Row(
            "what came back beside what did not",
            List.of(
                named("A", "B"),
                change(new Fields().changed("email", null, "e"), Entity.STAFF, Verb.UPDATED),
                named("B", "A")),
            "STAFF UPDATED {} {email=e}",
            "STAFF UPDATED {email=e} {}"),
        new Row(
            "a name told by another hat",
            List.of(
                named("A", "B"),
                change(new Fields().changed("lastName", "B", "A"), Entity.PARENTS, Verb.UPDATED)),
            "",
            ""));
  }

  private static Stream<Row> ofHats() {
    return Stream.of(
        new Row(
            "made and changed",
            List.of(MADE, named("Ann", "Bea")),
            "STAFF CREATED {} {lastName=Bea, role=TEACHER}",
            "STAFF REMOVED {lastName=Bea, role=TEACHER} {}"),
        new Row(
            "made and gone",
            List.of(MADE, active(Entity.STAFF, false)),
            "STAFF CREATED {} {active=false, lastName=Ann, role=TEACHER}",
            "STAFF REMOVED {active=false, lastName=Ann, role=TEACHER} {}"),
        new Row(
            "gone already, and kept out now",
            List.of(
                change(new Fields().changed("keptOut", null, "true"), Entity.STAFF, Verb.REMOVED)),
            "STAFF UPDATED {} {keptOut=true}",
            "STAFF UPDATED {keptOut=true} {}"),
        new Row(
            "gone",
            List.of(active(Entity.STAFF, false)),
            "STAFF REMOVED {active=true} {active=false}",
            "STAFF RESTORED {active=false} {active=true}"),
        new Row(
            "one hat gone, the other back",
            List.of(active(Entity.STAFF, false), active(Entity.PARENTS, true)),
            "STAFF REMOVED {active=true} {active=false}"
                + " | PARENTS RESTORED {active=false} {active=true}",
            "STAFF RESTORED {active=false} {active=true}"
                + " | PARENTS REMOVED {active=true} {active=false}"),
        new Row(
            "gone and back",
            List.of(active(Entity.STAFF, false), active(Entity.STAFF, true)),
            "",
            ""));
  }

  private static Stream<Row> ofPlacesAndClasses() {
    return Stream.of(
        new Row(
            "put into a class by hand",
            List.of(place(Verb.CREATED)),
            "hand STUDENT_ENROLMENTS CREATED {} {place=STUDENT}",
            "hand STUDENT_ENROLMENTS REMOVED {place=STUDENT} {}"),
        new Row("put in and out", List.of(place(Verb.CREATED), place(Verb.REMOVED)), "", ""),
        new Row("out and in", List.of(place(Verb.REMOVED), place(Verb.CREATED)), "", ""),
        new Row(
            "a class made, archived",
            List.of(CLASS, archived(true)),
            "CLASSES CREATED {} {archived=true, name=Math}",
            "CLASSES REMOVED {archived=true, name=Math} {}"),
        new Row(
            "a class archived",
            List.of(archived(true)),
            "CLASSES ARCHIVED {archived=false} {archived=true}",
            "CLASSES RESTORED {archived=true} {archived=false}"),
        new Row("a class made and deleted", List.of(CLASS, DELETED), "", ""),
        new Row("a class deleted and made again", List.of(DELETED, CLASS), "", ""),
        new Row(
            "a parent taken off a child, and let in again",
            List.of(OFF, LIFTED),
            "hand GUARDIANSHIPS REMOVED {relationship=Mother} {}",
            "hand GUARDIANSHIPS CREATED {} {relationship=Mother}"),
        new Row(
            "a parent taken off a child and kept out",
            List.of(OFF),
            "hand GUARDIANSHIPS REMOVED {relationship=Mother} {keptOut=true}",
            "hand GUARDIANSHIPS CREATED {keptOut=true} {relationship=Mother}"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void x5ChangesComeTo(Row row) {
    JournalFold fold = new JournalFold();
    row.changes().forEach(each -> fold.add(each, each.rule() == Rule.M));

    assertThat(text(fold.differences(false))).isEqualTo(row.told());
    assertThat(text(fold.differences(true))).isEqualTo(row.back());
  }

  private static String text(List<Difference> differences) {
    return String.join(" | ", differences.stream().map(JournalFoldTest::text).toList());
  }

  private static String text(Difference of) {
    Change change = of.change();
    return "%s%s %s %s %s"
        .formatted(
            of.byHand() ? "hand " : "",
            change.entity(),
            change.verb(),
            change.before(),
            change.after());
  }
}
