package com.bloomz.rostersync.invitations;

import static com.bloomz.rostersync.invitations.InvitedParent.ANA;
import static com.bloomz.rostersync.invitations.InvitedParent.EMAIL;
import static com.bloomz.rostersync.invitations.InvitedParent.PARENTS;
import static com.bloomz.rostersync.invitations.InvitedParent.PHONE;
import static com.bloomz.rostersync.invitations.InvitedParent.ana;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.messages.SendResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending is once, through throttling and deaths (N 3). */
class InvitationSendingTest {
  private final InvitingSchool school = new InvitingSchool();

  @Test
  void throttlingSlowsAndLosesNothing() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.post.answering(() -> new SendResult.Throttled("busy"));
    InvitationDue due = school.queue.take().getFirst();
    assertThat(school.send(due)).containsValue(SendingInvitation.Result.LATER);
    assertThat(school.queue.take()).isEmpty();
    school.pass(InvitingSchool.SETTINGS.throttled());
    school.post.answering(() -> new SendResult.Accepted("m"));
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(2);
  }

  @Test
  void hoursOfThrottlingMakeNoCopiesOfTheMessage() {
    school.put(ana(EMAIL, PHONE));
    school.post.answering(() -> new SendResult.Throttled("busy"));
    for (int minute = 0; minute < 180; minute++) {
      if (minute % 18 == 0) {
        school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
      }
      List<InvitationDue> seen = school.queue.take();
      assertThat(seen).hasSize(1);
      seen.forEach(school::send);
      school.pass(Duration.ofMinutes(1));
    }
    school.post.answering(() -> new SendResult.Accepted("m"));
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(2);
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
}
