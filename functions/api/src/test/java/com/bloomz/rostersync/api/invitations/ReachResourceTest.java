package com.bloomz.rostersync.api.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many families and parents can be reached (N 6, P 9). */
final class ReachResourceTest {
  private final InvitingFamily school = new InvitingFamily();

  @Test
  void familyIsReachedByAnyOfItsParents() {
    school.api.with(
        ImportedPeople.child(ImportedPeople.student("m-2", "Bo", "Dee"), "p-2", "p-3"),
        ImportedPeople.student("m-3", "Cy", "Eames"),
        ImportedPeople.student("m-4", "Di", "Gone").withActive(false),
        parent("p-2", new Email("max@home.example"), null),
        parent("p-3", null, new Phone("+12025550124")),
        parent("p-4", null, null),
        parent("p-5", new Email("gone@home.example"), null).withActive(false));

    assertThat(reach())
        .isEqualTo(
            "{\"families\":{\"both\":2,\"email\":0,\"text\":0,\"none\":1},"
                + "\"parents\":{\"both\":1,\"email\":1,\"text\":1,\"none\":1}}");
  }

  @ParameterizedTest
  @CsvSource({"BOUNCED, EMAIL", "COMPLAINED, EMAIL", "STOPPED, TEXT", "NOT_A_MOBILE, TEXT"})
  void blockedAddressReachesNobody(Block.Reason reason, String channel) {
    boolean isEmail = channel.equals("EMAIL");
    AddressKey address =
        isEmail ? AddressKey.of(InvitingFamily.EMAIL) : AddressKey.of(InvitingFamily.PHONE);
    school.api.invitations.block(
        InvitingFamily.SCHOOL, new Block(address, reason, school.api.now()));

    assertThat(reach())
        .startsWith(
            isEmail
                ? "{\"families\":{\"both\":0,\"email\":0,\"text\":1,\"none\":0}"
                : "{\"families\":{\"both\":0,\"email\":1,\"text\":0,\"none\":0}");
  }

  @Test
  void placeholderReachesNobody() {
    school.api.with(
        ImportedPeople.child(ImportedPeople.student("m-1", "Ada", "Byron"), "p-1"),
        parent("p-1", new Email("none@none.com"), new Phone("+12222222222")));

    assertThat(reach()).startsWith("{\"families\":{\"both\":0,\"email\":0,\"text\":0,\"none\":1}");
  }

  @Test
  void schoolThatIsNotActiveHasNone() {
    school.inactive().api.get("/schools/school-1/reach").isProblem(403, "clever-not-active");
  }

  private String reach() {
    return school.api.get("/schools/school-1/reach").is(200).json().toString();
  }

  private static Member parent(String id, @Nullable Email email, @Nullable Phone phone) {
    Member parent = ImportedPeople.parent(id, "Max " + id);
    return parent.withReach(parent.name(), email, phone);
  }
}
