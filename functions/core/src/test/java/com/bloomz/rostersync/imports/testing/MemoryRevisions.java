package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import java.util.List;

/** Counts in a school what imports and edits by hand check of each other (I 8). */
final class MemoryRevisions {
  private long namesByHand;
  private long namesByImports;
  private long placesByHand;
  private long placesByImports;

  Revisions revisions(long school) {
    return new Revisions(school, namesByHand, namesByImports, placesByHand, placesByImports);
  }

  /** Counts a portion of an import, if what it was decided from still stands. */
  boolean takes(List<Write> portion, Revisions seen) {
    boolean names = portion.stream().anyMatch(Write::changesNames);
    boolean places = portion.stream().anyMatch(Write::changesPlaces);
    if ((names && seen.namesByHand() != namesByHand)
        || (places && seen.placesByHand() != placesByHand)) {
      return false;
    }
    namesByImports += names ? 1 : 0;
    placesByImports += places ? 1 : 0;
    return true;
  }

  /** Whether what an edit by hand was decided from still stands. */
  boolean stand(Revisions seen, boolean names, boolean places) {
    return !(names && seen.namesByHand() != namesByHand)
        && !(names && seen.namesByImports() != namesByImports)
        && !(places && seen.placesByImports() != placesByImports);
  }

  /** Counts an edit by hand. */
  void edited(boolean names, boolean places) {
    namesByHand += names ? 1 : 0;
    placesByHand += places ? 1 : 0;
  }
}
