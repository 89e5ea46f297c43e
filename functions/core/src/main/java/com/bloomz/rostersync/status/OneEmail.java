package com.bloomz.rostersync.status;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.status.SendingStatusEmails.Result;
import com.bloomz.rostersync.status.StatusLedger.Claim;
import com.bloomz.rostersync.status.StatusLedger.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sends an email for which there is a receipt, once, however often that is asked for. */
final class OneEmail {
  private final Ports ports;
  private final Duration claimTime;
  private final InstantSource clock;

  /**
   * @param claimTime after which an attempt to send that settled nothing counts as dead
   */
  OneEmail(Ports ports, Duration claimTime, InstantSource clock) {
    this.ports = ports;
    this.claimTime = claimTime;
    this.clock = clock;
  }

  /** The receipts, the people whose addresses may turn out bad, and who sends. */
  record Ports(StatusLedger ledger, InvitationStore people, MailSender mails) {}

  Result send(Receipt receipt, MailMessage mail, String attempt) {
    Instant now = clock.instant();
    return switch (ports.ledger().claim(receipt, new Claim(attempt, now, now.plus(claimTime)))) {
      case YOURS -> {
        Result result = sent(receipt.school(), mail);
        if (result == Result.LATER) {
          ports.ledger().release(receipt, attempt);
        } else {
          ports.ledger().settle(receipt, attempt);
        }
        yield result;
      }
      case ANOTHERS -> Result.LATER;
      case SETTLED -> Result.NOTHING;
    };
  }

  private Result sent(SchoolId school, MailMessage mail) {
    return switch (ports.mails().send(mail)) {
      case SendResult.Accepted _ -> Result.SENT;
      case SendResult.Unknown _ -> Result.UNCERTAIN;
      case SendResult.Refused(SendResult.Refusal reason, String _) -> {
        if (reason.blocksTheAddress()) {
          var block =
              new Block(AddressKey.of(mail.to()), Block.Reason.BAD_ADDRESS, clock.instant());
          ports.people().block(school, block);
        }
        yield Result.REFUSED;
      }
      case SendResult.Throttled _ -> Result.LATER;
    };
  }
}
