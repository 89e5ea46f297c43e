package com.bloomz.rostersync.invitations;

import static com.bloomz.rostersync.invitations.InvitedParent.ANA;
import static com.bloomz.rostersync.invitations.InvitedParent.EMAIL;
import static com.bloomz.rostersync.invitations.InvitedParent.PARENTS;
import static com.bloomz.rostersync.invitations.InvitedParent.ana;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.bloomz.rostersync.invitations.Reinvitation.Outcome;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Reinvite that is repeated sends nothing more (N 7). */
class ReinvitingTest {
  private static final String KEY = "reinvite-1";
  private static final MemberId BEA = new MemberId("m-bea");
  private static final MemberId NOBODY = new MemberId("m-no");
  private static final List<MemberId> ALL = List.of(BEA, NOBODY, ANA);

  private final InvitingSchool school = new InvitingSchool();

  ReinvitingTest() {
    school.put(ana(EMAIL, null));
    Member bea = ImportedPeople.parent("m-bea", "Bea Poe");
    school.put(bea.withReach(new PersonName("", "Bea Poe"), new Email("bea@example.com"), null));
  }

  private Reply<List<Outcome>> reinvite(List<MemberId> people, String key) {
    return school.reinviting.reinvite(InvitingSchool.SCHOOL, people, key);
  }

  private List<Outcome> reinvited() {
    return ((Granted<List<Outcome>>) reinvite(ALL, KEY)).value();
  }

  @Test
  @DisplayName("N 7: the same key gets the same answer, and sends nothing more, however late")
  void sameKey() {
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    List<Outcome> first = reinvited();
    assertThat(first).extracting(Outcome::member).isEqualTo(ALL);
    assertThat(first).extracting(Outcome::reinvited).containsExactly(true, false, true);
    assertThat(first.get(1).verdicts()).isNull();
    school.sendAll();

    school.pass(Duration.ofHours(12));
    assertThat(reinvited()).isEqualTo(first);
    school.reinvite(List.of(ANA));
    school.sendAll();
    school.pass(Duration.ofHours(12));
    assertThat(reinvited()).isEqualTo(first);
    school.sendAll();

    assertThat(school.post.accepted())
        .containsExactlyInAnyOrder(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(BEA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2),
            new TestProviders.Letter(BEA, Channel.EMAIL, 2),
            new TestProviders.Letter(ANA, Channel.EMAIL, 3));
  }

  @Test
  @DisplayName("N 7: a key is for one request, and for two days")
  void otherRequest() {
    reinvited();
    assertThat(reinvite(List.of(ANA), KEY))
        .isEqualTo(new Refused<List<Outcome>>(Refusal.IDEMPOTENCY_KEY_REUSED));
    school.sendAll();
    school.pass(Duration.ofDays(2));
    assertThat(reinvite(List.of(ANA), KEY)).isInstanceOf(Granted.class);
    school.sendAll();
    assertThat(school.known().outreach(ANA).round()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("N 7: wherever the first one dies, the same key goes on, and nobody gets two")
  void diesAnywhere(boolean after) {
    for (int call = 0; call < 30; call++) {
      var other = new ReinvitingTest();
      boolean died = other.diesAt(call, after);
      List<Outcome> answer = other.reinvited();
      assertThat(answer)
          .as("call " + call)
          .extracting(Outcome::reinvited)
          .containsExactly(true, false, true);
      assertThat(other.reinvited()).isEqualTo(answer);
      other.school.sendAll();
      assertThat(other.school.post.accepted())
          .containsExactlyInAnyOrder(
              new TestProviders.Letter(ANA, Channel.EMAIL, 1),
              new TestProviders.Letter(BEA, Channel.EMAIL, 1));
      if (!died) {
        assertThat(call).isGreaterThan(6);
        return;
      }
    }
  }

  private boolean diesAt(int call, boolean after) {
    school.interruptions.at(
        call,
        after,
        () -> {
          throw new Interruptions.Died();
        });
    Throwable thrown = catchThrowable(this::reinvited);
    school.interruptions.none();
    assertThat(thrown == null || thrown instanceof Interruptions.Died).isTrue();
    return thrown != null;
  }

  @Test
  @DisplayName("N 7: within ten minutes of a Reinvite that was the first invitation, none is sent")
  void firstInvitationByReinvite() {
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    school.pass(Duration.ofMinutes(10));
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
  }

  @Test
  @DisplayName("N 3: without anybody to invite from, nobody is reinvited")
  void nobodyToInviteFrom() {
    school.inviteFrom(null);
    assertThat(reinvite(ALL, KEY)).isEqualTo(new Refused<List<Outcome>>(Refusal.INVITER_REQUIRED));
    assertThat(school.queue.isEmpty()).isTrue();
  }
}
