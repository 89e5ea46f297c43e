package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.delivery.sending.MailSettings;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.delivery.sending.TextSettings;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.local.costs.MeasuredCosts;
import com.bloomz.rostersync.local.costs.MeasuredCosts.Count;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.MessageFault;
import com.bloomz.rostersync.mailbox.MessageFaults;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From the import to the mailbox, through the real handlers and queues. */
class InvitationsIT {
  private static final int STUDENTS = 40;

  /** Whoever finds a message claimed looks at it again soon. */
  private static final InvitationTimeouts TIMES =
      new InvitationTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(15));

  @Test
  void nobodyIsInvitedTwiceThoughImportsAndDeliveriesComeAgain() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 2)) {
      school.invite(EnumSet.noneOf(Invited.class));
      var unused = school.imported();
      assertThat(ReceivedInvitations.of(school.messages()).all()).isZero();
      List<Member> joined =
          school.known().roster().members().values().stream()
              .filter(member -> member.email() != null)
              .limit(5)
              .toList();
      var registrations = new RecordingRegistrations(school.invitations());
      joined.forEach(
          each ->
              registrations.registered(
                  school.school(), each.id(), Instant.parse("2026-08-01T00:00:00Z")));

      school.invite(EnumSet.allOf(Invited.class));
      for (int i = 0; i < 3; i++) {
        unused = school.imported();
      }

      assertEverybodyHasExactlyOne(school);
      assertThat(StatusMails.recount(school.stack())).isEqualTo(4);
    }
  }

  @Test
  void faultsOfProvidersDelayOrLeaveInDoubtAndRepeatNothing() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 1)) {
      plan(school, com.bloomz.rostersync.mailbox.MessageKind.TEXT, MessageFault.ANSWER_LOST, 1);
      plan(school, com.bloomz.rostersync.mailbox.MessageKind.MAIL, MessageFault.THROTTLED, 5);
      plan(school, com.bloomz.rostersync.mailbox.MessageKind.TEXT, MessageFault.THROTTLED, 5);

      var unused = school.imported();
      unused = school.imported();

      assertEverybodyHasExactlyOne(school);
      assertThat(school.mailbox().faults().planned()).isEmpty();
      long uncertain =
          school.known().outreach().values().stream()
              .flatMap(each -> each.channels().values().stream())
              .filter(ChannelState.Uncertain.class::isInstance)
              .count();
      assertThat(uncertain).isEqualTo(1);
    }
  }

  /** The queue may bring a message to two instances of the function at the same moment. */
  @Test
  void senderOfFourThatHaveTheSameMessageAtOnceSendsIt() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 1)) {
      school.invite(EnumSet.noneOf(Invited.class));
      var unused = school.imported();
      school.pauseNotifier();
      List<MemberId> reachable =
          school.known().roster().members().values().stream()
              .filter(each -> each.active() && each.email() != null && each.phone() != null)
              .map(Member::id)
              .toList();
      assertWhatInvitationsCost(school, reachable.subList(12, reachable.size()));
      school.pauseNotifier();
      List<MemberId> people = reachable.subList(0, 12);
      school.reinvite(people);

      sendFourTimesAtOnce(school, people);
      school.resumeNotifier();
      school.awaitPost();

      var received = ReceivedInvitations.of(school.messages());
      for (Channel channel : Channel.values()) {
        assertThat(people).allMatch(each -> received.count(channel, each) == 1);
      }
    }
  }

  private static void assertWhatInvitationsCost(InvitedSchool school, List<MemberId> people)
      throws Exception {
    Metering metering = school.stack().metering().orElseThrow();
    metering.clear();
    school.reinvite(people);
    school.sendThenTakeFeedback();
    Metering.Total taken = metering.of(LocalStack.TABLE);
    MeasuredCosts.check(
        Map.of(
            Count.INVITED_READS, taken.readUnits() / people.size(),
            Count.INVITED_WRITES, taken.writeUnits() / people.size()));
  }

  private static void sendFourTimesAtOnce(InvitedSchool school, List<MemberId> people)
      throws Exception {
    SendingInvitation sending = sending(school);
    var start = new CyclicBarrier(4);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> ends = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        String attempt = "thread-" + thread;
        ends.add(
            threads.submit(
                () -> {
                  for (MemberId each : people) {
                    start.await();
                    sending.send(
                        new InvitationDue(
                            school.school(), each, 1, new TreeSet<>(), new TreeSet<>()),
                        attempt + each);
                  }
                  return true;
                }));
      }
      for (Future<Boolean> end : ends) {
        assertThat(end.get()).isTrue();
      }
    }
  }

  private static SendingInvitation sending(InvitedSchool school) {
    var mails =
        Senders.mails(
            school.stack().lead(() -> Senders.sesClient(Senders.PATIENCE).build()),
            new MailSettings(new Email("invitations@bloomz.example"), null));
    var texts =
        Senders.texts(
            school.stack().lead(() -> Senders.snsClient(Senders.PATIENCE).build()),
            TextSettings.usual());
    return new SendingInvitation(
        new SendingInvitation.Ports(
            school.invitations(), school.queue(), school.schools(), new Bloomz()),
        new DeliveryPorts(InvitationWriters.open(), mails, texts),
        TIMES,
        InstantSource.system());
  }

  private record Bloomz() implements SchoolProfiles {
    @Override
    public String name(SchoolId school) {
      return "";
    }

    @Override
    public String joinLink(SchoolId school, MemberId person) {
      return "https://join.bloomz.example/" + school + "/" + person;
    }
  }

  private static void plan(
      InvitedSchool school,
      com.bloomz.rostersync.mailbox.MessageKind channel,
      MessageFault fault,
      int times) {
    school.mailbox().faults().plan(new MessageFaults.Planned(channel, fault, null, times));
  }

  /** One message for every way to reach a person who is there and has not joined. */
  private static void assertEverybodyHasExactlyOne(InvitedSchool school) {
    InvitationData known = school.known();
    var received = ReceivedInvitations.of(school.messages());
    var reachable = ReachableMembers.of(known.roster());
    int all = 0;
    for (Member member : known.roster().members().values()) {
      boolean invited = member.active() && known.outreach(member.id()).registered() == null;
      for (Channel channel : Channel.values()) {
        int wanted = invited && reachable.has(member, channel) ? 1 : 0;
        assertThat(received.count(channel, member.id()))
            .as("%s of %s", channel, member.id())
            .isEqualTo(wanted);
        all += wanted;
      }
    }
    assertThat(all).isGreaterThan(STUDENTS);
    assertThat(received.all()).isEqualTo(all);
  }
}
