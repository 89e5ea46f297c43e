package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ContactField;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which contacts become parents, and of whom: rules G 1 to G 4 and P 14. */
class ContactsTest {

  private static Given family() {
    return Given.school().section("A", "Math").students("s1", "s2");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # field,       chosen,            relationship, type,            parent
          RELATIONSHIP,  Mother,            Mother,       ,                true
          RELATIONSHIP,  mother,            Mother,       ,                true
          RELATIONSHIP,  Mother,            Father,       Mother,          false
          RELATIONSHIP,  Mother,            ,             Mother,          false
          RELATIONSHIP,  Mother,            Grandmother,  ,                false
          TYPE,          Parent/Guardian,   Aunt,         Parent/Guardian, true
          TYPE,          Parent/Guardian,   Mother,       Emergency,       false
          """)
  void g1OnlyASelectedValueMakesAParent(
      ContactField field, String chosen, String relationship, String type, boolean parent) {
    DecisionSummary outcome =
        family()
            .parentsAre(field, chosen)
            .contact("p1", "Pat Lee", null, null)
            .related("s1", relationship == null ? "" : relationship, type == null ? "" : type)
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).hasSize(parent ? 1 : 0);
    assertThat(outcome.has("m-p1")).isEqualTo(parent);
    assertThat(outcome.decision().counts().of(Entity.PARENTS).skipped()).isEqualTo(parent ? 0 : 1);
    if (parent) {
      assertThat(outcome.changes())
          .contains("PARENTS CREATED m-p1 by G 1", "GUARDIANSHIPS CREATED m-p1 in m-s1 by G 1");
    }
  }

  @Test
  void g1TheValueCountsForThatStudentOnly() {
    DecisionSummary outcome =
        family()
            .parentsAre(ContactField.RELATIONSHIP, "Mother", "Guardian")
            .students("s3")
            .contact("p1", "Pat Lee", null, null)
            .related("s1", "Mother", "")
            .related("s2", "Guardian", "")
            .related("s3", "Neighbour", "")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Mother");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p1 Guardian");
    assertThat(outcome.parentsOf("m-s3")).isEmpty();
  }

  @Test
  void g1ARelationshipToAStudentWhomCleverDoesNotShowMakesNoParent() {
    DecisionSummary outcome =
        family().contact("p1", "Pat Lee", null, null).parentOf("x1").importNow();

    assertThat(outcome.has("m-p1")).isFalse();
    assertThat(outcome.decision().counts().of(Entity.PARENTS).skipped()).isEqualTo(1);
  }

  @Test
  void g1AChangedRelationshipIsOneChange() {
    DecisionSummary outcome =
        family()
            .parentsAre(ContactField.RELATIONSHIP, "Mother", "Guardian")
            .contact("p1", "Pat Lee", null, null)
            .related("s1", "Mother", "")
            .imported()
            .related("s1", "Guardian", "")
            .nightly();

    assertThat(outcome.changes()).containsExactly("GUARDIANSHIPS UPDATED m-p1 in m-s1 by G 1");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Guardian");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void g1WithoutChosenValuesNoParentIsImportedOrTouched(RunKind kind) {
    Given given =
        family().contact("p1", "Pat Lee", null, null).parentOf("s1").imported().noContacts();

    DecisionSummary outcome =
        given
            .contact("p2", "Kim Roe", null, null)
            .parentOf("s2")
            .parentsAre(ContactField.RELATIONSHIP)
            .decide(kind);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.decision().held()).isEmpty();
    assertThat(outcome.issues()).isEmpty();
  }

  @Test
  void g1AValueNoLongerChosenEndsTheGuardianship() {
    DecisionSummary outcome =
        family()
            .parentsAre(ContactField.RELATIONSHIP, "Mother", "Aunt")
            .contact("p1", "Pat Lee", null, null)
            .related("s1", "Aunt", "")
            .contact("p2", "Kim Roe", null, null)
            .related("s1", "Mother", "")
            .imported()
            .parentsAre(ContactField.RELATIONSHIP, "Mother")
            .nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "GUARDIANSHIPS REMOVED m-p1 in m-s1 by I 4", "PARENTS REMOVED m-p1 by I 4");
  }

  @Test
  void g2TheWholeNameStaysInTheLastName() {
    DecisionSummary outcome =
        family().contact("p1", "Pat de la Cruz", null, null).parentOf("s1").importNow();

    assertThat(outcome.member("m-p1").name()).isEqualTo(new PersonName("", "Pat de la Cruz"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # name,     email,          phone,        the same person as Pat Lee
          Pat Lee,    pat@example.org, ,             true
          ' pat  LEE', PAT@example.org, ,            true
          Pat Lee,    ,                +12125550100, true
          Pat Lee,    kim@example.org, +12125550100, false
          Pat Lee,    pat@example.org, +12125550199, false
          Kim Lee,    ,                +12125550100, false
          Kim Lee,    pat@example.org, ,             false
          Pat Lee,    kim@example.org, +12125550199, false
          Pat Lee,    ,                ,             false
          """)
  void g3RecordsOfOneNameAndOneEmailOrPhoneAreOneMember(
      String name, String email, String phone, boolean same) {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "pat@example.org", "+12125550100")
            .parentOf("s1")
            .contact("p2", name, email, phone)
            .parentOf("s2")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly(same ? "m-p1 Parent" : "m-p2 Parent");
    assertThat(outcome.parent("m-p1").contacts())
        .isEqualTo(same ? Bloomz.contacts("p1", "p2") : Bloomz.contacts("p1"));
  }

  @Test
  void g3OnePersonMayBeSeveralRecordsThatAgreeOneByOne() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .contact("p3", "Pat Lee", "pat@example.org", "+12125550100")
            .parentOf("s1")
            .contact("p2", "Pat Lee", null, "+12125550100")
            .parentOf("s2")
            .importNow();

    assertThat(outcome.active()).containsExactly("m-p1", "m-s1", "m-s2");
    assertThat(outcome.member("m-p1").email()).isEqualTo(Given.email("pat@example.org"));
    assertThat(outcome.member("m-p1").phone()).isEqualTo(Given.phone("+12125550100"));
  }

  /** P 12, F2: the address has a zero-width space, the name a soft hyphen. */
  @Test
  void f2OnePersonIsOneMemberWhateverNobodySees() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Maria Ruiz", "maria.ruiz@f.example.org", null)
            .parentOf("s1")
            .contact("p2", "Ma\u00adria Ruiz\u200d", "\u202amaria.ruiz@F.example.org\u200b", null)
            .parentOf("s2")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p1 Parent");
    assertThat(outcome.issues()).isEmpty();
  }

  @Test
  void g3ASharedEmailWithDifferentNamesStaysTwoMembersAndIsReported() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "lee@example.org", null)
            .parentOf("s1")
            .contact("p2", "Kim Lee", "Lee@example.org", null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent", "m-p2 Parent");
    assertThat(outcome.issues(IssueCode.SHARED_EMAIL)).hasSize(1);
  }

  @Test
  void g3ARecordAddedLaterJoinsTheMemberThatItsPersonIs() {
    DecisionSummary outcome =
        family()
            .contact("p2", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .imported()
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s2")
            .nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "PARENTS UPDATED m-p2 by G 3", "GUARDIANSHIPS CREATED m-p2 in m-s2 by G 1");
    assertThat(outcome.active()).containsExactly("m-p2", "m-s1", "m-s2");
  }

  @Test
  void g3ARecordThatBecomesAnotherPersonIsAMemberOfItsOwn() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .contact("p2", "Pat Lee", "pat@example.org", null)
            .parentOf("s2")
            .imported()
            .contact("p2", "Kim Roe", "kim@example.org", null)
            .nightly();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p2 Parent");
    assertThat(outcome.member("m-p1").name().whole()).isEqualTo("Pat Lee");
    assertThat(outcome.member("m-p2").name().whole()).isEqualTo("Kim Roe");
  }

  @Test
  void g4AParentIsInTheClassesOfTheChildAndHasNoPlaceOfItsOwn() {
    DecisionSummary outcome =
        family().contact("p1", "Pat Lee", null, null).parentOf("s1", "s2").importNow();

    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-s2 STUDENT");
    assertThat(outcome.parentsOf("m-s1")).isEqualTo(outcome.parentsOf("m-s2"));
  }

  @Test
  void aParentWhoWasAddedByHandAndWhomCleverShowsStaysAddedByHand() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(Bloomz.parent("h", "Pat Lee"), "pat@example.org", null),
                Bloomz.student("m-s1", "s1", "Kid s1", Bloomz.guardianship("h", Source.MANUAL)))
            .nightly();

    assertThat(outcome.parentsOf("m-s1")).isEqualTo(List.of("h Parent"));
    assertThat(outcome.student("m-s1").guardianships().getFirst().source())
        .isEqualTo(Source.MANUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "Step-mother, Guardian, Step-mother, Guardian",
    "Step-mother, '',       Step-mother, Emergency",
    "'',          Guardian, Aunt,        Guardian",
    "'',          '',       Aunt,        Emergency"
  })
  @DisplayName("acceptance 7, M 8: what a person says of a parent stays, and Clever fills the rest")
  void aRelationshipByHandStays(
      String relationship, String type, String relationshipNow, String typeNow) {
    var byHand = new Guardianship(new MemberId("m-p1"), relationship, type, Source.MANUAL);
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .related("s1", "Aunt", "Emergency")
            .parentsAre(ContactField.TYPE, "Emergency")
            .imported()
            .inBloomz(Bloomz.student("m-s1", "s1", "Kid s1", byHand))
            .importNow();

    assertThat(outcome.student("m-s1").guardianships())
        .containsExactly(
            new Guardianship(new MemberId("m-p1"), relationshipNow, typeNow, Source.MANUAL));
  }

  @Test
  void p14TwoMembersOfOneNameAndOneAddressAreBothKeptAndReported() {
    DecisionSummary outcome =
        family()
            .contact("p1", "Pat Lee", "lee@example.org", null)
            .parentOf("s1")
            .contact("p2", "Kim Lee", "lee@example.org", null)
            .parentOf("s1")
            .imported()
            .contact("p2", "Pat Lee", "lee@example.org", null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent", "m-p2 Parent");
    assertThat(outcome.issues(IssueCode.POSSIBLE_DUPLICATE)).isNotEmpty();
  }
}
