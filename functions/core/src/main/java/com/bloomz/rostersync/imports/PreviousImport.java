package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Counts;

/**
 * What stands since a school's last completed import, so that an unchanged school is recognised
 * without reading its roster.
 *
 * @param fingerprint of all that was decided from: roster, settings, kind of run
 * @param revision of the roster when that import read it
 * @param counts what an import of the same would find: unchanged and skipped only
 * @param issuesStoredUnder the import whose stored issues still stand
 * @param issues how many those are
 */
public record PreviousImport(
    String fingerprint, long revision, Counts counts, ImportId issuesStoredUnder, int issues) {}
