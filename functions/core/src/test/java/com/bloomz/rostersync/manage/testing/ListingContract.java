package com.bloomz.rostersync.manage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every store lists and finds classes and members. */
public abstract class ListingContract {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();

  private final SchoolId school = new SchoolId("listing#" + SCHOOLS.incrementAndGet());

  /** The store to be tested, the same one throughout a test. */
  protected abstract ManageStore store();

  /** Changes what {@link #store()} shows. */
  protected abstract HandEdits handEdits();

  @Test
  void listsByLastNameThenFirstName() {
    put("m-1", "Zoe", "Adams");
    put("m-2", "Ada", "Adams");
    put("m-3", "Bo", "Émile");
    put("m-4", "Cy", "Dee");
    put("m-5", "", "");

    assertThat(all(MemberKind.STUDENT, "")).containsExactly("m-5", "m-2", "m-1", "m-4", "m-3");
  }

  @ParameterizedTest
  @CsvSource({
    "obrien, m-1",
    "o'brien, m-1",
    "O’BR, m-1",
    "nguyen, m-2",
    "Nguyễn, m-2",
    "thi, m-2",
    "smith jones, m-3",
    "SMITH-J, m-3",
    "anna sm, m-3",
    "smith jones anna, m-3",
    "dang, m-4",
    "jones, ''",
    "brien, ''"
  })
  void findsByHowALastOrFirstNameBegins(String text, String found) {
    put("m-1", "Conan", "O'Brien");
    put("m-2", "Thị", "Nguyễn");
    put("m-3", "Anna", "Smith-Jones");
    put("m-4", "Linh", "Đặng");

    assertThat(String.join(" ", all(MemberKind.STUDENT, text))).isEqualTo(found);
  }

  @Test
  void showsLastNamesBeforeFirstNamesAndNobodyTwice() {
    put("m-1", "James", "Brown");
    put("m-2", "Jo", "James");
    put("m-3", "James", "James");
    put("m-4", "Amy", "Stone");

    assertThat(all(MemberKind.STUDENT, "james")).containsExactly("m-3", "m-2", "m-1");
  }

  @Test
  void findsParentsByTheLastWordOfTheirWholeName() {
    handEdits().put(school, ImportedPeople.parent("m-1", "Maria de la Garcia"));

    assertThat(all(MemberKind.PARENT, "garc")).containsExactly("m-1");
    assertThat(all(MemberKind.PARENT, "maria")).containsExactly("m-1");
    assertThat(all(MemberKind.STUDENT, "garc")).isEmpty();
  }

  @Test
  void listsWhoWearsTwoHatsInBothLists() {
    handEdits()
        .put(
            school,
            ImportedPeople.staff("m-1", "Mary", "Somerville", Role.TEACHER)
                .withParent(new Hat.OfParent(new TreeSet<>())));
    handEdits()
        .put(school, ImportedPeople.staff("m-2", "Emmy", "Noether", Role.SCHOOL_SUPPORT_STAFF));
    handEdits().put(school, ImportedPeople.parent("m-3", "Anne Milbanke"));

    assertThat(all(MemberKind.STAFF, "")).containsExactly("m-2", "m-1");
    assertThat(all(MemberKind.STAFF, "emmy")).containsExactly("m-2");
    assertThat(all(MemberKind.PARENT, "")).containsExactly("m-3", "m-1");
  }

  /**
   * F 1: a teacher who has left and is a parent is a former one there, a current one here (P 11).
   */
  @Test
  void listsAFormerTeacherWithTheParents() {
    Member both =
        ImportedPeople.staff("m-1", "Nora", "Vale", Role.TEACHER)
            .withParent(new Hat.OfParent(new TreeSet<>()));
    handEdits().put(school, both);
    handEdits().put(school, both.withStaff(new Hat.OfStaff(null, Role.TEACHER).withActive(false)));

    assertThat(all(MemberKind.STAFF, "")).isEmpty();
    assertThat(all(MemberKind.PARENT, "vale")).containsExactly("m-1");
    assertThat(former(MemberKind.STAFF)).isEqualTo(List.of("m-1"));
    assertThat(former(MemberKind.PARENT)).isEmpty();

    handEdits().put(school, both.withParent(new Hat.OfParent(new TreeSet<>()).withActive(false)));
    assertThat(all(MemberKind.STAFF, "nora")).containsExactly("m-1");
    assertThat(former(MemberKind.PARENT)).isEqualTo(List.of("m-1"));
  }

  private List<String> former(MemberKind kind) {
    return store().members(school, kind, new Wanted("", false, null, 10)).entries().stream()
        .map(each -> each.value().id().value())
        .toList();
  }

  @Test
  void listsInactiveMembersApart() {
    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron"));
    handEdits().put(school, ImportedPeople.student("m-2", "Eve", "Byron").withActive(false));
    assertThat(all(MemberKind.STUDENT, "byron")).containsExactly("m-1");

    handEdits().put(school, ImportedPeople.student("m-1", "Ada", "Byron").withActive(false));
    Page<Member> gone =
        store().members(school, MemberKind.STUDENT, new Wanted("", false, null, 10));
    assertThat(gone.entries()).hasSize(2);
    assertThat(all(MemberKind.STUDENT, "")).isEmpty();
  }

  @Test
  void followsAChangedName() {
    put("m-1", "Ada", "Byron");
    put("m-1", "Ada", "Lovelace");

    assertThat(all(MemberKind.STUDENT, "byron")).isEmpty();
    assertThat(all(MemberKind.STUDENT, "lovel")).containsExactly("m-1");
  }

  @Test
  void pagesHaveEachMemberOnceWhateverChangesBetweenThem() {
    IntStream.range(0, 25)
        .forEach(i -> put("m-%02d".formatted(i), "F" + i, "Last%02d".formatted(i)));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Member> page =
          store().members(school, MemberKind.STUDENT, new Wanted("", true, cursor, 4));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(4);
      page.entries().forEach(each -> seen.add(each.value().id().value()));
      cursor = page.cursor();
      if (seen.size() == 8) {
        put("m-99", "New", "Aaa");
        put("m-07", "Renamed", "Last07b");
        handEdits().put(school, ImportedPeople.student("m-03", "F3", "Last03").withActive(false));
      }
    } while (cursor != null);

    assertThat(seen)
        .containsAll(IntStream.range(0, 25).mapToObj("m-%02d"::formatted).toList())
        .doesNotContain("m-99");
    seen.remove("m-07");
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void pagesGoOnFromLastNamesToFirstNames() {
    IntStream.range(0, 5).forEach(i -> put("a-" + i, "X" + i, "Lee"));
    IntStream.range(0, 5).forEach(i -> put("b-" + i, "Lee", "Y" + i));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Member> page =
          store().members(school, MemberKind.STUDENT, new Wanted("lee", true, cursor, 3));
      page.entries().forEach(each -> seen.add(each.value().id().value()));
      cursor = page.cursor();
    } while (cursor != null);

    assertThat(seen)
        .containsExactly("a-0", "a-1", "a-2", "a-3", "a-4", "b-0", "b-1", "b-2", "b-3", "b-4");
  }

  @Test
  void listsNamesOfAnyLengthAndScript() {
    put("m-1", "👩‍👩‍👧‍👦".repeat(60), "🎓".repeat(250));
    put("m-2", "x".repeat(500), "שלום");
    put("m-3", "b", "y".repeat(500));

    assertThat(all(MemberKind.STUDENT, "")).hasSize(3);
    assertThat(all(MemberKind.STUDENT, "שלום")).containsExactly("m-2");
    assertThat(all(MemberKind.STUDENT, "yyyy")).containsExactly("m-3");
  }

  @Test
  void listsClassesByNameAndArchivedOnesApart() {
    handEdits().put(school, RollReader.synced("c-1", "Maths 2"));
    handEdits().put(school, RollReader.synced("c-2", "art"));
    handEdits().put(school, RollReader.synced("c-3", "Maths 1").withArchived(true));

    assertThat(classes("", true)).containsExactly("c-2", "c-1");
    assertThat(classes("MATHS", true)).containsExactly("c-1");
    assertThat(classes("", false)).containsExactly("c-3");
  }

  @Test
  void anotherSchoolSeesNothing() {
    put("m-1", "Ada", "Byron");

    assertThat(
            store()
                .members(new SchoolId("other"), MemberKind.STUDENT, new Wanted("", true, null, 9))
                .entries())
        .isEmpty();
  }

  private void put(String id, String first, String last) {
    Member student = ImportedPeople.student(id, first, last);
    handEdits().put(school, student.withReach(new PersonName(first, last), null, null));
  }

  private List<String> all(MemberKind kind, String text) {
    return store().members(school, kind, new Wanted(text, true, null, 50)).entries().stream()
        .map(StoredItem::value)
        .map(Member::id)
        .map(MemberId::value)
        .toList();
  }

  private List<String> classes(String text, boolean current) {
    return store().classes(school, new Wanted(text, current, null, 50)).entries().stream()
        .map(StoredItem::value)
        .map(RosterClass::id)
        .map(Object::toString)
        .toList();
  }
}
