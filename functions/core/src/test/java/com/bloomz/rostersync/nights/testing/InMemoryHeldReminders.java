package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reminders that imports of a store in memory have left. */
public final class InMemoryHeldReminders implements HeldReminders {
  private final InMemoryImportStore store;

  /** What became of the reminder that an import has left; empty where it is dropped. */
  private final Map<ImportId, Optional<Reminder>> moved = new HashMap<>();

  public InMemoryHeldReminders(InMemoryImportStore store) {
    this.store = store;
  }

  @Override
  public synchronized Page page(int shard, Instant before, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    Instant minute = before.truncatedTo(ChronoUnit.MINUTES);
    List<SchoolId> all =
        store.everAsked().stream()
            .filter(school -> Math.floorMod(school.value().hashCode(), 16) == shard)
            .filter(school -> find(school).filter(each -> each.due().isBefore(minute)).isPresent())
            .sorted(Comparator.comparing(SchoolId::value))
            .toList();
    List<SchoolId> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    return new Page(part, next < all.size() ? Integer.toString(next) : null);
  }

  @Override
  public synchronized Optional<Reminder> find(SchoolId school) {
    return store
        .lastHeld(school)
        .flatMap(report -> moved.computeIfAbsent(report.id(), _ -> left(report)));
  }

  private Optional<Reminder> left(ImportReport report) {
    HeldRemovals held = store.findings(report.school(), report.id()).held();
    return held == null
        ? Optional.empty()
        : Reminder.after(report.id(), held.since(), report.finishedAt());
  }

  @Override
  public synchronized void move(SchoolId school, Reminder seen, Reminder next) {
    moved.replace(seen.held(), Optional.of(seen), Optional.of(next));
  }

  @Override
  public synchronized void drop(SchoolId school, Reminder seen) {
    moved.replace(seen.held(), Optional.of(seen), Optional.empty());
  }
}
