package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a school's import, until it expires. Every claim of a school has a greater
 * epoch than the one before; a worker whose epoch is no longer the newest cannot write.
 *
 * @param until when it expires by itself
 * @param attempt the first is 1
 * @param progress what earlier attempts of this import did
 * @param revision counts the changes made by hand; the roster's state as this claim began
 * @param previous what the school's last completed import found, if there was one
 * @param traits the digest of what is stored of those whom Clever shows and the roster does not
 *     keep; null where nothing is
 * @param unannounced earlier imports whose ends are not known to have been told
 */
public record Claim(
    SchoolId school,
    ImportRequest request,
    long epoch,
    Instant until,
    int attempt,
    Instant startedAt,
    Progress progress,
    Usage usage,
    long revision,
    @Nullable PreviousImport previous,
    @Nullable String traits,
    SortedSet<ImportId> unannounced) {
  public Claim {
    unannounced = Collections.unmodifiableSortedSet(new TreeSet<>(unannounced));
  }
}
