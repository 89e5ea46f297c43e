package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.status.SendingScheduleEmails;
import com.bloomz.rostersync.status.SendingStatusEmails.Result;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what follows the end of a school's scheduled imports: status emails (S 5). */
public final class ScheduleFollowUp {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleFollowUp.class);

  private final SendingScheduleEmails emails;

  /** With who sends. */
  public ScheduleFollowUp(SendingScheduleEmails emails) {
    this.emails = emails;
  }

  /**
   * Does it; may be repeated.
   *
   * @param attempt unlike that of any other call
   * @return whether all is done, and the notice need not come again
   */
  boolean done(ScheduleEnded event, String attempt) {
    Optional<SortedMap<MemberId, Result>> results = emails.send(event, attempt);
    LOG.info(
        "school {} version {} ends its schedule, status emails: {}",
        event.school(),
        event.version(),
        results.map(each -> each.values().toString()).orElse("not stored yet"));
    return results.filter(each -> !each.containsValue(Result.LATER)).isPresent();
  }
}
