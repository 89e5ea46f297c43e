package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands of each school's imports. Each school has changed since the night before. */
final class VirtualImports implements NightlyImports {
  /** The school's item and its header are read: two requests to the table. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** What was read is kept, the import is asked for, and its message is sent. */
  private static final Duration ASK = Duration.ofMillis(40);

  private final VirtualDay day;
  private final Map<SchoolId, ImportRequest> waiting = new HashMap<>();
  private final Map<SchoolId, LocalDate> nights = new HashMap<>();
  private final Map<SchoolId, Instant> ended = new HashMap<>();

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
