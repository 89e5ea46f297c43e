package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.BusException;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.nights.HeldReminders.Page;
import com.bloomz.rostersync.nights.HeldReminders.Reminder;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Has admins reminded of removals that the brake holds, after one, three and seven days, where no
 * nightly import does that (X 2). It looks once an hour, as a reminder is due by the day. What was
 * told and not noted is told again; whoever sends it sends it once.
 */
public final class Reminding {
  private static final int PAGE = 100;
  private static final int MINUTES = 5;
  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final HeldReminders reminders;
  private final ImportRecords records;
  private final SchoolStore schools;
  private final ImportBus bus;
  private final InstantSource clock;

  public Reminding(HeldReminders reminders, Ports ports, InstantSource clock) {
    this.reminders = reminders;
    this.records = ports.records();
    this.schools = ports.schools();
    this.bus = ports.bus();
    this.clock = clock;
  }

  /**
   * What is known of schools, and who is told.
   *
   * @param bus on which the end of the import that holds is told again, as a reminder
   */
  public record Ports(ImportRecords records, SchoolStore schools, ImportBus bus) {}

  /**
   * Tells of every reminder that is due, as far as the time allows, in the first minutes of an
   * hour; what fails comes with the next hour.
   *
   * @return how many were told
   */
  public int remind(TimeLeft time) {
    Instant now = clock.instant();
    if (now.atZone(ZoneOffset.UTC).getMinute() >= MINUTES) {
      return 0;
    }
    int told = 0;
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      String cursor = null;
      do {
        if (time.left().compareTo(RESERVE) < 0) {
          return told;
        }
        Page page = reminders.page(shard, now, cursor, PAGE);
        told += (int) page.schools().stream().filter(school -> tells(school, now)).count();
        cursor = page.cursor();
      } while (cursor != null);
    }
    return told;
  }

  private boolean tells(SchoolId school, Instant now) {
    try {
      Optional<Reminder> found = reminders.find(school);
      return found.isPresent() && !found.get().due().isAfter(now) && tells(school, found.get());
    } catch (StoreException | BusException e) {
      return false;
    }
  }

  /** As part of the work that asked for the import. */
  private void announce(ImportReport report, int day) {
    Trail sweep = Trail.current();
    try {
      Trail.at(report.school(), report.id().value(), report.request().correlation());
      bus.announce(ImportFinished.of(report).asReminder(day));
    } finally {
      sweep.here();
    }
  }

  private boolean tells(SchoolId school, Reminder reminder) {
    Optional<HeldImport> held =
        HeldImport.latest(records, school)
            .filter(each -> each.report().id().equals(reminder.held()))
            .filter(each -> !isAnswered(school, each));
    School of = schools.find(school);
    if (held.isEmpty() || !of.active()) {
      reminders.drop(school, reminder);
      return false;
    }
    Instant now = clock.instant();
    boolean tells = of.scheduledDistrict() == null;
    if (tells) {
      announce(held.get().report(), reminder.day(now));
    }
    Reminder.after(reminder.held(), reminder.since(), now)
        .ifPresentOrElse(
            next -> reminders.move(school, reminder, next), () -> reminders.drop(school, reminder));
    return tells;
  }

  /** Whether an admin has answered to it, or has discarded the very same before. */
  private boolean isAnswered(SchoolId school, HeldImport held) {
    Optional<RemovalAnswer> answer = records.answer(school);
    return answer.filter(held::isAnsweredBy).isPresent()
        || answer
            .filter(each -> each.verdict() == Verdict.DISCARDED)
            .filter(each -> each.at().isAfter(held.held().since()))
            .isPresent();
  }
}
