package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One import of a generated school: what Clever says now, and what Bloomz has after none, one or
 * two earlier imports with work by hand in between. It is decided once, however many properties
 * look at it.
 */
final class GeneratedImport {
  private static final int[] SIZES = {0, 1, 2, 3, 5, 8, 13};
  private static final Map<Long, List<GeneratedImport>> BY_SEED = new ConcurrentHashMap<>();

  private final CleverRoster clever;
  private final BloomzRoster bloomz;
  private final ImportSettings settings;
  private final RunKind kind;
  private final Map<RunKind, GeneratedImport> ofOtherKinds = new ConcurrentHashMap<>();
  private @Nullable Decision decision;
  private @Nullable BloomzRoster after;

  GeneratedImport(CleverRoster clever, BloomzRoster bloomz, ImportSettings settings, RunKind kind) {
    this.clever = clever;
    this.bloomz = bloomz;
    this.settings = settings;
    this.kind = kind;
  }

  CleverRoster clever() {
    return clever;
  }

  BloomzRoster bloomz() {
    return bloomz;
  }

  ImportSettings settings() {
    return settings;
  }

  RunKind kind() {
    return kind;
  }

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
    List<GeneratedImport> schools =
        BY_SEED.computeIfAbsent(
            seed, _ -> Arrays.stream(SIZES).mapToObj(size -> of(seed, size)).toList());
    for (int i = 0; i < SIZES.length; i++) {
      try {
        property.check(schools.get(i));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed " + seed + ", smallest failing size " + SIZES[i] + ": " + failure.getMessage(),
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

  synchronized Decision decide() {
    if (decision == null) {
      decision =
          Reconciler.decide(clever, bloomz, new Reconciler.Options(settings, kind, Rosters.TODAY));
    }
    return decision;
  }

  /** What Bloomz has when the whole decision is stored. */
  synchronized BloomzRoster after() {
    if (after == null) {
      after = stored(bloomz, decide().writes());
    }
    return after;
  }

  /** What the import decides when it goes on from a roster to which it has made those changes. */
  Decision decide(BloomzRoster halfway, List<Change> stored) {
    Losses earlier = Losses.of(stored, halfway);
    var options = new Reconciler.Options(settings, kind, Rosters.TODAY, earlier, List.of(), null);
    return Reconciler.decide(clever, halfway, options);
  }

  GeneratedImport with(CleverRoster other) {
    return new GeneratedImport(other, bloomz, settings, kind);
  }

  GeneratedImport with(BloomzRoster other) {
    return new GeneratedImport(clever, other, settings, kind);
  }

  GeneratedImport with(RunKind other) {
    return other == kind
        ? this
        : ofOtherKinds.computeIfAbsent(
            other, _ -> new GeneratedImport(clever, bloomz, settings, other));
  }

  /** The roster once those writes are stored. */
  static BloomzRoster stored(BloomzRoster roster, List<Write> writes) {
    List<RosterClass> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (Write write : writes) {
      switch (write) {
        case Write.OfClass each -> classes.add(each.after());
        case Write.OfDeletedClass each -> throw new IllegalArgumentException(each.toString());
        case Write.OfMember each -> members.add(each.after());
      }
    }
    return roster.with(classes, members);
  }
}
