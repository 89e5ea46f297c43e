package com.bloomz.rostersync.invitations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was invited before as somebody who has left: rules N 2, N 3, P 2 and P 10. */
class PredecessorsTest {
  private static final Instant INVITED = Instant.parse("2026-11-01T06:00:00Z");
  private static final Email EMAIL = new Email("ruiz@example.org");
  private static final AddressKey ADDRESS = AddressKey.of(EMAIL);
  private static final Hat PARENT = new Hat.OfParent(new TreeSet<>());
  private static final Hat STAFF = new Hat.OfStaff(null, Role.TEACHER);
  private static final Hat STUDENT = new Hat.OfStudent(null, null, List.of());

  @ParameterizedTest
  @DisplayName("P 2, P 10: another person at the address of somebody who left is invited")
  @CsvSource({
    "Maria Ruiz, Maria Ruiz, true",
    "Maria Ruiz, Maria Ruiz-Soto, true",
    "Maria Ruiz, Maria Soto, true",
    "Maria Ruiz, Mariah Ruiz, true",
    "Unknown, Maria Ruiz, true",
    "Maria Ruiz, Carlos Ruiz, false",
    "Maria Ruiz, Rosa Diaz, false"
  })
  void onlyWhoCanBeTheSamePersonWasInvitedBefore(String former, String now, boolean before) {
    assertThat(since(member(former, PARENT), member(now, PARENT)) != null).isEqualTo(before);
  }

  @Test
  @DisplayName("N 3: staff and students with another Clever id are not invited again either")
  void everyKindIsKnown() {
    for (Hat hat : List.of(PARENT, STAFF, STUDENT)) {
      assertThat(since(member("Maria Ruiz", hat), member("Maria Ruiz", hat))).isEqualTo(INVITED);
    }
    assertThat(since(member("Maria Ruiz", STAFF), member("Maria Ruiz", PARENT))).isNotNull();
    assertThat(since(member("Maria Ruiz", PARENT), member("Maria Ruiz", STUDENT)))
        .as("a child who is named after a parent")
        .isNull();
  }

  @Test
  @DisplayName("P 5: the name that Clever had counts beside the one that an admin gave")
  void nameThatCleverHad() {
    Member former =
        member("Maria Ruiz", PARENT)
            .keeping(EditedField.NAME)
            .withReach(new PersonName("Mia", "Rue"), EMAIL, null)
            .withCleverSaid(EditedField.NAME, "Maria Ruiz");

    assertThat(since(former, member("Maria Ruiz", PARENT))).isEqualTo(INVITED);
    assertThat(since(former, member("Mia Rue", PARENT))).isEqualTo(INVITED);
    assertThat(since(former, member("Rosa Diaz", PARENT))).isNull();
  }

  @Test
  void whoIsStillHereIsNobodysPredecessor() {
    Member here = member("Maria Ruiz", PARENT);
    var sent = new Outreach(1, null, 1, channels());

    assertThat(Predecessors.of(List.of(here), AbsentMembers.NONE, _ -> sent))
        .isEqualTo(Predecessors.NONE);
  }

  @Test
  @DisplayName("I 9, N 3: who is no longer in Clever counts though Import Now removes nobody")
  void whoIsNoLongerInClever() {
    Member here = member("Maria Ruiz", PARENT);
    var sent = new Outreach(1, null, 1, channels());
    var absent = new AbsentMembers(Set.of(), Set.of(), Set.of(here.id()));
    var others = new AbsentMembers(Set.of(), Set.of(here.id()), Set.of());

    assertThat(Predecessors.of(List.of(here), absent, _ -> sent).since(here, ADDRESS)).isNotNull();
    assertThat(Predecessors.of(List.of(here), others, _ -> sent)).isEqualTo(Predecessors.NONE);
  }

  private static @Nullable Instant since(Member former, Member now) {
    var sent = new Outreach(1, null, 1, channels());
    return Predecessors.of(List.of(former.withActive(false)), AbsentMembers.NONE, _ -> sent)
        .since(now, ADDRESS);
  }

  private static SortedMap<Channel, ChannelState> channels() {
    return new TreeMap<>(Map.of(Channel.EMAIL, new ChannelState.Sent(INVITED, "m", ADDRESS, null)));
  }

  private static Member member(String name, Hat hat) {
    var id = new MemberId("m-" + name.replace(' ', '-'));
    var called = new PersonName("", name);
    return Member.imported(id, called, hat).withReach(called, EMAIL, null);
  }
}
