package com.bloomz.rostersync.undo;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.MergingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.reconcile.Losses;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X 3 and P 14: what a person who was merged had by hand stays with the one who is kept. */
class UndoOfMergedTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Editor ADMIN = new Editor("user-1", true);
  private static final long SEED = 3;

  private final InMemoryImportStore store = new InMemoryImportStore();
  private final InMemoryManageStore manage = new InMemoryManageStore(store);
  private final ImportSettings settings = Rosters.settings(SEED);
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final ManagingMembers members =
      new ManagingMembers(manage, _ -> settings, clock, () -> "by-hand");
  private final ManagingFamilies families = new ManagingFamilies(manage, clock);
  private final ManagingClasses classes =
      new ManagingClasses(manage, clock, _ -> settings, () -> "class-1");
  private final MergingMembers merging = new MergingMembers(manage, clock);
  private final List<Change> journal = new ArrayList<>();

  UndoOfMergedTest() {
    var options =
        new Reconciler.Options(
            settings, RunKind.FULL_DATA, Rosters.TODAY, Losses.NONE, List.of(), null);
    for (Write write :
        Reconciler.decide(Rosters.clever(SEED, 4), BloomzRoster.empty(), options).writes()) {
      switch (write) {
        case Write.OfClass(RosterClass to, var _) -> store.put(SCHOOL, to);
        case Write.OfDeletedClass(var id, var _) -> store.delete(SCHOOL, id);
        case Write.OfMember(Member to, var _) -> store.put(SCHOOL, to);
      }
      journal.addAll(write.changes());
    }
  }

  private BloomzRoster roster() {
    return store.load(SCHOOL).roster();
  }

  private static void isDone(Reply<?> reply) {
    assertThat(reply).isInstanceOf(Granted.class);
  }

  private MemberId made(MemberKind kind) {
    isDone(
        members.create(
            SCHOOL,
            new NewMember(kind, new PersonName("Hand", "Made"), null, null, null, Role.TEACHER),
            ADMIN));
    return roster().members().values().stream()
        .filter(each -> each.name().whole().equals("Hand Made"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Undo undo() {
    List<Change> byHand = store.changedByHand(SCHOOL, NOW.minusSeconds(1));
    return Undo.decide(roster(), journal, byHand, new UndoPart.Whole());
  }

  private BloomzRoster undone(Undo undo) {
    return UndoneSchool.stored(roster(), undo.writes());
  }

  private Member childWithParent() {
    return roster().members().values().stream()
        .filter(each -> each.student() != null && !each.student().guardianships().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<MemberId> parents(BloomzRoster roster, MemberId child) {
    Member member = Objects.requireNonNull(roster.members().get(child));
    return Objects.requireNonNull(member.student()).guardianships().stream()
        .map(each -> each.parent())
        .toList();
  }

  @Test
  @DisplayName("X 3: a parent's tie by hand stays with whom the parent is merged into")
  void x3ATieByHandStaysAfterAMerge() {
    MemberId child = childWithParent().id();
    MemberId parent = parents(roster(), child).getFirst();
    MemberId made = made(MemberKind.PARENT);
    isDone(families.link(SCHOOL, child, new ManagingFamilies.Relation(made, "Mother", ""), ADMIN));
    isDone(merging.merge(SCHOOL, parent, made, ADMIN));

    Undo undo = undo();
    BloomzRoster undone = undone(undo);

    assertThat(parents(undone, child)).containsExactly(parent);
    assertThat(Objects.requireNonNull(undone.members().get(parent)).activeParent()).isNotNull();
    assertThat(undo.kept())
        .filteredOn(each -> each.entity() == Entity.GUARDIANSHIPS)
        .singleElement()
        .matches(each -> each.subject().equals(parent.value()))
        .matches(each -> each.within().equals(child.value()))
        .matches(each -> each.reason() == Reason.MERGED);
    assertThat(undo.kept())
        .filteredOn(each -> each.entity() == Entity.PARENTS)
        .singleElement()
        .matches(each -> each.subject().equals(parent.value()));
  }

  @Test
  @DisplayName("X 3: after a split the tie by hand stays with whom it was given")
  void x3ASplitParentKeepsTheirOwnAlone() {
    MemberId child = childWithParent().id();
    MemberId parent = parents(roster(), child).getFirst();
    MemberId made = made(MemberKind.PARENT);
    isDone(families.link(SCHOOL, child, new ManagingFamilies.Relation(made, "Mother", ""), ADMIN));
    isDone(merging.merge(SCHOOL, parent, made, ADMIN));
    isDone(merging.split(SCHOOL, made, ADMIN));

    BloomzRoster undone = undone(undo());

    assertThat(parents(undone, child)).containsExactly(made);
    assertThat(Objects.requireNonNull(undone.members().get(parent)).active()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"STUDENT", "CO_TEACHER"})
  @DisplayName("X 3: a place by hand stays with whom the person is merged into")
  void x3APlaceByHandStaysAfterAMerge(Place place) {
    RosterClass in =
        roster().classes().values().stream()
            .filter(each -> places(each, place).findAny().isPresent())
            .findFirst()
            .orElseThrow();
    ClassId id = in.id();
    MemberId kept = places(in, place).findFirst().orElseThrow().member();
    MemberId made = made(place == Place.STUDENT ? MemberKind.STUDENT : MemberKind.STAFF);
    isDone(classes.enrol(SCHOOL, id, new ManagingClasses.Placement(made, place), ADMIN));
    isDone(merging.merge(SCHOOL, kept, made, ADMIN));

    Undo undo = undo();
    BloomzRoster undone = undone(undo);

    assertThat(undone.classes()).containsKey(id);
    assertThat(Objects.requireNonNull(undone.classes().get(id)).enrolments())
        .extracting(Enrolment::member)
        .containsExactly(kept);
    assertThat(Objects.requireNonNull(undone.members().get(kept)).active()).isTrue();
    assertThat(undo.kept())
        .filteredOn(each -> each.within().equals(id.value()))
        .singleElement()
        .matches(each -> each.reason() == Reason.MERGED);
  }

  private static Stream<Enrolment> places(RosterClass in, Place place) {
    return in.enrolments().stream().filter(each -> each.place().teaches() == place.teaches());
  }
}
