package com.bloomz.rostersync.invitations.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.Email;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutreachTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final AddressKey KEY = AddressKey.of(new Email("a@example.com"));
  private static final List<Channel> BOTH = List.of(Channel.values());
  private static final Outreach DUE = Outreach.NONE.due(BOTH, NOW);
  private static final Claimed CLAIM = new Claimed(NOW, "one", KEY);
  private static final Outreach CLAIMED = DUE.claimed(Channel.EMAIL, CLAIM);
  private static final Sent SENT = new Sent(NOW.plusSeconds(1), "m-1", KEY, null);

  private static Stream<ChannelState> outcomes() {
    return Stream.of(
        SENT,
        new Due(NOW.plusSeconds(1)),
        new Uncertain(NOW, "one", KEY),
        new Refused(NOW, Refusal.BAD_ADDRESS, KEY));
  }

  @Test
  void firstDueOpensTheFirstRound() {
    assertThat(DUE.round()).isEqualTo(1);
    assertThat(DUE.version()).isEqualTo(1);
    assertThat(DUE.due(BOTH, NOW.plusSeconds(5))).isSameAs(DUE);
  }

  @Test
  void onlyWhatIsDueIsClaimed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> CLAIMED.claimed(Channel.EMAIL, new Claimed(NOW, "two", KEY)));
    assertThatIllegalStateException().isThrownBy(() -> Outreach.NONE.claimed(Channel.EMAIL, CLAIM));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void claimIsSettledByItsOwnAttemptAlone(ChannelState outcome) {
    assertThat(CLAIMED.settled(Channel.EMAIL, "two", outcome)).isSameAs(CLAIMED);
    Outreach settled = CLAIMED.settled(Channel.EMAIL, "one", outcome);
    assertThat(settled.state(Channel.EMAIL)).isEqualTo(outcome);
    assertThat(settled.state(Channel.TEXT)).isInstanceOf(Due.class);
    assertThat(settled.version()).isEqualTo(CLAIMED.version() + 1);
  }

  @Test
  void claimThatNobodySettlesBecomesUncertainAndItsAttemptMayStillTell() {
    Duration time = Duration.ofMinutes(1);
    assertThat(CLAIMED.expired(NOW.plusSeconds(59), time)).isSameAs(CLAIMED);
    Outreach lost = CLAIMED.expired(NOW.plusSeconds(60), time);
    assertThat(lost.state(Channel.EMAIL)).isEqualTo(new Uncertain(NOW, "one", KEY));
    assertThat(lost.settled(Channel.EMAIL, "two", SENT)).isSameAs(lost);
    assertThat(lost.settled(Channel.EMAIL, "one", SENT).state(Channel.EMAIL)).isEqualTo(SENT);
  }

  @Test
  void nothingMakesSentOrUncertainDueWithinTheRound() {
    for (ChannelState end : List.of(SENT, new Uncertain(NOW, "one", KEY))) {
      Outreach ended = CLAIMED.settled(Channel.EMAIL, "one", end);
      assertThat(ended.due(BOTH, NOW)).isSameAs(ended);
      assertThat(ended.calledOff(Channel.EMAIL)).isSameAs(ended);
      assertThat(ended.settled(Channel.EMAIL, "two", new Due(NOW))).isSameAs(ended);
    }
    Outreach sent = CLAIMED.settled(Channel.EMAIL, "one", SENT);
    assertThat(sent.settled(Channel.EMAIL, "one", new Due(NOW))).isSameAs(sent);
  }

  @Test
  void refusedOneMayBeDueAgain() {
    Outreach refused =
        CLAIMED.settled(Channel.EMAIL, "one", new Refused(NOW, Refusal.BAD_ADDRESS, KEY));
    assertThat(refused.due(BOTH, NOW).state(Channel.EMAIL)).isEqualTo(new Due(NOW));
    assertThat(refused.due(BOTH, NOW).round()).isEqualTo(1);
  }

  @Test
  void reinviteOnOneChannelKeepsWhatIsKnownOfTheOther() {
    Outreach sent = CLAIMED.settled(Channel.EMAIL, "one", SENT);
    Outreach again = sent.reinvited(List.of(Channel.TEXT), Outreach.NO_KEY, NOW.plusSeconds(9));
    assertThat(again.state(Channel.EMAIL)).isEqualTo(SENT);
    assertThat(again.due(BOTH, NOW).state(Channel.EMAIL)).isEqualTo(SENT);
    assertThat(again.isDueSince(NOW.plusSeconds(8))).isFalse();
    assertThat(again.isDueSince(NOW.plusSeconds(9))).isTrue();
    assertThat(again.renewed(NOW.plusSeconds(99)).isDueSince(NOW.plusSeconds(98))).isFalse();
    assertThat(sent.renewed(NOW).state(Channel.EMAIL)).isEqualTo(SENT);
  }

  @Test
  void reinviteOpensARoundInThePlaceOfTheOldOne() {
    Outreach sent = CLAIMED.settled(Channel.EMAIL, "one", SENT).calledOff(Channel.TEXT);
    Outreach again = sent.reinvited(List.of(Channel.EMAIL), Outreach.NO_KEY, NOW);
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.state(Channel.EMAIL)).isEqualTo(new Due(NOW));
    assertThat(again.state(Channel.TEXT)).isInstanceOf(Idle.class);
    assertThat(again.settled(Channel.EMAIL, "one", SENT)).isSameAs(again);
    assertThat(again.arrived(Channel.EMAIL, 1, "m-1", NOW)).isSameAs(again);
    assertThat(again.bounced(Channel.EMAIL, 1, "m-1", true)).isSameAs(again);
  }

  @Test
  void feedbackTellsThatAnUncertainOneWasSent() {
    Outreach lost = CLAIMED.expired(NOW.plusSeconds(60), Duration.ofMinutes(1));
    Outreach told = lost.arrived(Channel.EMAIL, 1, "m-9", NOW.plusSeconds(99));
    assertThat(told.state(Channel.EMAIL)).isEqualTo(new Sent(NOW, "m-9", KEY, NOW.plusSeconds(99)));
    assertThat(told.arrived(Channel.EMAIL, 1, "m-9", NOW.plusSeconds(99))).isSameAs(told);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatCameBackIsKnownWhateverWasKnownBefore(boolean permanent) {
    Outreach sent = CLAIMED.settled(Channel.EMAIL, "one", SENT);
    Outreach lost = CLAIMED.expired(NOW.plusSeconds(60), Duration.ofMinutes(1));
    for (Outreach before : List.of(CLAIMED, sent, lost)) {
      Outreach after = before.bounced(Channel.EMAIL, 1, "m-1", permanent);
      assertThat(after.state(Channel.EMAIL))
          .isEqualTo(new Bounced(before.state(Channel.EMAIL).at(), "m-1", KEY, permanent));
      assertThat(after.bounced(Channel.EMAIL, 1, "m-1", permanent)).isSameAs(after);
      assertThat(after.settled(Channel.EMAIL, "one", SENT)).isSameAs(after);
    }
  }

  @Test
  void onlyAReturnForGoodComesAfterAnArrival() {
    Outreach arrived =
        CLAIMED.settled(Channel.EMAIL, "one", SENT).arrived(Channel.EMAIL, 1, "m-1", NOW);
    assertThat(arrived.bounced(Channel.EMAIL, 1, "m-1", false)).isSameAs(arrived);
    Outreach returned = arrived.bounced(Channel.EMAIL, 1, "m-1", true);
    assertThat(returned.state(Channel.EMAIL)).isInstanceOf(Bounced.class);
    assertThat(returned.arrived(Channel.EMAIL, 1, "m-1", NOW)).isSameAs(returned);
    Outreach soft = CLAIMED.bounced(Channel.EMAIL, 1, "m-1", false);
    assertThat(soft.arrived(Channel.EMAIL, 1, "m-1", NOW).state(Channel.EMAIL))
        .isInstanceOf(Sent.class);
    assertThat(soft.bounced(Channel.EMAIL, 1, "m-1", true).state(Channel.EMAIL))
        .isEqualTo(new Bounced(NOW, "m-1", KEY, true));
  }

  @Test
  void whatCameBackIsSentAnewInARoundOfItsOwn() {
    Outreach returned = CLAIMED.bounced(Channel.EMAIL, 1, "m-1", true);
    Outreach again = returned.due(BOTH, NOW.plusSeconds(5));
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.state(Channel.EMAIL)).isEqualTo(new Due(NOW.plusSeconds(5)));
    assertThat(again.state(Channel.TEXT)).isEqualTo(new Due(NOW));
  }

  @Test
  void registeringTwiceIsRegisteringOnce() {
    Outreach registered = DUE.withRegistered(NOW);
    assertThat(registered.withRegistered(NOW)).isSameAs(registered);
    assertThat(registered.withRegistered(null).registered()).isNull();
  }
}
