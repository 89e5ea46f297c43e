package com.bloomz.rostersync.manage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Saved;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.ManagingClasses.Placement;
import com.bloomz.rostersync.manage.ManagingClasses.Renaming;
import com.bloomz.rostersync.manage.ManagingFamilies.Relation;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.ClassEdits;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What imports and edits by hand must not do to each other, whichever comes first and wherever the
 * import is (I 7, I 8). Every edit is made before each write of an import in turn.
 */
public abstract class FenceContract {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();
  private static final ClassId ROOM = new ClassId("c-x1");

  protected abstract ManageStore store();

  protected abstract HandEdits handEdits();

  protected abstract ImportPorts imports();

  protected abstract SchoolStore schools();

  /** A school with two students in a room, each with a mother. */
  private FencedSchool school() {
    var school =
        new FencedSchool(
            new SchoolId("fence#" + SCHOOLS.incrementAndGet()), store(), imports(), schools());
    school.teacher("t1");
    school.student("s1");
    school.student("s2");
    school.mother("p1", "s1");
    school.mother("p2", "s2");
    school.section("x1", "Room 1", "t1", "s1", "s2");
    assertThat(school.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
    return school;
  }

  /**
   * Imports into schools alike, with the edit before the first write, the second, and so on.
   *
   * @param prepare what is different in Clever then, and done by hand before
   * @param edit what the admin does
   * @param check what holds in the end
   */
  private void beforeEveryWrite(
      Function<FencedSchool, RunKind> prepare,
      Consumer<FencedSchool> edit,
      Consumer<FencedSchool> check) {
    boolean made = true;
    for (int write = 1; made; write++) {
      FencedSchool school = school();
      RunKind kind = prepare.apply(school);
      var interruption = new FencedSchool.Interruption(write, () -> edit.accept(school));
      ImportReport report = school.imported(kind, interruption);
      made = interruption.isMade();
      assertThat(report.state()).as("before write %s", write).isEqualTo(ImportState.SUCCEEDED);
      if (made) {
        check.accept(school);
      } else {
        assertThat(write).isGreaterThan(2);
      }
    }
  }

  @Test
  @DisplayName("review 3 A: a student who leaves is put into a class made by hand")
  void aStudentWhoIsPutIntoAClassMeanwhileStaysActive() {
    beforeEveryWrite(
        school -> {
          school.gone("s1");
          school.section("x1", "Room 1", "t1", "s2");
          return RunKind.NIGHTLY;
        },
        school -> {
          ClassId chess = create(school, "Chess");
          given(enrol(school, chess, "m-s1"));
        },
        school -> {
          assertThat(school.member("m-s1").activeStudent()).isNotNull();
          assertThat(classNamed(school, "Chess").enrolments())
              .containsExactly(new Enrolment(new MemberId("m-s1"), Place.STUDENT, Source.MANUAL));
          school.isSettled(RunKind.NIGHTLY);
        });
  }

  @Test
  @DisplayName("review 3 B: a parent whose last child leaves is linked to another child")
  void aParentWhoIsLinkedToAChildMeanwhileStaysActive() {
    beforeEveryWrite(
        school -> {
          school.gone("s1");
          school.section("x1", "Room 1", "t1", "s2");
          return RunKind.NIGHTLY;
        },
        school -> {
          link(school, kim(school), "m-p1");
        },
        school -> {
          assertThat(school.member("m-p1").activeParent()).isNotNull();
          school.isSettled(RunKind.NIGHTLY);
        });
  }

  @Test
  @DisplayName("review 3 C, 17: a class is made by hand that has a new section's name")
  void noNameIsGivenTwice() {
    beforeEveryWrite(
        school -> {
          school.section("x2", "Art", "t1", "s1");
          school.section("x3", "Music", "t1", "s2");
          return RunKind.NIGHTLY;
        },
        school -> {
          Reply<?> made = school.classes.create(school.id, "Art", FencedSchool.ADMIN);
          if (made instanceof Refused<?>(Refusal refusal, var _)) {
            assertThat(refusal).isEqualTo(Refusal.CLASS_NAME_TAKEN);
          }
        },
        school -> {
          assertThat(classNamed(school, "Art").archived()).isFalse();
          school.isSettled(RunKind.NIGHTLY);
        });
  }

  @Test
  void classesThatSwapNamesInCleverNeverHaveOneName() {
    beforeEveryWrite(
        school -> {
          school.section("x2", "Art", "t1", "s1");
          school.section("x3", "Music", "t1", "s2");
          school.imported(RunKind.NIGHTLY);
          school.section("x2", "Music", "t1", "s1", "s2");
          school.section("x3", "Art", "t1", "s2");
          school.section("x4", "Room 1", "t1");
          school.section("x1", "Room 2", "t1", "s1", "s2");
          return RunKind.NIGHTLY;
        },
        school ->
            given(school.classes.rename(school.id, ROOM, renaming("Own"), FencedSchool.ADMIN)),
        school -> {
          assertThat(classNamed(school, "Music").id()).isEqualTo(new ClassId("c-x2"));
          assertThat(classNamed(school, "Art").id()).isEqualTo(new ClassId("c-x3"));
          assertThat(classNamed(school, "Own").id()).isEqualTo(ROOM);
          school.isSettled(RunKind.NIGHTLY);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMemberWhoIsTakenOutMeanwhileIsInNothing(boolean keptOut) {
    beforeEveryWrite(
        school -> {
          school.section("x2", "Art", "t1", "s1");
          school.mother("p3", "s1");
          return RunKind.NIGHTLY;
        },
        school -> {
          given(
              school.members.remove(
                  school.id, new MemberId("m-s1"), Optional.of(keptOut), FencedSchool.ADMIN));
          assertThat(school.member("m-s1").active()).isFalse();
        },
        school -> {
          school.isSettled(RunKind.NIGHTLY);
          assertThat(school.member("m-s1").active()).isNotEqualTo(keptOut);
        });
  }

  @Test
  void aClassThatIsRestoredMeanwhileHasItsMembers() {
    beforeEveryWrite(
        school -> {
          given(school.classes.archive(school.id, ROOM, FencedSchool.ADMIN));
          school.gone("s1");
          school.section("x1", "Room 1", "t1", "s2");
          return RunKind.NIGHTLY;
        },
        school -> given(school.classes.restore(school.id, ROOM, FencedSchool.ADMIN)),
        school -> school.imported(RunKind.NIGHTLY));
  }

  @Test
  void aRestoredClassBringsItsMembersBack() {
    FencedSchool school = school();
    school.gone("x1");
    school.gone("s1");
    school.section("x2", "Art", "t1", "s2");
    school.imported(RunKind.FULL_DATA_AND_ARCHIVE);
    assertThat(school.member("m-s1").active()).isFalse();

    given(school.classes.restore(school.id, ROOM, FencedSchool.ADMIN));

    assertThat(school.member("m-s1").active()).isTrue();
    school.holds();
  }

  @Test
  void anEditThatWasDecidedBeforeAnImportNamedAClassIsDecidedAgain() {
    FencedSchool school = school();
    AllClasses seen = store().classes(school.id);
    school.section("x2", "Art", "t1", "s1");
    school.imported(RunKind.IMPORT_NOW);

    assertThat(saved(school, ClassEdits.create(new ClassId("h-1"), "Art", seen)))
        .isEqualTo(Saved.MOVED);
    AllClasses now = store().classes(school.id);
    assertThat(ClassEdits.create(new ClassId("h-1"), "Art", now))
        .isEqualTo(new Refused<HandEdit>(Refusal.CLASS_NAME_TAKEN));
  }

  @Test
  void anImportThatChangesOtherThingsIsNotInTheWay() {
    FencedSchool school = school();
    AllClasses seen = store().classes(school.id);
    school.student("s3");
    school.imported(RunKind.IMPORT_NOW);

    assertThat(saved(school, ClassEdits.create(new ClassId("h-1"), "Art", seen)))
        .isEqualTo(Saved.DONE);
  }

  @Test
  @DisplayName("review 3: what is stored already heals in the next run")
  void storedDamageHeals() {
    for (RunKind kind : RunKind.values()) {
      FencedSchool school = school();
      ClassId chess = create(school, "Chess");
      link(school, kim(school), "m-p2");
      school.gone("s2");
      school.section("x1", "Room 1", "t1", "s1");
      school.imported(RunKind.NIGHTLY);
      assertThat(school.member("m-s2").active()).isFalse();
      var place = new Enrolment(new MemberId("m-s2"), Place.STUDENT, Source.MANUAL);
      handEdits().put(school.id, school.rosterClass(chess).withEnrolments(List.of(place)));
      handEdits().put(school.id, school.member("m-p2").withActive(false));

      school.importedDamaged(kind);

      assertThat(school.member("m-s2").activeStudent()).as("%s", kind).isNotNull();
      assertThat(school.member("m-p2").activeParent()).as("%s", kind).isNotNull();
      school.isSettled(kind);
    }
  }

  @Test
  void whatIsDecidedUnderAnotherLinkIsNotWritten() {
    for (int write = 1; write <= 3; write++) {
      FencedSchool school = school();
      school.gone("s1");
      school.section("x1", "Room 1", "t1", "s2");
      ImportReport report =
          school.imported(
              RunKind.FULL_DATA_AND_ARCHIVE,
              write,
              () -> school.change(had -> had.connected(school.link("south"))));
      assertThat(report.cause()).isEqualTo(FailureCause.LINK_CHANGED);
      assertThat(report.counts().changed() > 0).as("before write %s", write).isEqualTo(write > 1);
    }
  }

  @Test
  void whatIsDecidedWhileCleverWasActiveIsNotWrittenAfterwards() {
    FencedSchool school = school();
    school.section("x2", "Art", "t1", "s1");
    ImportReport report =
        school.imported(
            RunKind.NIGHTLY, 1, () -> school.change(had -> had.activated(false, had.plan())));

    assertThat(report.cause()).isEqualTo(FailureCause.CLEVER_NOT_ACTIVE);
    assertThat(school.roster().classes()).doesNotContainKey(new ClassId("c-x2"));
  }

  private static Renaming renaming(String name) {
    return new Renaming(name, null);
  }

  private static ClassId create(FencedSchool school, String name) {
    return given(school.classes.create(school.id, name, FencedSchool.ADMIN)).value().id();
  }

  /** A student by hand. */
  private static MemberId kim(FencedSchool school) {
    var name = new PersonName("Kim", "Hand");
    var draft = new NewMember(MemberKind.STUDENT, name, null, null, null, Role.TEACHER);
    return given(school.members.create(school.id, draft, FencedSchool.ADMIN)).value().id();
  }

  private static void link(FencedSchool school, MemberId child, String parent) {
    var relation = new Relation(new MemberId(parent), "Aunt", "");
    given(school.families.link(school.id, child, relation, FencedSchool.ADMIN));
  }

  private static Reply<Boolean> enrol(FencedSchool school, ClassId in, String member) {
    var placement = new Placement(new MemberId(member), Place.STUDENT);
    return school.classes.enrol(school.id, in, placement, FencedSchool.ADMIN);
  }

  private static RosterClass classNamed(FencedSchool school, String name) {
    List<RosterClass> found =
        school.roster().classes().values().stream()
            .filter(each -> !each.archived() && each.name().equals(name))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Saved saved(FencedSchool school, Reply<HandEdit> edit) {
    return store().save(school.id, given(edit), new Stamp(Instant.EPOCH, "user-1"));
  }

  private static <T> T given(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Granted.class);
    return ((Granted<T>) reply).value();
  }
}
