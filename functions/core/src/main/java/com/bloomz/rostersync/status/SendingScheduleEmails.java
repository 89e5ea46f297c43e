package com.bloomz.rostersync.status;

import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.schools.ScheduleEnd;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.status.SendingStatusEmails.Result;
import com.bloomz.rostersync.status.StatusLedger.Receipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells notifyTo that a school's scheduled imports have ended (S 5), one email to each address. */
public final class SendingScheduleEmails {
  /** What is not stored so long after it was decided never will be. */
  private static final Duration STORED_WITHIN = Duration.ofMinutes(5);

  private final Ports ports;
  private final Post post;
  private final OneEmail sending;
  private final InstantSource clock;

  /**
   * @param claimTime after which an attempt to send that settled nothing counts as dead
   */
  public SendingScheduleEmails(Ports ports, Post post, Duration claimTime, InstantSource clock) {
    this.ports = ports;
    this.post = post;
    this.clock = clock;
    this.sending =
        new OneEmail(
            new OneEmail.Ports(ports.ledger(), ports.people(), post.mails()), claimTime, clock);
  }

  /** The stores of schools, people and sent status emails. */
  public record Ports(SchoolStore schools, InvitationStore people, StatusLedger ledger) {}

  /** Who writes and sends, and the schools' names. */
  public record Post(ScheduleWriter writer, MailSender mails, SchoolProfiles communities) {}

  /**
   * Sends what is not sent yet. May be repeated, and is to be where nothing comes back or a result
   * is {@link Result#LATER}.
   *
   * @param attempt unlike that of any other call
   * @return by receiver; no receiver where that change was never stored, where an admin has turned
   *     scheduled imports on again, or where nobody can get the email; empty where the change may
   *     yet be stored
   */
  public Optional<SortedMap<MemberId, Result>> send(ScheduleEnded event, String attempt) {
    School school = ports.schools().find(event.school());
    if (school.version() < event.version()
        && clock.instant().isBefore(event.at().plus(STORED_WITHIN))) {
      return Optional.empty();
    }
    var results = new TreeMap<MemberId, Result>();
    if (!school.settings().scheduledImport() && !school.settings().notifyTo().isEmpty()) {
      end(event).ifPresent(end -> results.putAll(send(school, event, end, attempt)));
    }
    return Optional.of(results);
  }

  private Optional<ScheduleEnd> end(ScheduleEnded event) {
    return Optional.ofNullable(
            ports.schools().history(event.school(), event.version() + 1, 1).get(event.version()))
        .flatMap(ScheduleEnd::of);
  }

  private SortedMap<MemberId, Result> send(
      School school, ScheduleEnded event, ScheduleEnd end, String attempt) {
    var content =
        new ScheduleContent(
            post.communities().name(school.id()), end, event.at(), school.settings().timeZone());
    InvitationData people = ports.people().load(school.id());
    var results = new TreeMap<MemberId, Result>();
    StatusReceivers.among(people, school.settings().notifyTo())
        .forEach(
            (receiver, to) -> {
              String about = "schedule-" + event.version();
              var tags = new MessageTags(school.id().value(), receiver.value(), about);
              results.put(
                  receiver,
                  sending.send(
                      new Receipt(school.id(), about, receiver),
                      post.writer().mail(content, to, tags),
                      attempt));
            });
    return results;
  }
}
