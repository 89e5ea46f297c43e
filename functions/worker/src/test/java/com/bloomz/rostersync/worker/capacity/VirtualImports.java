package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands of each school's imports. Each school has changed since the night before. */
final class VirtualImports implements NightlyImports, ImportRuns {
  /** The school's item and its header are read: two requests to the table. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** What was read is kept, the import is asked for, and its message is sent. */
  private static final Duration ASK = Duration.ofMillis(40);

  /** The import is claimed, ended, announced and noted as announced. */
  private static final Duration END = Duration.ofMillis(60);

  private final VirtualDay day;
  private final Map<SchoolId, ImportRequest> waiting = new HashMap<>();
  private final Map<SchoolId, LocalDate> nights = new HashMap<>();
  private final Map<SchoolId, Instant> ended = new HashMap<>();
  private int missed;

  VirtualImports(VirtualDay day) {
    this.day = day;
  }

  @Override
  public Standing standing(SchoolId school) {
    day.takes(LOOK);
    return new Standing(null, 0, waiting.get(school), true, nights.get(school));
  }

  @Override
  public boolean ask(SchoolId school, ImportRequest request, LocalDate night) {
    day.takes(ASK);
    waiting.put(school, request);
    nights.put(school, night);
    return true;
  }

  @Override
  public boolean recordUnchanged(ImportReport report, Standing from, LocalDate night) {
    return false;
  }

  @Override
  public Claiming claim(SchoolId school, Instant now, Instant until) {
    ImportRequest request = waiting.get(school);
    return request == null
        ? new Claiming.NothingToDo(new TreeSet<>())
        : new Claiming.Claimed(
            new Claim(
                school,
                request,
                1,
                until,
                1,
                now,
                Progress.waiting(),
                Usage.NONE,
                0,
                null,
                null,
                new TreeSet<>()));
  }

  /** The end of an import that was never begun. */
  @Override
  public Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable Findings findings,
      @Nullable PreviousImport last) {
    day.takes(END);
    waiting.remove(claim.school());
    missed++;
    return Optional.of(report);
  }

  @Override
  public void markAnnounced(SchoolId school, ImportId id) {}

  @Override
  public Usage usage() {
    return Usage.NONE;
  }

  @Override
  public StoredRoster load(SchoolId school) {
    throw new UnsupportedOperationException("imports are models here");
  }

  @Override
  public Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    throw new UnsupportedOperationException("imports are models here");
  }

  @Override
  public boolean progress(Claim claim, Progress progress) {
    throw new UnsupportedOperationException("imports are models here");
  }

  @Override
  public boolean release(Claim claim, Progress progress, Usage used, @Nullable Instant resumes) {
    throw new UnsupportedOperationException("imports are models here");
  }

  /** How many imports of missed nights have ended as failed. */
  int missed() {
    return missed;
  }

  @Nullable ImportRequest waiting(SchoolId school) {
    return waiting.get(school);
  }

  /** The import ends now. */
  void end(SchoolId school) {
    waiting.remove(school);
    ended.put(school, day.instant());
  }

  /** When each school's last import ended. */
  Map<SchoolId, Instant> ended() {
    return ended;
  }
}
