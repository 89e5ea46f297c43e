package com.bloomz.rostersync.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations are sent once (N 2, N 3, N 4, N 6). */
class InvitationsTest {
  private static final MemberId ANA = new MemberId("m-ana");
  private static final Email EMAIL = new Email("ana@example.com");
  private static final Phone PHONE = new Phone("+12125550123");
  private static final Invitations PARENTS = new Invitations(false, true, false);

  private final InvitingSchool stage = new InvitingSchool();

  @Test
  void familyWithThreeChildrenAndFiveClassesGetsOneMailAndOneText() {
    stage.put(ana(EMAIL, PHONE));
    for (String child : List.of("Cy", "Al", "Bo")) {
      Member student =
          ImportedPeople.child(ImportedPeople.student("m-" + child, child, "Lee"), "m-ana");
      Hat.OfStudent hat = Objects.requireNonNull(student.student());
      stage.put(student.withStudent(hat.withStudentId(null).withHomeLanguage("Spanish")));
    }
    for (int i = 0; i < 5; i++) {
      stage.rosters.put(
          InvitingSchool.SCHOOL,
          classOf("c-" + (4 - i), "m-" + List.of("Cy", "Al", "Bo").get(i % 3)));
    }
    stage.rosters.put(InvitingSchool.SCHOOL, classOf("c-9", "m-Al").withArchived(true));

    for (int i = 0; i < 3; i++) {
      stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    }
    stage.sendAll();

    assertThat(stage.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1));
    var content = stage.post.written().getFirst();
    assertThat(content.children()).containsExactly("Al Lee", "Bo Lee", "Cy Lee");
    assertThat(content.classes()).containsExactly("c-0", "c-1", "c-2", "c-3", "c-4");
    assertThat(content.language()).isEqualTo(Language.SPANISH);
    assertThat(content.inviter()).isEqualTo("Ada Admin");
  }

  @Test
  void twoMembersWithOneAddressGetOneEach() {
    stage.put(ana(EMAIL, null));
    stage.put(
        ImportedPeople.parent("m-bob", "Bob Lee")
            .withReach(new PersonName("", "Bob"), EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(2);
  }

  @Test
  void optionOffSendsNothingAndALaterImportWithItOnSends() {
    stage.put(ana(EMAIL, PHONE));
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.OPTION_OFF);
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  void whoJoinsWhileItWaitsGetsNothing() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(stage.feedback.registered(InvitingSchool.SCHOOL, ANA, stage.now())).isTrue();
    stage.sendAll();
    assertThat(stage.post.accepted()).isEmpty();
    assertThat(stage.known().outreach(ANA).channels()).isEmpty();
    assertThat(stage.feedback.registered(InvitingSchool.SCHOOL, new MemberId("no"), stage.now()))
        .isFalse();
  }

  @Test
  void withoutInviterWhatIsDueIsCalledOffUntilAnImportInvitesAgain() {
    stage.put(ana(EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.inviteFrom(null);
    stage.sendAll();
    assertThat(stage.known().outreach(ANA).channels()).isEmpty();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    stage.inviteFrom(InvitingSchool.ADMIN);
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(1);
  }

  @Test
  void throttlingSlowsAndLosesNothing() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.post.answering(() -> new SendResult.Throttled("busy"));
    InvitationDue due = stage.queue.take().getFirst();
    assertThat(stage.send(due)).containsValue(SendingInvitation.Result.LATER);
    assertThat(stage.queue.take()).isEmpty();
    stage.pass(InvitingSchool.SETTINGS.throttled());
    stage.post.answering(() -> new SendResult.Accepted("m"));
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kept", "lost"})
  void lostAnswerIsUncertainAndOnlyReinviteSendsAgain(String code) {
    stage.put(ana(EMAIL, null));
    stage.post.answering(() -> new SendResult.Unknown(code));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(code.equals("kept") ? 1 : 0);
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.UNCERTAIN);

    stage.post.answering(() -> new SendResult.Accepted("m"));
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted()).contains(new TestProviders.Letter(ANA, Channel.EMAIL, 2));
  }

  @Test
  void reinviteThatIsAskedForTwiceOpensOneRound() {
    stage.put(ana(EMAIL, null));
    stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA));
    stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA, new MemberId("no")));
    stage.sendAll();
    assertThat(stage.post.accepted())
        .containsExactly(new TestProviders.Letter(ANA, Channel.EMAIL, 1));
  }

  @Test
  void reinviteByMailLeavesTheTextInvited() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    stage.feedback.take(new Feedback.Stopped(PHONE, stage.now()));
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).containsExactly(ANA);
    stage.sendAll();
    stage.feedback.take(new Feedback.Started(PHONE, stage.now().plusSeconds(1)));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(stage.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2));
    assertThat(why(Channel.TEXT)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  void reinviteIsOfThoseAloneWhomNothingElseStandsAgainst() {
    stage.put(ana(EMAIL, PHONE));
    stage.post.answering(() -> new SendResult.Throttled("busy"));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).isEmpty();
    stage.feedback.registered(InvitingSchool.SCHOOL, ANA, stage.now());
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).isEmpty();
  }

  @Test
  void reinviteSendsTheMailAnewWhileTheTextStillWaits() {
    stage.put(ana(EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2),
            new TestProviders.Letter(ANA, Channel.TEXT, 2));
  }

  @Test
  void parentWhoseNameIsMendedIsNotInvitedAgain() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    stage.put(ana(EMAIL, PHONE).withActive(false));
    MemberId mended = new MemberId("m-anna");
    stage.put(
        ImportedPeople.parent("m-anna", "Anna Lee")
            .withReach(new PersonName("", "Anna Lee"), EMAIL, PHONE));
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(mended)))
        .containsExactly(mended);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(4);
  }

  @Test
  void schoolThatIsNotActiveInvitesNobody() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.activate(false);
    stage.sendAll();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).isEmpty();
    assertThat(stage.post.accepted()).isEmpty();
    stage.activate(true);
    stage.pass(InvitingSchool.SETTINGS.forgotten());
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(2);
  }

  @Test
  void hoursOfThrottlingMakeNoCopiesOfTheMessage() {
    stage.put(ana(EMAIL, PHONE));
    stage.post.answering(() -> new SendResult.Throttled("busy"));
    for (int minute = 0; minute < 180; minute++) {
      if (minute % 18 == 0) {
        stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
      }
      List<InvitationDue> seen = stage.queue.take();
      assertThat(seen).hasSize(1);
      seen.forEach(stage::send);
      stage.pass(Duration.ofMinutes(1));
    }
    stage.post.answering(() -> new SendResult.Accepted("m"));
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(2);
  }

  @Test
  void whatIsDueAndHasLostItsMessageIsQueuedAgain() {
    stage.put(ana(EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.queue.take();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    stage.pass(InvitingSchool.SETTINGS.forgotten());
    Invitations others = new Invitations(false, false, true);
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, others)).isEmpty();
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(1);
  }

  @Test
  void reinviteThatHasLostItsMessageIsQueuedAgainByTheNext() {
    stage.put(ana(EMAIL, PHONE));
    stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA));
    stage.queue.take();
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).isEmpty();
    stage.pass(InvitingSchool.SETTINGS.forgotten());
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1));
  }

  @Test
  void whatCameBackIsSentToAnotherAddressByItselfAndToTheSameByReinviteAlone() {
    stage.put(ana(EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    var about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    stage.feedback.take(new Feedback.Bounced(about, "m", EMAIL, true, stage.now()));
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);
    stage.pass(Duration.ofDays(1));
    stage.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin");
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.RETURNED);
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();

    stage.put(ana(new Email("mended@example.com"), null));
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    stage.sendAll();
    assertThat(stage.post.accepted())
        .contains(new TestProviders.Letter(ANA, Channel.EMAIL, 2))
        .hasSize(2);
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  void refusedAddressIsBlockedUntilReset() {
    stage.put(ana(EMAIL, PHONE));
    stage.post.answering(() -> TestProviders.refused(Refusal.BAD_ADDRESS));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.BAD_ADDRESS);
    stage.put(ana(new Email("other@example.com"), null).withActive(false));
    stage.put(ana(EMAIL, PHONE));
    assertThat(stage.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(stage.planning.reinvite(InvitingSchool.SCHOOL, List.of(ANA))).isEmpty();

    stage.pass(Duration.ofDays(1));
    stage.post.answering(() -> new SendResult.Accepted("m"));
    assertThat(stage.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin")).isTrue();
    assertThat(stage.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.EMAIL, "admin")).isFalse();
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(stage.post.accepted())
        .containsExactly(new TestProviders.Letter(ANA, Channel.EMAIL, 1));
  }

  @Test
  void numberThatIsStillOptedOutAfterAResetIsBlockedAnew() {
    stage.put(ana(null, PHONE));
    stage.feedback.take(new Feedback.Stopped(PHONE, stage.now()));
    assertThat(why(Channel.TEXT)).isEqualTo(SkipReason.OPTED_OUT);
    stage.pass(Duration.ofDays(1));
    stage.resetting.reset(InvitingSchool.SCHOOL, ANA, Channel.TEXT, "admin");
    stage.pass(Duration.ofDays(1));
    stage.post.answering(() -> TestProviders.refused(Refusal.OPTED_OUT));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(why(Channel.TEXT)).isEqualTo(SkipReason.OPTED_OUT);
    stage.feedback.take(new Feedback.Started(PHONE, stage.now().plusSeconds(1)));
    stage.post.answering(() -> new SendResult.Accepted("m"));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    assertThat(stage.post.accepted()).hasSize(1);
  }

  @Test
  void bounceAndDeliveryAreTold() {
    stage.put(ana(EMAIL, null));
    stage.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    stage.sendAll();
    var about = new Feedback.About(InvitingSchool.SCHOOL, ANA, 1);
    stage.feedback.take(new Feedback.Delivered(about, "m", stage.now()));
    assertThat(stage.known().outreach(ANA).state(Channel.EMAIL))
        .isInstanceOfSatisfying(
            ChannelState.Sent.class, sent -> assertThat(sent.delivered()).isEqualTo(stage.now()));
    stage.feedback.take(new Feedback.Bounced(about, "m", EMAIL, false, stage.now()));
    assertThat(why(Channel.EMAIL)).as("an answer after the arrival").isEqualTo(SkipReason.INVITED);
    stage.feedback.take(new Feedback.Bounced(about, "m", EMAIL, true, stage.now()));
    assertThat(why(Channel.EMAIL)).isEqualTo(SkipReason.BOUNCED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void processThatDiesAtAnyStepOfASendLeavesOneOrAnUncertainOne(int step) {
    for (boolean after : List.of(false, true)) {
      InvitingSchool fresh = new InvitingSchool();
      fresh.put(ana(EMAIL, PHONE));
      fresh.planning.plan(InvitingSchool.SCHOOL, PARENTS);
      InvitationDue due = fresh.queue.take().getFirst();
      fresh.interruptions.at(
          step,
          after,
          () -> {
            throw new Interruptions.Died();
          });
      if (step < 12) {
        assertThatThrownBy(() -> fresh.send(due)).isInstanceOf(Interruptions.Died.class);
      } else {
        fresh.send(due);
      }
      fresh.interruptions.none();
      fresh.queue.send(List.of(due, due), Duration.ZERO);
      fresh.sendAll();
      for (Channel channel : Channel.values()) {
        var sent =
            fresh.post.accepted().stream().filter(each -> each.channel() == channel).toList();
        if (fresh.known().outreach(ANA).state(channel) instanceof ChannelState.Sent) {
          assertThat(sent).hasSize(1);
        } else {
          assertThat(fresh.known().outreach(ANA).state(channel))
              .isInstanceOf(ChannelState.Uncertain.class);
          assertThat(sent).hasSizeLessThanOrEqualTo(1);
        }
      }
    }
  }

  private @Nullable SkipReason why(Channel channel) {
    Invitee ana =
        stage.planning.preview(InvitingSchool.SCHOOL, Invitations.off()).stream()
            .filter(each -> each.member().id().equals(ANA))
            .findFirst()
            .orElseThrow();
    InvitationDecision verdict = Objects.requireNonNull(ana.verdicts().get(channel));
    return verdict instanceof Skip(SkipReason why, var since) ? why : null;
  }

  private static Member ana(@Nullable Email email, @Nullable Phone phone) {
    return ImportedPeople.parent("m-ana", "Ana Lee")
        .withReach(new PersonName("", "Ana Lee"), email, phone);
  }

  private static RosterClass classOf(String id, String student) {
    var place = new Enrolment(new MemberId(student), Place.STUDENT, Source.MANUAL);
    return new RosterClass(
        new ClassId(id), id, null, false, Source.MANUAL, null, false, List.of(place));
  }
}
