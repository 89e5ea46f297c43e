package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.IssueCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the contact records of one member stay one member: rule G 3. */
class RecordsStayTogetherTest {
  private static final String ANA = "ana@example.org";

  private static Given anasRecords(@Nullable String email, @Nullable String phone) {
    return Given.school()
        .section("A", "Math")
        .students("k1", "k2")
        .contact("c1", "Ana Diaz", email, phone)
        .parentOf("k1")
        .contact("c2", "Ana Diaz", email, phone)
        .parentOf("k2")
        .imported();
  }

  /** Review 12: one record's name is mended; nobody is invited again, no account loses a child. */
  @ParameterizedTest
  @CsvSource({"c1, Ana Diaz-Lopez", "c2, Ana Diaz-Lopez", "c1, Ana Lopez", "c2, Ana", "c1, ''"})
  void g3AMendedNameIsStillThePerson(String record, String name) {
    DecisionSummary outcome =
        anasRecords(ANA, null).contact(record, name, ANA, null).after(RunKind.NIGHTLY).nightly();

    assertThat(outcome.parentsOf("m-k1")).containsExactly("m-c1 Parent");
    assertThat(outcome.parentsOf("m-k2")).containsExactly("m-c1 Parent");
    assertThat(outcome.changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the other record: name, email,         phone,        still one member
          Ana Diaz,                 ana@example.org, +12125550101, true
          Ana Diaz,                 ana@example.org, ,             true
          Ana Diaz,                 new@example.org, +12125550100, true
          Ana Diaz,                 ,                ,             true
          Ana Diaz-Lopez,           ana@example.org, +12125550101, true
          Ana Diaz,                 new@example.org, ,             false
          Ana Diaz-Lopez,           new@example.org, +12125550100, false
          Rosa Diaz,                ana@example.org, +12125550100, false
          """)
  void g3RecordsOfOneMemberStayTogetherWhileTheyCan(
      String name, String email, String phone, boolean together) {
    DecisionSummary outcome =
        anasRecords(ANA, "+12125550100").contact("c2", name, email, phone).nightly();

    assertThat(outcome.parentsOf("m-k1")).containsExactly("m-c1 Parent");
    assertThat(outcome.parentsOf("m-k2")).containsExactly(together ? "m-c1 Parent" : "m-c2 Parent");
  }

  /** Review 12: the member goes with the record whose name and address it has. */
  @Test
  void g3AMemberGoesWithTheRecordThatHasItsNameAndAddress() {
    DecisionSummary outcome =
        anasRecords(ANA, null).contact("c1", "Rosa Diaz", "rosa@example.org", null).nightly();

    assertThat(outcome.parentsOf("m-k2")).containsExactly("m-c1 Parent");
    assertThat(outcome.parent("m-c1").contacts()).isEqualTo(Bloomz.contacts("c2"));
    assertThat(outcome.member("m-c1").name().whole()).isEqualTo("Ana Diaz");
    assertThat(outcome.parentsOf("m-k1")).containsExactly("m-c1-2 Parent");
    assertThat(outcome.issues(IssueCode.SHARED_EMAIL)).isEmpty();
  }

  /** No address is shared any longer: that is no reason to split anybody (I 6). */
  @Test
  void g3RecordsStayTogetherWhenNoAddressesAreSharedAnyLonger() {
    Given given = anasRecords(ANA, null).contact("c1", "Ana Diaz", null, null);

    DecisionSummary outcome = given.contact("c2", "Ana Diaz", null, null).nightly();

    assertThat(outcome.changes()).isEmpty();
  }

  /** Three records that agree one by one are one, in whatever order they are. */
  @ParameterizedTest
  @CsvSource({"c1, c2, c3", "c2, c1, c3", "c3, c2, c1", "c1, c3, c2"})
  void g3RecordsThatAgreeOneByOneAreOnePerson(String first, String second, String third) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("k1")
            .contact(first, "Ana Diaz", ANA, null)
            .parentOf("k1")
            .contact(second, "Ana Diaz", ANA, "+12125550100")
            .parentOf("k1")
            .contact(third, "Ana Diaz", null, "+12125550100")
            .parentOf("k1")
            .importNow();

    assertThat(outcome.parentsOf("m-k1")).containsExactly("m-c1 Parent");
    assertThat(outcome.parent("m-c1").contacts()).isEqualTo(Bloomz.contacts("c1", "c2", "c3"));
  }
}
