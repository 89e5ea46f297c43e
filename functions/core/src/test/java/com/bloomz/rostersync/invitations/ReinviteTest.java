package com.bloomz.rostersync.invitations;

import static com.bloomz.rostersync.invitations.InvitedParent.ANA;
import static com.bloomz.rostersync.invitations.InvitedParent.EMAIL;
import static com.bloomz.rostersync.invitations.InvitedParent.PARENTS;
import static com.bloomz.rostersync.invitations.InvitedParent.PHONE;
import static com.bloomz.rostersync.invitations.InvitedParent.ana;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.roster.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reinvite opens one round, where only an earlier invitation prevents a message (N 3). */
class ReinviteTest {
  private final InvitingSchool school = new InvitingSchool();

  @ParameterizedTest
  @ValueSource(strings = {"kept", "lost"})
  void lostAnswerIsUncertainAndOnlyReinviteSendsAgain(String code) {
    school.put(ana(EMAIL, null));
    school.post.answering(() -> new SendResult.Unknown(code));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(code.equals("kept") ? 1 : 0);
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.UNCERTAIN);

    school.post.answering(() -> new SendResult.Accepted("m"));
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted()).contains(new TestProviders.Letter(ANA, Channel.EMAIL, 2));
  }

  @Test
  void reinviteThatIsAskedForTwiceOpensOneRound() {
    school.put(ana(EMAIL, null));
    school.reinvite(List.of(ANA));
    school.reinvite(List.of(ANA, new MemberId("no")));
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(new TestProviders.Letter(ANA, Channel.EMAIL, 1));
  }

  @Test
  void reinviteByMailLeavesTheTextInvited() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.feedback.take(new Feedback.Stopped(PHONE, school.now()));
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    school.feedback.take(new Feedback.Started(PHONE, school.now().plusSeconds(1)));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2));
    assertThat(school.why(ANA, Channel.TEXT)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  void reinviteIsOfThoseAloneWhomNothingElseStandsAgainst() {
    school.put(ana(EMAIL, PHONE));
    school.post.answering(() -> new SendResult.Throttled("busy"));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    school.registrations.registered(InvitingSchool.SCHOOL, ANA, school.now());
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
  }

  @Test
  void reinviteSendsTheMailAnewWhileTheTextStillWaits() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2),
            new TestProviders.Letter(ANA, Channel.TEXT, 2));
  }

  @Test
  void reinviteThatHasLostItsMessageIsQueuedAgainByTheNext() {
    school.put(ana(EMAIL, PHONE));
    school.reinvite(List.of(ANA));
    school.queue.take();
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    school.pass(InvitingSchool.SETTINGS.forgotten());
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1));
  }
}
