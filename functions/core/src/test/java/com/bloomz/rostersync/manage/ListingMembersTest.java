package com.bloomz.rostersync.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.manage.testing.RollReader;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists by role, source and class (M), whatever the length of the list. */
final class ListingMembersTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");

  private final InMemoryImportStore rosters = new InMemoryImportStore();
  private final ListingMembers listing = new ListingMembers(new InMemoryManageStore(rosters));

  @BeforeEach
  void fill() {
    put(
        ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron"), "p-1", "p-2"),
        ImportedPeople.child(ImportedPeople.student("m-2", "Bo", "Dee"), "p-2"),
        ImportedPeople.student("m-3", "Cy", "Eames"),
        ImportedPeople.student("m-4", "Di", "Gone").withActive(false),
        byHand("m-5", "Eve", "Hand"),
        ImportedPeople.parent("p-1", "Anne Byron"),
        ImportedPeople.parent("p-2", "Max Dee"),
        ImportedPeople.parent("p-3", "Zed Zorn"),
        ImportedPeople.staff("t-1", "Emmy", "Noether", Role.TEACHER),
        ImportedPeople.staff("t-2", "Grace", "Hopper", Role.SCHOOL_ADMIN));
    RosterClass art = RollReader.synced("c-1", "Art", "m-1", "m-2", "m-4");
    List<Enrolment> enrolments = new ArrayList<>(art.enrolments());
    enrolments.add(new Enrolment(new MemberId("t-1"), Place.PRIMARY_TEACHER, Source.CLEVER));
    rosters.put(SCHOOL, art.withEnrolments(enrolments));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "STUDENT, -, -, -, '', m-1 m-2 m-3 m-5",
        "STUDENT, -, MANUAL, -, '', m-5",
        "STUDENT, -, CLEVER, -, '', m-1 m-2 m-3",
        "STUDENT, -, -, c-1, '', m-1 m-2",
        "STUDENT, -, -, c-1, dee, m-2",
        "STUDENT, -, MANUAL, c-1, '', ''",
        "STUDENT, -, -, c-9, '', ''",
        "PARENT, -, -, c-1, '', p-1 p-2",
        "PARENT, -, -, c-1, anne, p-1",
        "STAFF, TEACHER, -, -, '', t-1",
        "STAFF, SCHOOL_ADMIN, -, -, '', t-2",
        "STAFF, SCHOOL_ADMIN, -, c-1, '', ''",
        "STAFF, -, -, c-1, '', t-1",
        "STAFF, SCHOOL_OFFICE_STAFF, -, -, '', ''"
      })
  void listsWhoFits(
      MemberKind kind,
      @Nullable Role role,
      @Nullable Source source,
      @Nullable String rosterClass,
      String text,
      String found) {
    var filter =
        new MemberFilter(role, source, rosterClass == null ? null : new ClassId(rosterClass));

    assertThat(String.join(" ", all(kind, filter, text, 50))).isEqualTo(found);
    assertThat(String.join(" ", all(kind, filter, text, 1))).isEqualTo(found);
  }

  @Test
  void listsWhoHasLeftOfAClassApart() {
    var filter = new MemberFilter(null, null, new ClassId("c-1"));
    Page<Member> gone =
        listing.page(SCHOOL, MemberKind.STUDENT, filter, new Wanted("", false, null, 50));

    assertThat(ids(gone)).containsExactly("m-4");
  }

  @Test
  void findsFewAmongManyWithoutReadingThemAllAtOnce() {
    IntStream.range(0, 900).forEach(i -> put(student(i, i % 300 == 299)));
    var filter = new MemberFilter(null, Source.MANUAL, null);

    assertThat(ids(page(filter, null, 10))).as("one call looks at twenty pages at most").isEmpty();
    assertThat(all(MemberKind.STUDENT, filter, "", 10))
        .containsExactly("m-5", "n-299", "n-599", "n-899");
  }

  private static Member student(int number, boolean isByHand) {
    String last = "Iverson%03d".formatted(number);
    String id = "n-%03d".formatted(number);
    return isByHand ? byHand(id, "Jo", last) : ImportedPeople.student(id, "Jo", "A" + last);
  }

  private static Member byHand(String id, String first, String last) {
    return ImportedPeople.student(id, first, last).withSource(Source.MANUAL);
  }

  private void put(Member... members) {
    for (Member each : members) {
      rosters.put(SCHOOL, each);
    }
  }

  private Page<Member> page(MemberFilter filter, @Nullable String cursor, int limit) {
    return listing.page(SCHOOL, MemberKind.STUDENT, filter, new Wanted("", true, cursor, limit));
  }

  private List<String> all(MemberKind kind, MemberFilter filter, String text, int limit) {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<Member> page = listing.page(SCHOOL, kind, filter, new Wanted(text, true, cursor, limit));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(ids(page));
      cursor = page.cursor();
    } while (cursor != null);
    return found;
  }

  private static List<String> ids(Page<Member> page) {
    return page.entries().stream().map(each -> each.value().id().value()).toList();
  }
}
