package com.bloomz.rostersync.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.history.Difference;
import com.bloomz.rostersync.history.JournalFold;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.GuardianEdits;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two members who are one person become one member, and two again (P 14). */
class MergingMembersTest {
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Editor ADMIN = new Editor("user-1", true);
  private static final MemberId MARIA = new MemberId("p1");
  private static final MemberId MARY = new MemberId("p2");

  private final InMemoryImportStore rosters = new InMemoryImportStore();
  private final ManageStore store = new InMemoryManageStore(rosters);
  private final MergingMembers merging = new MergingMembers(store, InstantSource.fixed(NOW));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  void aMergedMemberIsBroughtBackByUndoingTheMergeAlone() {
    rosters.put(SCHOOL, ImportedPeople.parent("p1", "Maria Ruiz"));
    rosters.put(SCHOOL, ImportedPeople.parent("p2", "Mary Ruiz"));
    rosters.put(SCHOOL, ImportedPeople.student("s1", "Ana", "Ruiz"));
    var unused = granted(merging.merge(SCHOOL, MARIA, MARY, ADMIN));

    assertThat(
            GuardianEdits.link(
                new StoredItem<>(member(new MemberId("s1")), 1),
                new StoredItem<>(member(MARY), 1),
                new GuardianEdits.Bond("Mother", ""),
                ADMIN))
        .isEqualTo(new Reply.Refused<HandEdit>(Refusal.MERGED_ALREADY, MARY.value()));
  }

  @Test
  void bothsChildrenAreTheOnesWhoIsKept() {
    rosters.put(SCHOOL, ImportedPeople.parent("p1", "Maria Ruiz"));
    rosters.put(
        SCHOOL,
        ImportedPeople.parent("p2", "Mary Ruiz")
            .withReach(
                ImportedPeople.parent("p2", "Mary Ruiz").name(),
                new Email("mary@f.example.org"),
                null));
    rosters.put(SCHOOL, ImportedPeople.child(ImportedPeople.student("s1", "Ana", "Ruiz"), "p1"));
    rosters.put(SCHOOL, ImportedPeople.child(ImportedPeople.student("s2", "Ben", "Ruiz"), "p2"));

    Member kept = granted(merging.merge(SCHOOL, MARIA, MARY, ADMIN));
    assertThat(kept.email()).isEqualTo(new Email("mary@f.example.org"));
    assertThat(parents("s1")).containsExactly(MARIA);
    assertThat(parents("s2")).containsExactly(MARIA);
    Member other = member(MARY);
    assertThat(other.active()).isFalse();
    assertThat(other.person()).isEqualTo(MARIA);
    List<Entry> journal = store.journal(SCHOOL, null, 10);
    assertThat(journal).hasSize(1);
    assertThat(journal.getFirst().changes())
        .anySatisfy(change -> assertThat(change.after()).containsEntry("mergedInto", "p1"));

    assertThat(granted(merging.split(SCHOOL, MARY, ADMIN)).active()).isTrue();
    assertThat(parents("s1")).containsExactly(MARIA);
    assertThat(parents("s2")).containsExactly(MARY);
    assertThat(member(MARIA).email()).isNull();
  }

  @Test
  void x5AMergeIsToldWithTheHatsThatItMoves() {
    rosters.put(SCHOOL, ImportedPeople.staff("t1", "Nora", "Vale", Role.TEACHER));
    rosters.put(
        SCHOOL,
        ImportedPeople.parent("p2", "Nora Vale")
            .withReach(
                ImportedPeople.parent("p2", "Nora Vale").name(),
                new Email("nora@f.example.org"),
                null));

    var unused = granted(merging.merge(SCHOOL, new MemberId("t1"), MARY, ADMIN));
    assertThat(told())
        .containsExactly(
            "PARENTS REMOVED p2 {active=true} {active=false, mergedInto=t1}",
            "PARENTS CREATED t1 {} {active=true, email=nora@f.example.org, merged=p2}");

    unused = granted(merging.split(SCHOOL, MARY, ADMIN));
    assertThat(told()).isEmpty();
  }

  /** All that was done, as a comparison of two imports tells it. */
  private List<String> told() {
    JournalFold fold = new JournalFold();
    store
        .journal(SCHOOL, null, 10)
        .reversed()
        .forEach(entry -> entry.changes().forEach(each -> fold.add(each, true)));
    return fold.differences(false).stream()
        .map(Difference::change)
        .map(
            each ->
                each.entity()
                    + " "
                    + each.verb()
                    + " "
                    + each.subject()
                    + " "
                    + each.before()
                    + " "
                    + each.after())
        .toList();
  }

  @Test
  void aTeacherAndAParentBecomeOneMember() {
    rosters.put(SCHOOL, ImportedPeople.staff("t1", "Nora", "Vale", Role.TEACHER));
    rosters.put(SCHOOL, ImportedPeople.parent("p2", "Nora Vale"));
    rosters.put(SCHOOL, ImportedPeople.child(ImportedPeople.student("s1", "Ana", "Vale"), "p2"));
    Member kept = granted(merging.merge(SCHOOL, new MemberId("t1"), MARY, ADMIN));
    assertThat(kept.activeStaff()).isNotNull();
    assertThat(kept.activeParent()).isNotNull();
    assertThat(parents("s1")).containsExactly(new MemberId("t1"));
  }

  @Test
  void whoIsKeptOffAChildStaysOffIt() {
    rosters.put(SCHOOL, ImportedPeople.parent("p1", "Luis Ruiz"));
    rosters.put(SCHOOL, ImportedPeople.parent("p2", "Luis Ruiz"));
    Member ana = ImportedPeople.student("s1", "Ana", "Ruiz");
    Hat.OfStudent hat = Objects.requireNonNull(ana.student());
    rosters.put(
        SCHOOL, ana.withStudent(hat.withRemoval(MARY, new HandRemoval(true, "user-1", NOW))));
    Member unused = granted(merging.merge(SCHOOL, MARIA, MARY, ADMIN));
    assertThat(Objects.requireNonNull(member(new MemberId("s1")).student()).keepsOut(MARIA))
        .isTrue();
    assertThat(store.journal(SCHOOL, null, 10).getFirst().changes())
        .anySatisfy(
            change -> {
              assertThat(change.subject()).isEqualTo("p1");
              assertThat(change.after()).containsKey("keptOut");
            });
  }

  @Test
  void refusesWhatIsNotOnePerson() {
    rosters.put(SCHOOL, ImportedPeople.parent("p1", "Maria Ruiz"));
    rosters.put(SCHOOL, ImportedPeople.parent("p2", "Mary Ruiz").withJoined(true));
    rosters.put(SCHOOL, ImportedPeople.parent("p3", "Ann Ruiz").withJoined(true));
    rosters.put(SCHOOL, ImportedPeople.student("s1", "Ana", "Ruiz"));
    assertThat(refused("p1", "p1")).isEqualTo(Refusal.MERGE_OTHER_KIND);
    assertThat(refused("p1", "s1")).isEqualTo(Refusal.MERGE_OTHER_KIND);
    assertThat(refused("p1", "nobody")).isEqualTo(Refusal.NOT_FOUND);
    assertThat(refused("p1", "p2")).isEqualTo(Refusal.MERGE_KEEPS_THE_ACCOUNT);
    assertThat(refused("p3", "p2")).isEqualTo(Refusal.MERGE_TWO_ACCOUNTS);
    assertThat(merging.split(SCHOOL, MARIA, ADMIN))
        .isEqualTo(new Reply.Refused<>(Refusal.NOT_MERGED));
    Member unused = granted(merging.merge(SCHOOL, MARY, MARIA, ADMIN));
    assertThat(refused("p3", "p1")).isEqualTo(Refusal.MERGED_ALREADY);
  }

  /** Any two of any roster: nothing is lost by a merge, and taking it back leaves no trace. */
  @ParameterizedTest
  @MethodSource("seeds")
  void takingItBackGivesWhatWas(long seed) {
    var dice = new Random(seed);
    fill(dice);
    BloomzRoster before = rosters.load(SCHOOL).roster();
    boolean students = dice.nextInt(4) == 0;
    List<MemberId> among =
        before.members().values().stream()
            .filter(each -> (each.student() != null) == students)
            .map(Member::id)
            .toList();
    MemberId kept = among.get(dice.nextInt(among.size()));
    MemberId other = among.get(dice.nextInt(among.size()));
    if (!(merging.merge(SCHOOL, kept, other, ADMIN) instanceof Reply.Granted)) {
      assertThat(rosters.load(SCHOOL).roster()).isEqualTo(before);
      return;
    }
    BloomzRoster merged = rosters.load(SCHOOL).roster();
    assertThat(member(other).active()).isFalse();
    for (RosterClass each : merged.classes().values()) {
      assertThat(each.enrolments()).noneMatch(one -> one.member().equals(other));
      assertThat(each.enrolments().stream().map(Enrolment::member)).doesNotHaveDuplicates();
    }
    for (Member each : merged.members().values()) {
      Hat.OfStudent hat = each.student();
      if (hat != null) {
        assertThat(hat.guardianships()).noneMatch(tie -> tie.parent().equals(other));
        assertThat(hat.guardianships().stream().map(Guardianship::parent)).doesNotHaveDuplicates();
      }
    }
    Member unused = granted(merging.split(SCHOOL, other, ADMIN));
    assertThat(rosters.load(SCHOOL).roster()).isEqualTo(before);
  }

  private void fill(Random dice) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Member parent = ImportedPeople.parent("p" + i, "Pat " + i);
      members.add(
          dice.nextBoolean()
              ? parent
              : parent.withReach(parent.name(), new Email("p" + i + "@f.example.org"), null));
      members.add(ImportedPeople.staff("t" + i, "Tom", "Oak" + i, Role.TEACHER));
    }
    for (int i = 0; i < 5; i++) {
      String[] parents =
          IntStream.range(0, 4)
              .filter(each -> dice.nextInt(3) == 0)
              .mapToObj(each -> (dice.nextInt(5) == 0 ? "t" : "p") + each)
              .toArray(String[]::new);
      members.add(ImportedPeople.child(ImportedPeople.student("s" + i, "Kid", "K" + i), parents));
    }
    for (Member each : members) {
      boolean hasLeft = dice.nextInt(8) == 0;
      rosters.put(SCHOOL, hasLeft ? each.withActive(false) : each);
    }
    fillClasses(members, dice);
  }

  private void fillClasses(List<Member> members, Random dice) {
    for (int i = 0; i < 3; i++) {
      List<Enrolment> enrolments = new ArrayList<>();
      for (Member each : members) {
        if (each.parent() == null && dice.nextInt(3) == 0) {
          Place place = each.student() != null ? Place.STUDENT : Place.CO_TEACHER;
          enrolments.add(new Enrolment(each.id(), place, Source.MANUAL));
        }
      }
      rosters.put(
          SCHOOL,
          new RosterClass(
              new ClassId("c" + i),
              "Class " + i,
              null,
              false,
              Source.MANUAL,
              null,
              false,
              enrolments));
    }
  }

  private Refusal refused(String kept, String other) {
    return switch (merging.merge(SCHOOL, new MemberId(kept), new MemberId(other), ADMIN)) {
      case Reply.Refused<StoredItem<Member>>(Refusal refusal, String _) -> refusal;
      case Reply.Granted<StoredItem<Member>> _ -> throw new AssertionError("merged");
    };
  }

  private static Member granted(Reply<StoredItem<Member>> reply) {
    return switch (reply) {
      case Reply.Granted<StoredItem<Member>>(StoredItem<Member> stored) -> stored.value();
      case Reply.Refused<StoredItem<Member>>(Refusal refusal, String _) ->
          throw new AssertionError(refusal);
    };
  }

  private Member member(MemberId id) {
    return store.member(SCHOOL, id).orElseThrow().value();
  }

  private List<MemberId> parents(String student) {
    return Objects.requireNonNull(member(new MemberId(student)).student()).guardianships().stream()
        .map(Guardianship::parent)
        .toList();
  }
}
