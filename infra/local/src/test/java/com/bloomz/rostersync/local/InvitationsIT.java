package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.Known;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.mailbox.Channel;
import com.bloomz.rostersync.mailbox.Fault;
import com.bloomz.rostersync.mailbox.Faults;
import com.bloomz.rostersync.mailbox.Message;
import com.bloomz.rostersync.reconcile.Change;
import com.bloomz.rostersync.reconcile.Verb;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.sync.ImportId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the import to the mailbox, through the real handlers and queues. */
class InvitationsIT {
  private static final int STUDENTS = 40;
  private static final Pattern COUNTS =
      Pattern.compile(
          "- ([^:]+): ([\\d,]+) added, ([\\d,]+) updated, ([\\d,]+) removed or archived,.*");

  @Test
  void nobodyIsInvitedTwiceThoughImportsAndDeliveriesComeAgain() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 2)) {
      school.invite(EnumSet.noneOf(Invited.class));
      List<ImportId> imports = new ArrayList<>(List.of(school.imported()));
      assertThat(invitations(school)).isEmpty();
      List<Member> joined =
          school.known().roster().members().values().stream()
              .filter(member -> member.email() != null)
              .limit(5)
              .toList();
      var feedback = new TakingFeedback(school.invitations());
      joined.forEach(
          each ->
              feedback.registered(
                  school.school(), each.id(), Instant.parse("2026-08-01T00:00:00Z")));

      school.invite(EnumSet.allOf(Invited.class));
      for (int i = 0; i < 3; i++) {
        imports.add(school.imported());
      }

      assertEverybodyHasExactlyOne(school);
      for (ImportId each : imports) {
        assertStatusMailIsARecount(school, each);
      }
    }
  }

  @Test
  void lostAnswerIsUncertainAndNotSentAgain() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 1)) {
      plan(school, Channel.TEXT, Fault.ANSWER_LOST, 1);

      school.imported();
      school.imported();

      assertEverybodyHasExactlyOne(school);
      assertThat(uncertain(school.known())).isEqualTo(1);
    }
  }

  @Test
  void throttlingSlowsAndLosesNothing() throws Exception {
    try (var school = new InvitedSchool(STUDENTS, 1)) {
      plan(school, Channel.MAIL, Fault.THROTTLED, 5);
      plan(school, Channel.TEXT, Fault.THROTTLED, 5);

      school.imported();

      assertEverybodyHasExactlyOne(school);
      assertThat(school.mailbox().faults().planned()).isEmpty();
    }
  }

  private static void plan(InvitedSchool school, Channel channel, Fault fault, int times) {
    school.mailbox().faults().plan(new Faults.Planned(channel, fault, null, times));
  }

  private static long uncertain(Known known) {
    return known.outreach().values().stream()
        .flatMap(each -> each.channels().values().stream())
        .filter(ChannelState.Uncertain.class::isInstance)
        .count();
  }

  /** As many messages at every address as unregistered people have it. */
  private static void assertEverybodyHasExactlyOne(InvitedSchool school) {
    Known known = school.known();
    var wanted = new TreeMap<String, Long>();
    for (Member member : known.roster().members().values()) {
      if (member.active() && known.outreach(member.id()).registered() == null) {
        count(wanted, member.email() == null ? null : member.email().value());
        count(wanted, member.phone() == null ? null : member.phone().value());
      }
    }
    Map<String, Long> arrived =
        invitations(school).stream()
            .collect(Collectors.groupingBy(Message::to, TreeMap::new, Collectors.counting()));
    assertThat(wanted).hasSizeGreaterThan(STUDENTS);
    assertThat(arrived).isEqualTo(wanted);
  }

  private static void count(Map<String, Long> counts, @Nullable String address) {
    if (address != null) {
      counts.merge(address, 1L, Long::sum);
    }
  }

  /** All texts, and the e-mails that tell of no import. */
  private static List<Message> invitations(InvitedSchool school) {
    return school.messages().stream()
        .filter(message -> !(message instanceof Message.Mail mail) || !isStatus(mail))
        .toList();
  }

  private static boolean isStatus(Message.Mail mail) {
    return mail.subject().contains("lever") && mail.text().contains("Counts");
  }

  private static void assertStatusMailIsARecount(InvitedSchool school, ImportId id) {
    List<Message.Mail> mails =
        school.messages().stream()
            .filter(Message.Mail.class::isInstance)
            .map(Message.Mail.class::cast)
            .filter(mail -> mail.text().contains(", import " + id + "."))
            .toList();
    assertThat(mails).hasSize(1);
    List<Change> journal = school.stack().store().journal(school.school(), id);
    Matcher line = COUNTS.matcher(mails.getFirst().text());
    long added = 0;
    long updated = 0;
    while (line.find()) {
      added += number(line.group(2));
      updated += number(line.group(3));
    }
    assertThat(added).isEqualTo(count(journal, Verb.CREATED));
    assertThat(updated).isEqualTo(count(journal, Verb.UPDATED));
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  private static long count(List<Change> journal, Verb verb) {
    return journal.stream().filter(change -> change.verb() == verb).count();
  }
}
