package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One import of a generated school: what Clever says now, and what Bloomz has after none, one or
 * two earlier imports with work by hand in between.
 */
record GeneratedImport(
    CleverRoster clever, BloomzRoster bloomz, ImportSettings settings, RunKind kind) {

  private static final List<RunKind> KINDS = List.of(RunKind.values());

  /** Checks something of one scenario. */
  interface Property {
    void check(GeneratedImport scenario);
  }

  /** The seeds that each property is checked with. */
  static LongStream seeds() {
    return LongStream.range(0, 240);
  }

  /**
   * Checks schools of that seed from the smallest up, so that the first failure is the smallest.
   */
  static void check(long seed, Property property) {
    for (int size : new int[] {0, 1, 2, 3, 5, 8, 13}) {
      try {
        property.check(of(seed, size));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed " + seed + ", smallest failing size " + size + ": " + failure.getMessage(),
            failure);
      }
    }
  }

  static GeneratedImport of(long seed, int size) {
    ImportSettings settings = Rosters.settings(seed);
    CleverRoster clever = Rosters.clever(seed, size);
    BloomzRoster bloomz = BloomzRoster.empty();
    if (seed % 8 > 3) {
      bloomz = Rosters.handEdited(bloomz, clever, seed);
    }
    for (int year = 0; year < seed % 4; year++) {
      BloomzRoster imported =
          new GeneratedImport(clever, bloomz, settings, kind(seed + year)).after();
      clever = Rosters.evolved(clever, seed + year);
      bloomz = imported;
      if (seed % 3 > 0) {
        bloomz = Rosters.handEdited(imported, clever, seed + year);
        settings = Rosters.settings(seed / 2 + year);
      }
    }
    return new GeneratedImport(clever, bloomz, settings, kind(seed / 4));
  }

  private static RunKind kind(long seed) {
    return KINDS.get((int) (seed % KINDS.size()));
  }

  Decision decide() {
    return Reconciler.decide(clever, bloomz, new Reconciler.Options(settings, kind, Rosters.TODAY));
  }

  /** What Bloomz has when the whole decision is stored. */
  BloomzRoster after() {
    return stored(bloomz, decide().writes());
  }

  GeneratedImport with(CleverRoster other) {
    return new GeneratedImport(other, bloomz, settings, kind);
  }

  GeneratedImport with(BloomzRoster other) {
    return new GeneratedImport(clever, other, settings, kind);
  }

  GeneratedImport with(RunKind other) {
    return new GeneratedImport(clever, bloomz, settings, other);
  }

  /** The roster once those writes are stored. */
  static BloomzRoster stored(BloomzRoster roster, List<Write> writes) {
    List<RosterClass> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (Write write : writes) {
      switch (write) {
        case Write.OfClass each -> classes.add(each.after());
        case Write.OfMember each -> members.add(each.after());
      }
    }
    return roster.with(classes, members);
  }
}
