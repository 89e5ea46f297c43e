package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands since a school's last completed import, so that an unchanged school is recognized
 * without reading its roster.
 *
 * @param fingerprint of all that was decided from: roster, settings, kind of run
 * @param revision of the roster when that import read it
 * @param counts what an import of the same would find: unchanged and skipped only
 * @param issuesStoredUnder the import whose stored issues still stand
 * @param issues how many those are
 * @param held of which kinds it would hold removals back again, as what Clever shows leaves them
 *     open (I 6)
 */
public record PreviousImport(
    String fingerprint,
    long revision,
    Counts counts,
    ImportId issuesStoredUnder,
    int issues,
    SortedSet<Entity> held) {
  public PreviousImport {
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
  }

  /** One that holds nothing back. */
  public PreviousImport(
      String fingerprint, long revision, Counts counts, ImportId issuesStoredUnder, int issues) {
    this(fingerprint, revision, counts, issuesStoredUnder, issues, new TreeSet<>());
  }

  /** How an import ends that finds the same. */
  public ImportState state() {
    return held.isEmpty() ? ImportState.SUCCEEDED : ImportState.HELD;
  }
}
