package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.ResettingBlocks;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.mailbox.AcceptedMessage;
import com.bloomz.rostersync.mailbox.MessageFault;
import com.bloomz.rostersync.mailbox.MessageFaults;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes back of messages, over the wire of SES, SNS, the bus and the queues (N 6). */
class FeedbackIT {
  private static final String NO_PARENT = "Not a value that makes a parent";

  @Test
  void bounceAndStopOutliveThatThePersonLeavesAndReturns() throws Exception {
    try (var school = new InvitedSchool(40, 1)) {
      school.invite(EnumSet.noneOf(Invited.class));
      Map<String, String> writings = distinctWritings(school);
      var unused = school.imported();
      Member parent = reachable(school, writings.keySet());
      String writing = Objects.requireNonNull(writings.get(contact(parent)));
      String mail = Objects.requireNonNull(parent.email()).value();
      String phone = Objects.requireNonNull(parent.phone()).value();
      bounce(school, mail);

      school.invite(EnumSet.of(Invited.PARENTS));
      unused = school.imported();
      answer(school, phone, "Stop");
      school.awaitPost();
      assertBlocked(school, parent);
      int before = received(school, mail, phone);
      assertThat(before).isEqualTo(2);

      change(school, writing, NO_PARENT);
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
      assertThat(member(school, parent).active()).isFalse();
      change(school, NO_PARENT, writing);
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
      assertThat(member(school, parent).active()).isTrue();
      assertBlocked(school, parent);
      assertThat(received(school, mail, phone)).isEqualTo(before);

      var resetting = new ResettingBlocks(school.invitations(), InstantSource.system());
      assertThat(resetting.reset(school.school(), parent.id(), Channel.EMAIL, "admin")).isTrue();
      school.reinvite(List.of(parent.id()));
      school.awaitPost();
      assertThat(received(school, mail, phone)).isEqualTo(before + 1);
      assertThat(school.known().blocks()).hasSize(1);
    }
  }

  /** Writes the type of some contacts each in another case, so that an edit can find them again. */
  private static Map<String, String> distinctWritings(InvitedSchool school) {
    var writings = new HashMap<String, String>();
    for (String each : List.of("PARENT/GUARDIAN", "Parent/GUARDIAN", "PARENT/Guardian")) {
      writings.put(change(school, "Parent/Guardian", each).of("contact"), each);
    }
    return writings;
  }

  private static EditResult change(InvitedSchool school, String from, String to) {
    return school.edit(
        DistrictEdit.CONTACT_RELATIONSHIP_CHANGED, Map.of("field", "type", "from", from, "to", to));
  }

  /** A parent by one of these contacts alone, with an address and a number of their own. */
  private static Member reachable(InvitedSchool school, Set<String> contacts) {
    Collection<Member> members = school.known().roster().members().values();
    return members.stream()
        .filter(each -> each.parent() != null && each.parent().contacts().size() == 1)
        .filter(each -> contacts.contains(contact(each)))
        .filter(each -> each.email() != null && each.phone() != null)
        .findFirst()
        .orElseThrow();
  }

  private static String contact(Member parent) {
    return Objects.requireNonNull(parent.parent()).contacts().first().value();
  }

  private static void assertBlocked(InvitedSchool school, Member parent) {
    InvitationData known = school.known();
    assertThat(known.blocks().get(AddressKey.of(Objects.requireNonNull(parent.email()))))
        .extracting(Block::reason)
        .isEqualTo(Block.Reason.BOUNCED);
    assertThat(known.blocks().get(AddressKey.of(Objects.requireNonNull(parent.phone()))))
        .extracting(Block::reason)
        .isEqualTo(Block.Reason.STOPPED);
  }

  private static Member member(InvitedSchool school, Member same) {
    return Objects.requireNonNull(school.known().roster().members().get(same.id()));
  }

  private static int received(InvitedSchool school, String mail, String phone) {
    return (int)
        school.messages().stream()
            .map(AcceptedMessage::to)
            .filter(to -> to.equals(mail) || to.equals(phone))
            .count();
  }

  private static void bounce(InvitedSchool school, String mail) {
    school
        .mailbox()
        .faults()
        .plan(
            new MessageFaults.Planned(
                com.bloomz.rostersync.mailbox.MessageKind.MAIL, MessageFault.BOUNCE, mail, 1));
  }

  private static void answer(InvitedSchool school, String phone, String text) throws Exception {
    URI answers = school.mailbox().url().resolve("/mailbox/answers");
    String body = "{\"from\":\"%s\",\"body\":\"%s\"}".formatted(phone, text);
    var request =
        HttpRequest.newBuilder(answers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
