package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.reconcile.Losses;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: a school that was imported, what has changed since, and the next import.
 *
 * @param expected the cause to be named; null where nothing is to be held by the brake
 */
record BrakeCase(
    String what,
    RunKind kind,
    ImportSettings before,
    ImportSettings after,
    SharedSchool school,
    Consumer<SharedSchool> change,
    @Nullable Pattern expected) {
  static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  /** In the middle of a rollover. */
  static final BrakeSettings ROLLOVER =
      new BrakeSettings(10, new BrakeSettings.Rollover(DAY.minusDays(3), DAY.plusDays(3)));

  static BrakeCase nightly(String what, Consumer<SharedSchool> change, @Nullable Pattern expected) {
    return new BrakeCase(
        what,
        RunKind.NIGHTLY,
        relationships("Mother", "Father", "Grandmother"),
        relationships("Mother", "Father", "Grandmother"),
        SharedSchool.usual(),
        change,
        expected);
  }

  static ImportSettings relationships(String... values) {
    return new ImportSettings(
        StudentIdField.SIS_ID,
        true,
        false,
        ContactField.RELATIONSHIP,
        new TreeSet<>(List.of(values)));
  }

  static ImportSettings types(String... values) {
    return new ImportSettings(
        StudentIdField.SIS_ID, true, false, ContactField.TYPE, new TreeSet<>(List.of(values)));
  }

  BrakeCase by(RunKind other) {
    return new BrakeCase(what, other, before, after, school, change, expected);
  }

  BrakeCase with(ImportSettings settings) {
    return new BrakeCase(what, kind, settings, settings, school, change, expected);
  }

  BrakeCase choosing(ImportSettings next) {
    return new BrakeCase(what, kind, before, next, school, change, expected);
  }

  BrakeCase inRollover() {
    return new BrakeCase(what, kind, before, after.withBrake(ROLLOVER), school, change, expected);
  }

  BrakeCase at(SharedSchool other) {
    return new BrakeCase(what, kind, before, after, other, change, expected);
  }

  /** What came of it. */
  record Outcome(Braked braked) {
    /** How many persons, places, ties and classes left. */
    int left() {
      return Removal.among(braked.decision().changes()).size();
    }

    /** How many would have left without the brake. */
    int wouldLeave() {
      HeldRemovals held = braked.held();
      return left() + (held == null ? 0 : held.removals().size());
    }
  }

  Outcome run(Set<Removal> approved) {
    return new Outcome(started(approved).decide(List.of()));
  }

  /** The import, before it has stored anything. */
  Started started(Set<Removal> approved) {
    var first = school.roster();
    BloomzRoster bloomz = Imported.of(first, before, DAY);
    RosterTraits traits = RosterTraits.of(first);
    change.accept(school);
    var memory =
        new Brake.Memory() {
          @Override
          public Set<Removal> approved() {
            return approved;
          }

          @Override
          public RosterTraits traits() {
            return traits;
          }
        };
    return new Started(this, bloomz, school.roster(), memory);
  }

  /** An import that can be cut off. */
  record Started(BrakeCase given, BloomzRoster bloomz, CleverRoster clever, Brake.Memory memory) {
    /** Decides after those writes are stored. */
    Braked decide(List<Write> stored) {
      List<Change> changes = stored.stream().flatMap(each -> each.changes().stream()).toList();
      return decide(Imported.stored(bloomz, stored), changes);
    }

    /** Decides where those changes are how the roster came about. */
    Braked decideAfter(List<Change> changes) {
      return decide(bloomz, changes);
    }

    private Braked decide(BloomzRoster now, List<Change> changes) {
      var options =
          new Reconciler.Options(
              given.after, given.kind, DAY, Losses.of(changes, now), List.of(), null);
      return Brake.decide(clever, now, options, new Brake.Asked(memory, NOW, changes));
    }
  }
}
