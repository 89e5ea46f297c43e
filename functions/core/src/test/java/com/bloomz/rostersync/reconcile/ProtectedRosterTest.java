package com.bloomz.rostersync.reconcile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.evolution.PersonOracle;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no import does, and what holds of every roster that one leaves behind (I 4, I 5, I 8). */
class ProtectedRosterTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void classesMadeByHandAreNeverTouched(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::classesMadeByHandAreNeverTouched);
  }

  static void classesMadeByHandAreNeverTouched(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    for (RosterClass each : scenario.bloomz().classes().values()) {
      if (each.section() == null) {
        assertThat(after.classes().get(each.id())).isEqualTo(each);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void importNowNeverRemoves(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::importNowNeverRemoves);
  }

  static void importNowNeverRemoves(GeneratedImport scenario) {
    GeneratedImport run = scenario.with(RunKind.IMPORT_NOW);
    Set<String> ofReturning =
        run.decide().changes().stream()
            .filter(each -> each.rule() == Rule.G_6)
            .map(
                each ->
                    RosterLines.parent(new MemberId(each.subject()), new MemberId(each.within())))
            .collect(toSet());
    assertThat(run.decide().changes())
        .noneMatch(
            each ->
                (each.verb() == Verb.REMOVED && each.rule() != Rule.G_6)
                    || each.verb() == Verb.ARCHIVED);
    assertThat(run.decide().held()).isEmpty();
    assertThat(RosterLines.without(RosterLines.of(scenario.bloomz()), RosterLines.of(run.after())))
        .as("what is there no longer, but for those who return (G 6)")
        .isSubsetOf(ofReturning);
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void aSchoolAdminStaysActiveAndSchoolAdmin(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::aSchoolAdminStaysActiveAndSchoolAdmin);
  }

  static void aSchoolAdminStaysActiveAndSchoolAdmin(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    for (Member each : scenario.bloomz().members().values()) {
      if (isAdmin(each)) {
        Member now = after.members().get(each.id());
        assertThat(now)
            .matches(ProtectedRosterTest::isAdmin, "is School Admin")
            .matches(
                admin -> admin.activeStaff() != null || each.activeStaff() == null,
                "is as active as before");
      }
    }
  }

  private static boolean isAdmin(Member member) {
    Hat.OfStaff hat = member.staff();
    return hat != null && hat.role() == Role.SCHOOL_ADMIN && !hat.roleEnded();
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void everyoneEnrolledAndEveryParentIsAMemberAtEveryMoment(long seed) {
    GeneratedImport.check(
        seed, ProtectedRosterTest::everyoneEnrolledAndEveryParentIsAMemberAtEveryMoment);
  }

  static void everyoneEnrolledAndEveryParentIsAMemberAtEveryMoment(GeneratedImport scenario) {
    BloomzRoster now = scenario.bloomz();
    for (Write write : scenario.decide().writes()) {
      now = GeneratedImport.stored(now, List.of(write));
      assertThat(RosterLines.without(RosterLines.memberIds(now), now.members().keySet())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void classesThatAreNotArchivedHaveNamesOfTheirOwn(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::classesThatAreNotArchivedHaveNamesOfTheirOwn);
  }

  static void classesThatAreNotArchivedHaveNamesOfTheirOwn(GeneratedImport scenario) {
    List<NameKey> names =
        scenario.after().classes().values().stream()
            .filter(each -> !each.archived())
            .map(RosterClass::nameKey)
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(sections(scenario.after())).doesNotHaveDuplicates();
  }

  private static List<CleverId> sections(BloomzRoster roster) {
    var sections = new ArrayList<CleverId>();
    for (RosterClass each : roster.classes().values()) {
      if (each.section() != null) {
        sections.add(each.section());
      }
    }
    return sections;
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void nobodyBecomesTheParentOfAnothersChild(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::nobodyBecomesTheParentOfAnothersChild);
  }

  static void nobodyBecomesTheParentOfAnothersChild(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    Set<String> before = links(scenario.bloomz());
    for (Member child : after.members().values()) {
      Hat.OfStudent hat = child.student();
      if (hat != null) {
        for (Guardianship each : hat.guardianships()) {
          boolean allowed =
              isShown(scenario, after, each, hat)
                  || (before.contains(link(child, each))
                      && isStill(scenario, child)
                      && isStill(scenario, parentOf(after, each))
                      && isProtected(scenario, hat));
          assertThat(allowed).as("%s is a parent of %s", each.parent(), child).isTrue();
        }
      }
    }
  }

  private static Member parentOf(BloomzRoster roster, Guardianship link) {
    return Objects.requireNonNull(roster.members().get(link.parent()));
  }

  /** Whether a member is the person whom Bloomz had under that id, if it had one (review 7, 8). */
  private static boolean isStill(GeneratedImport scenario, Member member) {
    Member had = scenario.bloomz().members().get(member.id());
    return had == null || PersonOracle.canBeOne(had, member);
  }

  private static Set<String> links(BloomzRoster roster) {
    return RosterLines.of(roster).stream()
        .filter(each -> each.startsWith("parent"))
        .collect(toSet());
  }

  private static String link(Member child, Guardianship each) {
    return RosterLines.parent(each.parent(), child.id());
  }

  /** Whether it is called as Clever calls it; what a person says of a parent stays (M 8). */
  private static boolean isOf(Guardianship guardianship, Contact.Relationship shown) {
    return shown.relationship().equals(guardianship.relationship())
        && shown.type().equals(guardianship.type());
  }

  private static boolean isShown(
      GeneratedImport scenario, BloomzRoster after, Guardianship guardianship, Hat.OfStudent hat) {
    Member member = after.members().get(guardianship.parent());
    Hat.OfParent parent = member == null ? null : member.parent();
    return scenario.clever().contacts().stream()
        .filter(contact -> parent != null && parent.contacts().contains(contact.id()))
        .flatMap(contact -> contact.relationships().stream())
        .anyMatch(
            each ->
                each.student().equals(hat.cleverId())
                    && scenario.settings().selects(each)
                    && (guardianship.source() == Source.MANUAL || isOf(guardianship, each)));
  }

  /** Whether table I 4, or I 6, lets a parent stay whom Clever does not show. */
  private static boolean isProtected(GeneratedImport scenario, Hat.OfStudent hat) {
    boolean synced =
        scenario.clever().students().stream().map(Student::id).anyMatch(hat.cleverIds()::contains);
    return !synced
        || !scenario.kind().removes()
        || !scenario.settings().importsParents()
        || scenario.decide().held().contains(Entity.GUARDIANSHIPS);
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void whoIsInactiveGetsNoPlaceInAClassThatIsActive(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::whoIsInactiveGetsNoPlaceInAClassThatIsActive);
  }

  static void whoIsInactiveGetsNoPlaceInAClassThatIsActive(GeneratedImport scenario) {
    assertThat(RosterLines.inactiveInClass(scenario.after(), each -> !each.archived())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void everyoneWhomCleverShowsIsAnActiveMember(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::everyoneWhomCleverShowsIsAnActiveMember);
  }

  static void everyoneWhomCleverShowsIsAnActiveMember(GeneratedImport scenario) {
    var linked = new ArrayList<CleverId>();
    for (Member each : scenario.after().members().values()) {
      each.hats().stream().filter(Hat::active).forEach(hat -> linked.addAll(hat.cleverIds()));
    }
    var shown = new TreeSet<CleverId>();
    Set<CleverId> students =
        scenario.clever().students().stream().map(Student::id).collect(toSet());
    shown.addAll(students);
    scenario.clever().staff().forEach(each -> shown.add(each.id()));
    scenario.clever().contacts().stream()
        .filter(each -> isParent(scenario, students, each))
        .forEach(each -> shown.add(each.id()));
    assertThat(linked).doesNotHaveDuplicates();
    assertThat(RosterLines.without(shown, new HashSet<>(linked))).isEmpty();
  }

  private static boolean isParent(
      GeneratedImport scenario, Set<CleverId> students, Contact contact) {
    return contact.relationships().stream()
        .anyMatch(each -> students.contains(each.student()) && scenario.settings().selects(each));
  }

  /** Review 20 (P 11). */
  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void nobodyWhoHasJoinedAsAParentBecomesStaff(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::nobodyWhoHasJoinedAsAParentBecomesStaff);
  }

  static void nobodyWhoHasJoinedAsAParentBecomesStaff(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    for (Member each : scenario.bloomz().members().values()) {
      if (each.joined() && each.parent() != null && each.staff() == null) {
        assertThat(after.members().get(each.id()))
            .matches(now -> now.joined() && now.staff() == null, "is no staff");
      }
    }
  }

  /** A role that a person ended by removing its owner comes back by no import (P 11). */
  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void noRoleThatEndedByHandIsActive(long seed) {
    GeneratedImport.check(seed, ProtectedRosterTest::noRoleThatEndedByHandIsActive);
  }

  static void noRoleThatEndedByHandIsActive(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    for (Member each : scenario.bloomz().members().values()) {
      Member now = after.members().get(each.id());
      Hat.OfStaff hat = now == null ? null : now.activeStaff();
      if (each.staff() != null && each.staff().roleEnded() && hat != null) {
        assertThat(hat).matches(worn -> !worn.role().raised() && !worn.roleEnded());
      }
    }
  }
}
