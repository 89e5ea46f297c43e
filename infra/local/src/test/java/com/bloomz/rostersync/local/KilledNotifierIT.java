package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The notifier's process is killed at every step of a send: when a request to DynamoDB, SES or SNS
 * is done and not yet answered. What is stored and sent then is what is so until the next request
 * is done. Then its messages come again, the same import comes three times, and every message of
 * every queue twice.
 */
class KilledNotifierIT {
  private static final int STUDENTS = 40;
  private static final int JOINED = 5;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void everybodyHasOneInvitationOrAnUncertainOne() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 2)) {
      school.invite(EnumSet.noneOf(Invited.class));
      var unused = school.imported();
      List<MemberId> joined = join(school);
      Queue<MemberId> waiting = new ArrayDeque<>(reachableBothWays(school.known()));

      school.pauseNotifier();
      List<String> struck = killEverywhere(school, waiting);
      assertThat(struck).contains("UpdateItem", "/v2/email/outbound-emails", "Publish");
      try (var _ = child(school, ProcessKiller.ofNobody())) {
        awaitEmptyQueue(school);
      }
      school.resumeNotifier();

      school.invite(EnumSet.allOf(Invited.class));
      for (int i = 0; i < 3; i++) {
        unused = school.imported();
      }

      int uncertain = assertEverybodyHasOneOrAnUncertainOne(school);
      assertThat(uncertain).isBetween(1, struck.size());
      var received = ReceivedInvitations.of(school.messages());
      for (Channel channel : Channel.values()) {
        assertThat(joined).allMatch(each -> received.count(channel, each) == 0);
      }
    }
  }

  /** Kills a process at each request of a send; which these were. */
  private static List<String> killEverywhere(InvitedSchool school, Queue<MemberId> waiting)
      throws Exception {
    comeBackSoon(school);
    ProcessKiller counting = ProcessKiller.ofNobody();
    school.reinvite(List.of(waiting.remove()));
    try (var _ = child(school, counting)) {
      awaitEmptyQueue(school);
    }
    int requests = counting.requests().size();
    assertThat(waiting).hasSizeGreaterThan(requests);
    school.reinvite(waiting);
    List<String> struck = new ArrayList<>();
    for (int i = 1; i <= requests; i++) {
      ProcessKiller killer = new ProcessKiller(i, false);
      try (var child = child(school, killer)) {
        assertThat(child.isKilled()).isTrue();
      }
      struck.add(killer.struckAt().orElseThrow());
    }
    return struck;
  }

  private static List<MemberId> join(InvitedSchool school) {
    var registrations = new RecordingRegistrations(school.invitations());
    List<MemberId> joined = reachableBothWays(school.known()).stream().limit(JOINED).toList();
    joined.forEach(
        each ->
            registrations.registered(school.school(), each, Instant.parse("2026-08-01T00:00:00Z")));
    return joined;
  }

  private static List<MemberId> reachableBothWays(InvitationData known) {
    var reachable = ReachableMembers.of(known.roster());
    return known.roster().members().values().stream()
        .filter(Member::active)
        .filter(each -> Stream.of(Channel.values()).allMatch(one -> reachable.has(each, one)))
        .map(Member::id)
        .filter(each -> known.outreach(each).registered() == null)
        .toList();
  }

  private static int assertEverybodyHasOneOrAnUncertainOne(InvitedSchool school) {
    InvitationData known = school.known();
    var received = ReceivedInvitations.of(school.messages());
    var reachable = ReachableMembers.of(known.roster());
    int uncertain = 0;
    for (Member member : known.roster().members().values()) {
      var outreach = known.outreach(member.id());
      for (Channel channel : Channel.values()) {
        int count = received.count(channel, member.id());
        if (outreach.registered() != null || !reachable.has(member, channel)) {
          assertThat(count).isZero();
        } else if (outreach.state(channel) instanceof Uncertain) {
          uncertain++;
          assertThat(count).isLessThanOrEqualTo(1);
        } else {
          assertThat(outreach.state(channel)).isInstanceOf(Sent.class);
          assertThat(count).isEqualTo(1);
        }
      }
    }
    return uncertain;
  }

  /** What a killed process had comes back within seconds. */
  private static void comeBackSoon(InvitedSchool school) {
    try (SqsClient sqs = school.stack().lead(() -> SqsQueues.client().build())) {
      sqs.setQueueAttributes(
          set ->
              set.queueUrl(school.queueUrl())
                  .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "3")));
    }
  }

  /** Waits until no invitation is due, delayed or being sent. */
  private static void awaitEmptyQueue(InvitedSchool school) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (SqsClient sqs = school.stack().lead(() -> SqsQueues.client().build())) {
      while (left(sqs, school.queueUrl()) > 0) {
        assertThat(System.nanoTime()).as("the queue is worked off in time").isLessThan(end);
        Thread.sleep(LOOK);
      }
    }
  }

  private static long left(SqsClient sqs, String url) {
    return sqs
        .getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
        .attributes()
        .entrySet()
        .stream()
        .filter(each -> each.getKey().toString().startsWith("ApproximateNumberOfMessages"))
        .mapToLong(each -> Long.parseLong(each.getValue()))
        .sum();
  }

  private static Child child(InvitedSchool school, ProcessKiller killer) throws IOException {
    var endpoints = school.stack().endpoints();
    var environment = new HashMap<>(school.stack().notifierEnvironment());
    environment.putAll(endpoints);
    environment.put("CLAIM_TIME", "PT2S");
    var tolled = new HashMap<String, URI>();
    Stream.of("DYNAMODB", "SESV2", "SNS")
        .map(service -> "AWS_ENDPOINT_URL_" + service)
        .forEach(name -> tolled.put(name, URI.create(endpoints.get(name))));
    return new Child(ChildNotifier.class, environment, tolled, killer);
  }
}
