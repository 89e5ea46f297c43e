package com.bloomz.rostersync.manage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.manage.ManageStore.Saved;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.ClassEdits;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MemberEdits;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does in which people edit a roster. */
public abstract class ManageStoreContract {
  static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123Z");
  static final Editor EDITOR = new Editor("user-1", true);
  private static final AtomicInteger SCHOOLS = new AtomicInteger();

  final SchoolId school = new SchoolId("manage#" + SCHOOLS.incrementAndGet());

  /** The store to be tested, the same one throughout a test. */
  protected abstract ManageStore store();

  /** Changes what {@link #store()} shows. */
  protected abstract HandEdits handEdits();

  /** What imports see of it. */
  protected abstract ImportPorts imports();

  @Test
  void showsWhatAnImportHasStored() {
    Member ada = ImportedPeople.student("m-1", "Ada", "Byron");
    handEdits().put(school, ada);

    assertThat(store().member(school, ada.id()).orElseThrow().value()).isEqualTo(ada);
    assertThat(store().member(new SchoolId("another"), ada.id())).isEmpty();
    assertThat(store().rosterClass(school, new ClassId("m-1"))).isEmpty();
    assertThat(store().members(school, List.of(ada.id(), new MemberId("nobody"))))
        .containsOnlyKeys(ada.id());
    assertThat(store().students(school)).extracting(StoredItem::value).containsExactly(ada);
    assertThat(store().adults(school)).isEmpty();
  }

  @Test
  void tellsAdultsFromStudents() {
    Member emmy = ImportedPeople.staff("m-2", "Emmy", "Noether", Role.TEACHER);
    Member anne = ImportedPeople.parent("m-3", "Anne Milbanke").withActive(false);
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron"));
    handEdits().put(school, emmy);
    handEdits().put(school, anne);

    assertThat(store().adults(school))
        .extracting(StoredItem::value)
        .containsExactlyInAnyOrder(emmy, anne);
  }

  @Test
  void readsManyMembersAtOnce() {
    List<MemberId> ids =
        IntStream.range(0, 230)
            .mapToObj("m-%03d"::formatted)
            .peek(id -> handEdits().put(school, ImportedPeople.student(id, "A", "B")))
            .map(MemberId::new)
            .toList();

    assertThat(store().members(school, ids)).containsOnlyKeys(ids);
    assertThat(store().members(school, List.of())).isEmpty();
  }

  @Test
  void makesChangesAndDeletesAClass() {
    var id = new ClassId("h-1");
    assertThat(saved(ClassEdits.create(id, "Chess", store().classes(school))))
        .isEqualTo(Saved.DONE);
    StoredItem<RosterClass> made = store().rosterClass(school, id).orElseThrow();
    assertThat(made.value().name()).isEqualTo("Chess");

    saved(ClassEdits.rename(made, "Go", store().classes(school)));
    StoredItem<RosterClass> renamed = store().rosterClass(school, id).orElseThrow();
    assertThat(renamed.value().name()).isEqualTo("Go");
    assertThat(renamed.version()).isGreaterThan(made.version());

    assertThat(saved(ClassEdits.delete(made))).isEqualTo(Saved.MOVED);
    assertThat(saved(ClassEdits.delete(renamed))).isEqualTo(Saved.DONE);
    assertThat(store().rosterClass(school, id)).isEmpty();
    assertThat(store().classes(school).classes()).isEmpty();
    assertThat(saved(ClassEdits.delete(renamed))).isEqualTo(Saved.MOVED);
  }

  @Test
  void storesNothingOfAnEditWhoseItemMovedMeanwhile() {
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron").withActive(false));
    HandEdit made = edit(ClassEdits.create(new ClassId("h-1"), "Chess", store().classes(school)));
    store().save(school, made, new Stamp(NOW, "user-1"));
    var chess = store().rosterClass(school, new ClassId("h-1")).orElseThrow();
    var ada = store().member(school, new MemberId("m-1")).orElseThrow();
    handEdits()
        .put(school, ImportedPeople.student("m-1", "Augusta Ada", "Byron").withActive(false));

    assertThat(saved(ClassEdits.enrol(chess, ada, Place.STUDENT, EDITOR))).isEqualTo(Saved.MOVED);
    assertThat(store().rosterClass(school, new ClassId("h-1"))).contains(chess);
    assertThat(store().journal(school, null, 9)).hasSize(1);
  }

  @Test
  void aNewItemTakesNobodysPlace() {
    AllClasses none = store().classes(school);
    HandEdit edit = edit(ClassEdits.create(new ClassId("h-1"), "Chess", none));
    store().save(school, edit, new Stamp(NOW, "user-1"));

    assertThat(
            store()
                .save(
                    school,
                    new HandEdit(edit.steps(), HandEdit.Basis.NONE),
                    new Stamp(NOW, "user-1")))
        .isEqualTo(Saved.MOVED);
  }

  @Test
  void twoClassesCannotTakeOneNameAtOnce() {
    AllClasses seen = store().classes(school);
    assertThat(saved(ClassEdits.create(new ClassId("h-1"), "Chess", seen))).isEqualTo(Saved.DONE);

    assertThat(saved(ClassEdits.create(new ClassId("h-2"), "Chess", seen))).isEqualTo(Saved.MOVED);
    assertThat(store().classes(school).classes()).hasSize(1);
  }

  @Test
  void everyEditCountsInTheRevisionThatImportsSee() {
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron"));
    long before = claim("20261123T000000Z-1").revision();
    var ada = store().member(school, new MemberId("m-1")).orElseThrow();
    saved(mail(ada, "ada@example.org"));

    assertThat(claim("20261123T000000Z-1").revision()).isEqualTo(before + 1);
    Member seen = store().member(school, new MemberId("m-1")).orElseThrow().value();
    assertThat(imports().runs().load(school).roster().members()).containsEntry(seen.id(), seen);
    assertThat(seen.keeps(EditedField.EMAIL)).isTrue();
  }

  @Test
  void journalsNewestFirstWithWhoAndWhen() {
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron"));
    for (int i = 0; i < 3; i++) {
      var ada = store().member(school, new MemberId("m-1")).orElseThrow();
      store()
          .save(
              school,
              edit(mail(ada, "ada" + i + "@example.org")),
              new Stamp(NOW.plusSeconds(i), "user-" + i));
    }
    List<Entry> page = store().journal(school, null, 2);
    assertThat(page).extracting(entry -> entry.stamp().by()).containsExactly("user-2", "user-1");
    assertThat(page.getFirst().stamp().at()).isEqualTo(NOW.plusSeconds(2));
    assertThat(page.getFirst().changes().getFirst().after())
        .isEqualTo(Map.of("email", "ada2@example.org"));
    assertThat(store().journal(school, page.getLast().key(), 9))
        .extracting(entry -> entry.stamp().by())
        .containsExactly("user-0");
    assertThat(imports().records().changedByHand(school, NOW.plusSeconds(1)))
        .extracting(change -> change.after().get("email"))
        .containsExactly("ada1@example.org", "ada2@example.org");
    assertThat(imports().records().changedByHand(school, NOW.plusSeconds(3))).isEmpty();
    assertThat(imports().records().changedByHand(new SchoolId("another"), NOW)).isEmpty();
  }

  @Test
  void journalsTheEndOfAClassWithManyMembers() {
    saved(ClassEdits.create(new ClassId("h-1"), "All", store().classes(school)));
    var all = store().rosterClass(school, new ClassId("h-1")).orElseThrow();
    handEdits().put(school, RollReader.withStudents(all.value(), 3_000));
    var full = store().rosterClass(school, new ClassId("h-1")).orElseThrow();

    var later = new Stamp(NOW.plusSeconds(1), "user-1");
    assertThat(store().save(school, edit(ClassEdits.delete(full)), later)).isEqualTo(Saved.DONE);
    assertThat(store().journal(school, null, 1).getFirst().changes()).hasSize(3_001);
    assertThat(imports().records().changedByHand(school, later.at())).hasSize(3_001);
  }

  @Test
  void findsActiveStudentsByTheDistrictsId() {
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron", "0042"));
    handEdits().put(school, ImportedPeople.student("m-2", "Eve", "Noether", "42"));
    handEdits()
        .put(school, ImportedPeople.student("m-3", "Emmy", "Noether", "0042").withActive(false));

    assertThat(store().withStudentId(school, "0042"))
        .extracting(Member::id)
        .containsExactly(new MemberId("m-1"));
    assertThat(store().withStudentId(school, "x".repeat(500))).isEmpty();
    assertThat(store().withStudentId(new SchoolId("another"), "0042")).isEmpty();
  }

  @Test
  void keepsARoleAsAnEdit() {
    handEdits().put(school, ImportedPeople.staff("m-1", "Mary", "Somerville", Role.TEACHER));
    var mary = store().member(school, new MemberId("m-1")).orElseThrow();

    assertThat(saved(MemberEdits.role(mary, Role.SCHOOL_ADMIN, EDITOR))).isEqualTo(Saved.DONE);
    Member now = store().member(school, new MemberId("m-1")).orElseThrow().value();
    assertThat(now.keeps(EditedField.ROLE)).isTrue();
  }

  static Reply<HandEdit> mail(StoredItem<Member> of, String address) {
    return MemberEdits.change(of, List.of(new FieldEdit.Mail(new Email(address))), EDITOR);
  }

  static HandEdit edit(Reply<HandEdit> answer) {
    assertThat(answer).isInstanceOf(Granted.class);
    return ((Granted<HandEdit>) answer).value();
  }

  Saved saved(Reply<HandEdit> answer) {
    return store().save(school, edit(answer), new Stamp(NOW, "user-1"));
  }

  private Claim claim(String id) {
    imports().requests().request(school, new ImportRequest(new ImportId(id), RunKind.NIGHTLY, NOW));
    Claiming claiming = imports().runs().claim(school, NOW, NOW);
    assertThat(claiming).isInstanceOf(Claiming.Claimed.class);
    return ((Claiming.Claimed) claiming).claim();
  }
}
