package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.nights.HeldReminders.Page;
import com.bloomz.rostersync.nights.HeldReminders.Reminder;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An import that holds something leaves a reminder, which is found when it is due (X 2). */
public abstract class HeldRemindersContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:30Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final SchoolId school = new SchoolId("held#" + NUMBERS.incrementAndGet());
  private int imports;

  /** The reminders in {@link #store()}. */
  protected abstract HeldReminders reminders();

  /** The store of imports, the same during a test. */
  protected abstract ImportPorts store();

  @Test
  void findsAReminderWhenItIsDue() {
    ImportId id = ended(RunKind.NIGHTLY, new ImportTask.Sync(), held(NOW));

    assertThat(reminders().find(school)).contains(new Reminder(id, NOW, NOW.plus(DAY)));
    assertThat(found(NOW.plus(DAY))).doesNotContain(school);
    assertThat(found(NOW.plus(DAY).plusSeconds(90))).containsOnlyOnce(school);
  }

  @Test
  void theNextReminderIsReckonedFromWhenItWasFirstHeld() {
    ended(RunKind.NIGHTLY, new ImportTask.Sync(), held(NOW.minus(Duration.ofDays(2))));
    assertThat(reminders().find(school).orElseThrow().due()).isEqualTo(NOW.plus(DAY));

    ended(RunKind.NIGHTLY, new ImportTask.Sync(), held(NOW.minus(Duration.ofDays(4))));
    assertThat(reminders().find(school).orElseThrow().due())
        .isEqualTo(NOW.plus(DAY.multipliedBy(3)));
    assertThat(found(NOW.plus(DAY).plusSeconds(90))).doesNotContain(school);
  }

  @Test
  void anImportThatHoldsNothingWritesNone() {
    ended(RunKind.NIGHTLY, new ImportTask.Sync(), null);
    assertThat(reminders().find(school)).isEmpty();
    ImportId id = ended(RunKind.NIGHTLY, new ImportTask.Sync(), held(NOW));
    ended(RunKind.NIGHTLY, new ImportTask.Sync(), null);
    assertThat(reminders().find(school).orElseThrow().held()).isEqualTo(id);
  }

  @Test
  void aPreviewLeavesNone() {
    ended(RunKind.FULL_DATA, new ImportTask.Preview(false), held(NOW));

    assertThat(reminders().find(school)).isEmpty();
  }

  @Test
  void movesAndDropsAReminderThatStands() {
    ended(RunKind.NIGHTLY, new ImportTask.Sync(), held(NOW));
    Reminder first = reminders().find(school).orElseThrow();
    Reminder next = Reminder.after(first.held(), first.since(), first.due()).orElseThrow();
    reminders().move(school, first, next);
    assertThat(reminders().find(school)).contains(next);
    assertThat(next.due()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(found(NOW.plus(DAY).plusSeconds(90))).doesNotContain(school);
    assertThat(found(next.due().plusSeconds(90))).containsOnlyOnce(school);

    reminders().drop(school, first);
    reminders().move(school, first, first);
    assertThat(reminders().find(school)).contains(next);
    reminders().drop(school, next);
    assertThat(reminders().find(school)).isEmpty();
    assertThat(found(next.due().plusSeconds(90))).doesNotContain(school);
  }

  private static HeldRemovals held(Instant since) {
    return new HeldRemovals(
        List.of(new Removal(Entity.STUDENTS, "m-1", "")),
        new TreeMap<>(Map.of(Entity.STUDENTS, new KindLoss(1, 9))),
        new HeldCause(HeldCause.Pattern.NONE, "One student is gone."),
        new TreeMap<>(Map.of("m-1", "Zoë Nguyen")),
        since);
  }

  private ImportId ended(RunKind kind, ImportTask task, @Nullable HeldRemovals held) {
    var id = new ImportId("20261130T0700%05dZ-0001".formatted(++imports));
    ImportRequest request = new ImportRequest(id, kind, NOW).withTask(task);
    assertThat(store().requests().request(school, request)).isEqualTo(new Requested.Accepted());
    Claiming claiming = store().runs().claim(school, NOW, NOW.plus(Duration.ofMinutes(15)));
    Claim claim = ((Claiming.Claimed) claiming).claim();
    ImportState state = held == null ? ImportState.SUCCEEDED : ImportState.HELD;
    ImportReport report =
        ImportReport.ofSeized(claim, NOW, task.writes() ? state : ImportState.PREVIEWED, null);
    var findings = new Findings(List.of(), AbsentMembers.NONE, null, held, null, Health.UNKNOWN);
    assertThat(store().runs().finish(claim, report, findings, null)).isPresent();
    return id;
  }

  private List<SchoolId> found(Instant before) {
    List<SchoolId> all = new ArrayList<>();
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      String cursor = null;
      do {
        Page page = reminders().page(shard, before, cursor, 2);
        all.addAll(page.schools());
        cursor = page.cursor();
      } while (cursor != null);
    }
    return all;
  }
}
