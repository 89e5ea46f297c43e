package com.bloomz.rostersync.invitations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Send;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is sent the invitation (N 1, N 2, N 3, N 6, N 7; G 3, G 7). */
class InvitationPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(3600);
  private static final Duration CLAIM_TIME = Duration.ofMinutes(10);
  private static final Invitations ALL = new Invitations(true, true, true);
  private static final Email EMAIL = new Email("a@example.com");
  private static final Phone PHONE = new Phone("+12125550123");
  private static final Phone FILLER = new Phone("+15555555555");
  private static final AddressKey KEY = AddressKey.of(EMAIL);
  private static final AddressKey OTHER = AddressKey.of(new Email("b@example.com"));
  private static final Member PARENT = member(new Hat.OfParent(new TreeSet<>()));

  private static Stream<Arguments> statesOfOneRound() {
    return Stream.of(
        row(null, true, new Send(false)),
        row(null, false, no(SkipReason.OPTION_OFF, null)),
        row(new Due(BEFORE), false, new Send(true)),
        row(new Claimed(NOW.minusSeconds(599), "1", KEY), true, no(SkipReason.BEING_SENT, -599)),
        row(new Claimed(NOW.minusSeconds(600), "1", KEY), true, no(SkipReason.UNCERTAIN, -600)),
        row(new Uncertain(BEFORE, "1", KEY), true, no(SkipReason.UNCERTAIN, -3600)),
        row(new Sent(BEFORE, "m", KEY, null), true, no(SkipReason.INVITED, -3600)),
        row(
            new Sent(BEFORE, "m", OTHER, NOW),
            false,
            no(SkipReason.INVITED_AT_FORMER_ADDRESS, -3600)),
        row(new Bounced(BEFORE, "m", KEY, true), true, no(SkipReason.RETURNED, -3600)),
        row(new Bounced(BEFORE, "m", null, false), true, no(SkipReason.RETURNED, -3600)),
        row(new Bounced(BEFORE, "m", OTHER, true), true, new Send(false)),
        row(new Bounced(BEFORE, "m", OTHER, true), false, no(SkipReason.OPTION_OFF, null)),
        row(new Refused(BEFORE, Refusal.MESSAGE, KEY), true, no(SkipReason.REFUSED, -3600)),
        row(new Refused(BEFORE, Refusal.MESSAGE, OTHER), true, new Send(false)),
        row(new Refused(BEFORE, Refusal.BAD_ADDRESS, KEY), true, new Send(false)),
        row(
            new Refused(BEFORE, Refusal.BAD_ADDRESS, OTHER),
            false,
            no(SkipReason.OPTION_OFF, null)));
  }

  @ParameterizedTest
  @MethodSource("statesOfOneRound")
  void stateDecidesWhereNothingStandsAgainstIt(
      @Nullable ChannelState state, boolean asked, InvitationDecision expected) {
    var rules = rules(asked ? ALL : Invitations.off(), true);
    var decided = rules.decide(reached(PARENT), with(state), Map.of());
    assertThat(decided).containsEntry(Channel.EMAIL, expected);
  }

  @ParameterizedTest
  @MethodSource("statesOfOneRound")
  void registeredOrInactivePersonGetsNothingInAnyState(
      @Nullable ChannelState state, boolean asked, InvitationDecision unused) {
    Outreach registered = with(state).withRegistered(BEFORE);
    assertThat(rules(ALL, true).decide(reached(PARENT), registered, Map.of()).values())
        .containsOnly(no(SkipReason.REGISTERED, -3600));
    assertThat(
            rules(ALL, true)
                .decide(reached(PARENT).withActive(false), with(state), Map.of())
                .values())
        .containsOnly(no(SkipReason.INACTIVE, null));
  }

  @ParameterizedTest
  @EnumSource(Block.Reason.class)
  void blockStandsBeforeEveryState(Block.Reason reason) {
    var block = new Block(KEY, reason, BEFORE);
    SkipReason expected =
        switch (reason) {
          case BOUNCED -> SkipReason.BOUNCED;
          case BAD_ADDRESS -> SkipReason.BAD_ADDRESS;
          case COMPLAINED -> SkipReason.COMPLAINED;
          case STOPPED -> SkipReason.OPTED_OUT;
          case NOT_A_MOBILE -> SkipReason.NOT_A_MOBILE;
        };
    for (ChannelState state : List.of(new Due(BEFORE), new Sent(BEFORE, "m", KEY, null))) {
      var decided = rules(ALL, true).decide(reached(PARENT), with(state), Map.of(KEY, block));
      assertThat(decided)
          .containsEntry(Channel.EMAIL, no(expected, -3600))
          .containsEntry(Channel.TEXT, new Send(false));
    }
  }

  private static Stream<Arguments> placeholders() {
    return Stream.of(
        Arguments.of("Maria Garcia", "none@none.com", PHONE, List.of(Channel.EMAIL)),
        Arguments.of("Maria Garcia", "a@example.com", FILLER, List.of(Channel.TEXT)),
        Arguments.of("Guardian", "a@example.com", PHONE, List.of(Channel.values())));
  }

  /** F4: whether asked for now, due from before or by Reinvite. */
  @ParameterizedTest
  @MethodSource("placeholders")
  void p9PlaceholderIsNeverWrittenTo(String name, String email, Phone phone, List<Channel> none) {
    Member member = PARENT.withReach(new PersonName("", name), new Email(email), phone);
    for (Channel channel : Channel.values()) {
      for (ChannelState state : Stream.of(null, new Due(BEFORE)).toList()) {
        var decided = rules(ALL, true).decide(member, with(state), Map.of());
        assertThat(
                decided.get(channel) instanceof Skip(SkipReason why, Instant since)
                    && why == SkipReason.PLACEHOLDER
                    && since == null)
            .isEqualTo(none.contains(channel));
      }
      assertThat(rules(ALL, true).reinvites(channel, member, Outreach.NONE, Map.of()))
          .isEqualTo(!none.contains(channel));
    }
  }

  @Test
  void personWithoutAddressIsSaidToHaveNoneWhateverTheOption() {
    for (Invitations asked : List.of(ALL, Invitations.off())) {
      assertThat(rules(asked, true).decide(PARENT, Outreach.NONE, Map.of()).values())
          .containsOnly(no(SkipReason.NO_ADDRESS, null));
    }
  }

  @Test
  void invitedPersonWhoLostTheAddressIsInvitedAllTheSame() {
    var decided = rules(ALL, true).decide(PARENT, with(new Sent(BEFORE, "m", KEY, null)), Map.of());
    assertThat(decided).containsEntry(Channel.EMAIL, no(SkipReason.INVITED, -3600));
  }

  @Test
  void withoutInviterNobodyGetsAnything() {
    for (ChannelState state : Stream.of(null, new Due(BEFORE)).toList()) {
      var decided = rules(ALL, false).decide(reached(PARENT), with(state), Map.of());
      assertThat(decided).containsEntry(Channel.EMAIL, no(SkipReason.NOBODY_TO_INVITE_FROM, null));
    }
    assertThat(rules(ALL, false).reinvites(Channel.EMAIL, reached(PARENT), Outreach.NONE, Map.of()))
        .isFalse();
  }

  private static Stream<Arguments> kinds() {
    Member teacher = member(new Hat.OfStaff(null, Role.TEACHER));
    Member support = member(new Hat.OfStaff(null, Role.SCHOOL_SUPPORT_STAFF));
    Member student = member(new Hat.OfStudent(null, null, List.of()));
    Member both = teacher.withParent(new Hat.OfParent(new TreeSet<>()));
    Member formerTeacher = both.withStaff(new Hat.OfStaff(null, Role.TEACHER).withActive(false));
    return Stream.of(
        Arguments.of(teacher, new Invitations(true, false, false), true),
        Arguments.of(support, new Invitations(true, false, false), true),
        Arguments.of(teacher, new Invitations(false, true, true), false),
        Arguments.of(PARENT, new Invitations(false, true, false), true),
        Arguments.of(PARENT, new Invitations(true, false, true), false),
        Arguments.of(student, new Invitations(false, false, true), true),
        Arguments.of(student, new Invitations(true, true, false), false),
        Arguments.of(both, new Invitations(true, false, false), true),
        Arguments.of(both, new Invitations(false, true, false), true),
        Arguments.of(both, new Invitations(false, false, true), false),
        Arguments.of(formerTeacher, new Invitations(true, false, true), false),
        Arguments.of(formerTeacher, new Invitations(false, true, false), true));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void optionsInviteTheirKind(Member member, Invitations asked, boolean invited) {
    assertThat(rules(asked, true).decide(reached(member), Outreach.NONE, Map.of()).values())
        .containsOnly(invited ? new Send(false) : no(SkipReason.OPTION_OFF, null));
  }

  @Test
  void reinviteSendsWhateverTheStateButNeverPastABlock() {
    var rules = rules(Invitations.off(), true);
    Outreach sent = with(new Sent(BEFORE, "m", KEY, null));
    Map<AddressKey, Block> blocked = Map.of(KEY, new Block(KEY, Block.Reason.BOUNCED, BEFORE));

    assertThat(rules.reinvites(Channel.EMAIL, reached(PARENT), sent, Map.of())).isTrue();
    assertThat(rules.reinvites(Channel.EMAIL, reached(PARENT), sent, blocked)).isFalse();
    assertThat(rules.reinvites(Channel.EMAIL, PARENT, sent, Map.of())).isFalse();
    assertThat(rules.reinvites(Channel.EMAIL, reached(PARENT).withActive(false), sent, Map.of()))
        .isFalse();
    assertThat(
            rules.reinvites(Channel.EMAIL, reached(PARENT), sent.withRegistered(BEFORE), Map.of()))
        .isFalse();
  }

  private static Stream<Arguments> held() {
    var many = new HeldInvitations(Set.of(PARENT.id()), Map.of());
    var student =
        new HeldInvitations(Set.of(), Map.of(KEY, Set.of(new MemberId("s"), PARENT.id())));
    return Stream.of(
        Arguments.of(many, SkipReason.MANY_CHILDREN, no(SkipReason.MANY_CHILDREN, null)),
        Arguments.of(student, SkipReason.ADDRESS_OF_STUDENT, new Send(false)));
  }

  @ParameterizedTest
  @MethodSource("held")
  @DisplayName("F7, G 3, G 7: what is held back is a first invitation alone, and Reinvite sends it")
  void heldBack(HeldInvitations held, SkipReason email, InvitationDecision text) {
    var rules = rules(ALL, true, held);
    Member member = reached(PARENT);
    for (ChannelState state : Stream.of(null, new Bounced(BEFORE, "m", OTHER, true)).toList()) {
      assertThat(rules.decide(member, with(state), Map.of()))
          .containsEntry(Channel.EMAIL, no(email, null))
          .containsEntry(Channel.TEXT, text);
    }
    assertThat(rules.decide(member, with(new Due(BEFORE)), Map.of()))
        .containsEntry(Channel.EMAIL, new Send(true));
    assertThat(rules.decide(member, with(new Sent(BEFORE, "m", KEY, null)), Map.of()))
        .containsEntry(Channel.EMAIL, no(SkipReason.INVITED, -3600));
    assertThat(rules.decide(PARENT, Outreach.NONE, Map.of()).values())
        .containsOnly(no(SkipReason.NO_ADDRESS, null));
    assertThat(
            rules(Invitations.off(), true, held).decide(member, Outreach.NONE, Map.of()).values())
        .containsOnly(no(SkipReason.OPTION_OFF, null));
    assertThat(rules(ALL, false, held).decide(member, Outreach.NONE, Map.of()).values())
        .containsOnly(no(SkipReason.NOBODY_TO_INVITE_FROM, null));
    assertThat(rules.reinvites(Channel.EMAIL, member, Outreach.NONE, Map.of())).isTrue();
  }

  private static Arguments row(
      @Nullable ChannelState state, boolean asked, InvitationDecision expected) {
    return Arguments.of(state, asked, expected);
  }

  private static InvitationDecision no(SkipReason why, @Nullable Integer seconds) {
    return new Skip(why, seconds == null ? null : NOW.plusSeconds(seconds));
  }

  private static InvitationPolicy rules(Invitations asked, boolean canInvite) {
    return rules(asked, canInvite, HeldInvitations.NONE);
  }

  private static InvitationPolicy rules(
      Invitations asked, boolean canInvite, HeldInvitations held) {
    return new InvitationPolicy(
        asked, canInvite, Predecessors.NONE, held, AbsentMembers.NONE, null, NOW, CLAIM_TIME);
  }

  private static Outreach with(@Nullable ChannelState state) {
    var channels = new TreeMap<Channel, ChannelState>();
    if (state != null) {
      channels.put(Channel.EMAIL, state);
    }
    return new Outreach(1, null, 1, channels);
  }

  private static Member member(Hat hat) {
    return Member.imported(new MemberId("m-1"), new PersonName("Ana", "Lee"), hat);
  }

  private static Member reached(Member member) {
    return member.withReach(member.name(), EMAIL, PHONE);
  }
}
