package com.bloomz.rostersync.invitations;

import static com.bloomz.rostersync.invitations.InvitedParent.ANA;
import static com.bloomz.rostersync.invitations.InvitedParent.EMAIL;
import static com.bloomz.rostersync.invitations.InvitedParent.PARENTS;
import static com.bloomz.rostersync.invitations.InvitedParent.PHONE;
import static com.bloomz.rostersync.invitations.InvitedParent.ana;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What providers and Bloomz report changes who gets a message (N 2, N 6). */
class InvitationFeedbackTest {
  private final InvitingSchool school = new InvitingSchool();

  @Test
  void whoJoinsWhileItWaitsGetsNothing() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(school.registrations.registered(InvitingSchool.SCHOOL, ANA, school.now())).isTrue();
    school.sendAll();
    assertThat(school.post.accepted()).isEmpty();
    assertThat(school.known().outreach(ANA).channels()).isEmpty();
    assertThat(
            school.registrations.registered(
                InvitingSchool.SCHOOL, new MemberId("no"), school.now()))
        .isFalse();
  }

  @Test
  void whatCameBackIsSentToAnotherAddressByItselfAndToTheSameByReinviteAlone() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    var about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    school.feedback.take(new Feedback.Bounced(about, "m", EMAIL, true, school.now()));
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);
    school.pass(Duration.ofDays(1));
    school.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin");
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.RETURNED);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();

    school.put(ana(new Email("mended@example.com"), null));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted())
        .contains(new TestProviders.Letter(ANA, Channel.EMAIL, 2))
        .hasSize(2);
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.INVITED);
  }

  /** X 5: what is reported late of a school that was deleted. */
  @Test
  void x5NothingIsKeptOfASchoolThatIsNotThere() {
    var gone = new SchoolId("s-gone");
    var about = new Feedback.About(gone, ANA, 1);
    school.feedback.take(new Feedback.Bounced(about, "m", EMAIL, true, school.now()));
    school.feedback.take(new Feedback.Complained(about, "m", EMAIL, school.now()));
    school.feedback.take(new Feedback.Delivered(about, "m", school.now()));

    assertThat(school.store.blocked(gone)).isZero();
    assertThat(school.store.blocked(InvitingSchool.SCHOOL)).isZero();
    about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    school.feedback.take(new Feedback.Complained(about, "m", EMAIL, school.now()));
    assertThat(school.store.blocked(InvitingSchool.SCHOOL)).isOne();
  }

  /** P 12, F2: a block from before addresses had one form. */
  @Test
  void f2WhatIsKeptUnderAFormerKeyHoldsUntilReset() {
    Member ana = ana(new Email("ana@m\u00fcnchen.example"), null);
    AddressKey former = Objects.requireNonNull(Channel.EMAIL.formerKeyOf(ana));
    school.put(ana);
    school.store.block(
        InvitingSchool.SCHOOL, new Block(former, Block.Reason.BOUNCED, school.now()));
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);

    school.pass(Duration.ofDays(1));
    assertThat(school.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin")).isTrue();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
  }

  /** F2: told of the address that was written to, and found whatever form Clever sends. */
  @Test
  void f2BounceBlocksTheAddressInEveryWriting() {
    school.put(ana(new Email("gone@f.example.org\u200b"), null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    var about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    var told = new Email("gone@f.example.org");
    school.feedback.take(new Feedback.Bounced(about, "m", told, true, school.now()));

    for (String written : List.of("gone@f.example.org", "\ufeffGone@F.Example\u3002org\u200d")) {
      school.put(ana(new Email(written), null));
      assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);
      assertThat(school.reinvite(List.of(ANA))).isEmpty();
    }
  }

  @Test
  void refusedAddressIsBlockedUntilReset() {
    school.put(ana(EMAIL, PHONE));
    school.post.answering(() -> TestProviders.refused(Refusal.BAD_ADDRESS));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.BAD_ADDRESS);
    school.put(ana(new Email("other@example.com"), null).withActive(false));
    school.put(ana(EMAIL, PHONE));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.reinvite(List.of(ANA))).isEmpty();

    school.pass(Duration.ofDays(1));
    school.post.answering(() -> new SendResult.Accepted("m"));
    assertThat(school.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin")).isTrue();
    assertThat(school.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin"))
        .isFalse();
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(new TestProviders.Letter(ANA, Channel.EMAIL, 1));
  }

  @Test
  void numberThatIsStillOptedOutAfterAResetIsBlockedAnew() {
    school.put(ana(null, PHONE));
    school.feedback.take(new Feedback.Stopped(PHONE, school.now()));
    assertThat(school.why(ANA, Channel.TEXT)).isEqualTo(SkipReason.OPTED_OUT);
    school.pass(Duration.ofDays(1));
    school.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.TEXT, "admin");
    school.pass(Duration.ofDays(1));
    school.post.answering(() -> TestProviders.refused(Refusal.OPTED_OUT));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.why(ANA, Channel.TEXT)).isEqualTo(SkipReason.OPTED_OUT);
    school.feedback.take(new Feedback.Started(PHONE, school.now().plusSeconds(1)));
    school.post.answering(() -> new SendResult.Accepted("m"));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(1);
  }

  @Test
  void bounceAndDeliveryAreTold() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    var about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    school.feedback.take(new Feedback.Delivered(about, "m", school.now()));
    assertThat(school.known().outreach(ANA).state(Channel.EMAIL))
        .isInstanceOfSatisfying(
            ChannelState.Sent.class, sent -> assertThat(sent.delivered()).isEqualTo(school.now()));
    school.feedback.take(new Feedback.Bounced(about, "m", EMAIL, false, school.now()));
    assertThat(school.why(ANA, Channel.EMAIL))
        .as("an answer after the arrival")
        .isEqualTo(SkipReason.INVITED);
    school.feedback.take(new Feedback.Bounced(about, "m", EMAIL, true, school.now()));
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);
  }
}
