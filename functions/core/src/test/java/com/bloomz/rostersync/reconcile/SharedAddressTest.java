package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses and names that identify nobody, and families too large for one: rules P 9, G 3, G 7.
 */
class SharedAddressTest {
  private static final String OFFICE = "+12025550199";

  private static Given twoFamilies() {
    return Given.school().section("A", "Math").students("s1", "s2", "s3", "s4");
  }

  /** F4: two families' mothers of one common name, and a dummy address. */
  @ParameterizedTest
  @ValueSource(strings = {"none@none.com", "noemail@noemail.com", "na@na.com", "test@example.org"})
  void p9APlaceholderJoinsNobody(String email) {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Maria Garcia", email, "+12025550141")
            .parentOf("s1")
            .contact("k2", "Maria Garcia", email, "+12025550142")
            .parentOf("s2")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-k2 Parent");
    assertThat(outcome.issues(IssueCode.SHARED_EMAIL)).isEmpty();
    assertThat(outcome.issues(IssueCode.PLACEHOLDER_ADDRESS)).hasSize(2);
  }

  /** Review 6: 300 contacts "Unknown" are nobody together. */
  @Test
  void p9NamesWithoutAPersonJoinNobody() {
    Given given = twoFamilies();
    for (int i = 100; i < 400; i++) {
      given.contact("k" + i, "Unknown", "someone@example.org", OFFICE).parentOf("s1");
    }

    DecisionSummary outcome = given.importNow();

    assertThat(outcome.parentsOf("m-s1")).hasSize(300);
    assertThat(outcome.issues(IssueCode.POSSIBLE_DUPLICATE)).isEmpty();
    assertThat(outcome.issues(IssueCode.PLACEHOLDER_CONTACT)).hasSize(300);
  }

  /** F5: one name and one number, and emails that contradict. */
  @Test
  void g3OneWayJoinsOnlyIfTheOtherDoesNotContradict() {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Maria Garcia", "maria.one@example.org", OFFICE)
            .parentOf("s1")
            .contact("k2", "Maria Garcia", "maria.two@example.org", OFFICE)
            .parentOf("s2")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-k2 Parent");
    assertThat(outcome.issues()).containsExactly("POSSIBLE_DUPLICATE CONTACT m-k1");
  }

  /** F5 and review 6: the number of more than three people is nobody's. */
  @ParameterizedTest
  @CsvSource({"Di Elm, false", "Jo Pine, true"})
  void p9ANumberOfMoreThanThreePeopleJoinsNobody(String fourth, boolean joined) {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Maria Garcia", null, OFFICE)
            .parentOf("s1")
            .contact("k2", "Maria Garcia", null, OFFICE)
            .parentOf("s2")
            .contact("k3", "Jo Pine", null, OFFICE)
            .parentOf("s3")
            .contact("k4", "Al Reed", "al@example.org", OFFICE)
            .parentOf("s4")
            .contact("k5", fourth, "x@example.org", OFFICE)
            .parentOf("s4")
            .importNow();

    assertThat(outcome.parentsOf("m-s2")).containsExactly(joined ? "m-k1 Parent" : "m-k2 Parent");
    assertThat(outcome.issues(IssueCode.SHARED_ADDRESS)).hasSize(joined ? 0 : 1);
  }

  /** F5: the school's own number is nobody's, however few have it. */
  @ParameterizedTest
  @CsvSource({"+12025550199, false", "+12025550198, true"})
  void p9TheSchoolsOwnNumberJoinsNobody(String schoolsNumber, boolean joined) {
    DecisionSummary outcome =
        twoFamilies()
            .schoolPhone(schoolsNumber)
            .contact("k1", "Maria Garcia", null, OFFICE)
            .parentOf("s1")
            .contact("k2", "Maria Garcia", null, OFFICE)
            .parentOf("s2")
            .importNow();

    assertThat(outcome.parentsOf("m-s2")).containsExactly(joined ? "m-k1 Parent" : "m-k2 Parent");
    assertThat(outcome.issues()).isEqualTo(joined ? List.of() : List.of("SHARED_ADDRESS SCHOOL"));
  }

  /** Review 6: a year later another Maria Garcia comes with the office's number. */
  @Test
  void p9ANumberOfManyRelinksNobody() {
    Given given =
        twoFamilies()
            .contact("k1", "Maria Garcia", null, OFFICE)
            .parentOf("s1")
            .contact("k3", "Jo Pine", null, OFFICE)
            .parentOf("s3")
            .contact("k4", "Al Reed", null, OFFICE)
            .parentOf("s4")
            .contact("k5", "Di Elm", null, OFFICE)
            .parentOf("s4")
            .after(RunKind.NIGHTLY)
            .gone("k1")
            .after(RunKind.NIGHTLY);

    DecisionSummary outcome =
        given.contact("k9", "Maria Garcia", null, OFFICE).parentOf("s2").nightly();

    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-k9 Parent");
    assertThat(outcome.member("m-k1").active()).isFalse();
  }

  /** P 1 by a number with another email is told, where the name is not the very same. */
  @Test
  void p9MembersByHandCountAmongThoseWhoShareAnAddress() {
    Given given = twoFamilies().contact("k1", "Maria Garcia", "office@example.org", null);
    for (String name : new String[] {"Jo Pine", "Al Reed", "Di Elm", "Maria Garcia"}) {
      given.inBloomz(
          Bloomz.reached(Bloomz.parent("h-" + name.charAt(0), name), "office@example.org", null));
    }

    DecisionSummary outcome = given.parentOf("s1").importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Parent");
    assertThat(outcome.issues(IssueCode.SHARED_ADDRESS)).hasSize(1);
    assertThat(outcome.issues(IssueCode.SHARED_EMAIL)).isEmpty();
  }

  /** A family has one address: its children do not make it nobody's. */
  @Test
  void p9AFamilyOfFourStillJoinsItsMothersRecords() {
    Given given = twoFamilies();
    for (int i = 1; i <= 4; i++) {
      given
          .student("s" + i, "Kid" + i + " Ruiz", "ruiz@example.org", "1" + i)
          .contact("k" + i, "Maria Ruiz", "ruiz@example.org", null)
          .parentOf("s" + i);
    }

    DecisionSummary outcome = given.importNow();

    assertThat(outcome.parent("m-k1").contacts())
        .isEqualTo(Bloomz.contacts("k1", "k2", "k3", "k4"));
    assertThat(outcome.issues(IssueCode.SHARED_ADDRESS)).isEmpty();
  }

  /** F7: a child's mailbox is not a parent's; and two pupils have one. */
  @Test
  void g7AnAddressOfAStudentIsReported() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .student("s1", "Ivy Lund", "ivy.lund@example.org", "1")
            .student("s2", "Jon Smith", "jsmith@example.org", "2")
            .student("s3", "Jane Smith", "jsmith@example.org", "3")
            .students("s1", "s2", "s3")
            .teacher("t1", "Tom Oak", "jsmith@example.org")
            .contact("k1", "Rosa Lund", "Ivy.Lund@example.org", null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.issues())
        .containsExactlyInAnyOrder(
            "ADDRESS_OF_STUDENT CONTACT m-k1",
            "ADDRESS_OF_STUDENT STAFF m-t1",
            "SHARED_EMAIL STUDENT m-s2");
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void g3MoreThanTenChildrenAreReported(int number, boolean reported) {
    Given given = Given.school().section("A", "Math").contact("k1", "Pat Lee", null, null);
    for (int i = 100; i < 100 + number; i++) {
      given.students("s" + i).parentOf("s" + i);
    }

    assertThat(given.importNow().issues())
        .isEqualTo(reported ? List.of("MANY_CHILDREN CONTACT m-k1") : List.of());
  }

  /** Review 6: a stored member has a largest size. */
  @Test
  void g3AMembersRecordsDoNotGrowWithoutBound() {
    Given given = Given.school().section("A", "Math");
    for (int i = 1000; i < 1000 + 250; i++) {
      given
          .students("s" + i)
          .contact("k" + i, "Foster Agency", "agency@example.org", null)
          .parentOf("s" + i);
    }

    DecisionSummary outcome = given.importNow();

    assertThat(
            outcome.after().members().values().stream()
                .map(Member::parent)
                .filter(Objects::nonNull))
        .extracting(Hat.OfParent::contacts)
        .allMatch(contacts -> contacts.size() <= ParentGroups.MOST_RECORDS)
        .hasSize(3);
    assertThat(outcome.issues(IssueCode.MANY_CHILDREN)).hasSize(3);
    given.imported();
    assertThat(given.nightly().changes()).isEmpty();
  }

  /** F6 c: the School Admin by hand who is a contact is told. */
  @Test
  void p14StaffByHandAndAContactMayBeOne() {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Ada Byron", "ada@example.org", null)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(
                    Bloomz.staff("h", null, "Ada Byron", Role.SCHOOL_ADMIN),
                    "ada@example.org",
                    null))
            .importNow();

    assertThat(outcome.issues()).containsExactly("POSSIBLE_DUPLICATE STAFF h");
  }

  /** F6 a: the same people by hand and from Clever, whose addresses come a day later. */
  @Test
  void p14PeopleOfAllKindsByHandMayBeThoseFromClever() {
    Given given =
        Given.school()
            .section("A", "Math")
            .student("s1", "Ana Ruiz", null, "1")
            .students("s1")
            .teacher("t1", "Tom Oak", null)
            .contact("k1", "Maria Ruiz", null, null)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(Bloomz.student("h-s", null, "Ana Ruiz"), "ana@example.org", null),
                Bloomz.reached(
                    Bloomz.staff("h-t", null, "Tom Oak", Role.TEACHER), "tom@example.org", null),
                Bloomz.reached(Bloomz.parent("h-p", "Maria Ruiz"), "maria@example.org", null))
            .imported();

    DecisionSummary outcome =
        given
            .student("s1", "Ana Ruiz", "ana@example.org", "1")
            .teacher("t1", "Tom Oak", "tom@example.org")
            .contact("k1", "Maria Ruiz", "maria@example.org", null)
            .importNow();

    assertThat(outcome.issues())
        .containsExactlyInAnyOrder(
            "POSSIBLE_DUPLICATE STUDENT h-s",
            "POSSIBLE_DUPLICATE STAFF h-t",
            "POSSIBLE_DUPLICATE CONTACT h-p");
  }

  /** F6 b: one of two who share an address was added by hand. */
  @Test
  void g3ASharedEmailIsReportedWhoeverMadeTheMembers() {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Jo Soto", "family@example.org", null)
            .parentOf("s1")
            .inBloomz(Bloomz.reached(Bloomz.parent("h", "Maria Ruiz"), "family@example.org", null))
            .importNow();

    assertThat(outcome.issues()).containsExactly("SHARED_EMAIL CONTACT h");
  }

  /** U5: one mother by phone in one record and by email in another. */
  @ParameterizedTest
  @CsvSource({"s1, true", "s2, false"})
  void p14TwoOfOneNameWithOneChildMayBeOne(String child, boolean reported) {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Christine Ruiz", null, OFFICE)
            .parentOf("s1")
            .contact("k2", "christine  RUIZ", "chris@example.org", null)
            .parentOf(child)
            .importNow();

    assertThat(outcome.has("m-k2")).isTrue();
    assertThat(outcome.issues(IssueCode.POSSIBLE_DUPLICATE)).hasSize(reported ? 1 : 0);
  }

  @Test
  void p14WhoIsInactiveIsNobodysDuplicate() {
    DecisionSummary outcome =
        twoFamilies()
            .contact("k1", "Maria Ruiz", "family@example.org", null)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(
                        Bloomz.staff("h", null, "Maria Ruiz", Role.TEACHER),
                        "family@example.org",
                        null)
                    .withActive(false))
            .importNow();

    assertThat(outcome.issues()).isEmpty();
  }
}
