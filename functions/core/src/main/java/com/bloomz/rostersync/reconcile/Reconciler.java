package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what an import does. */
public final class Reconciler {
  private Reconciler() {}

  /**
   * What an import was asked with.
   *
   * @param today to tell terms that are over (C 7)
   * @param earlier who has lost something by what this import has stored already
   * @param byHand what people have changed since the last complete import, oldest first
   * @param contactsBefore the contacts' values at the last import; null where they are not known
   * @param removable all that may leave, as the brake holds the rest (X 2); null: whatever the kind
   *     of run removes
   * @param optOuts what an admin leaves out (X 1)
   * @param had what Bloomz had before this import stored anything, to tell what Clever's answer
   *     lacks of that (I 6); null: what it has now
   */
  public record Options(
      ImportSettings settings,
      RunKind kind,
      LocalDate today,
      Losses earlier,
      List<Change> byHand,
      @Nullable ContactCounts contactsBefore,
      @Nullable Set<Removal> removable,
      OptOuts optOuts,
      @Nullable BloomzRoster had) {
    public Options {
      byHand = List.copyOf(byHand);
      removable = removable == null ? null : Set.copyOf(removable);
    }

    /** Of an import of which the brake holds nothing. */
    public Options(
        ImportSettings settings,
        RunKind kind,
        LocalDate today,
        Losses earlier,
        List<Change> byHand,
        @Nullable ContactCounts contactsBefore) {
      this(settings, kind, today, earlier, byHand, contactsBefore, null, OptOuts.NONE, null);
    }

    /** Of an import that has stored nothing yet, and knows nothing of what was before. */
    public Options(ImportSettings settings, RunKind kind, LocalDate today) {
      this(settings, kind, today, Losses.NONE, List.of(), null);
    }

    /** The same, of an import of which the brake holds everything else (X 2). */
    public Options removingOnly(Set<Removal> those) {
      return new Options(
          settings, kind, today, earlier, byHand, contactsBefore, those, optOuts, had);
    }

    /** The same, of an import of which an admin leaves that out (X 1). */
    public Options without(OptOuts those) {
      return new Options(
          settings, kind, today, earlier, byHand, contactsBefore, removable, those, had);
    }

    /** The same, of an import that has stored something since Bloomz had that (A 3). */
    public Options goingOnFrom(BloomzRoster before) {
      return new Options(
          settings, kind, today, earlier, byHand, contactsBefore, removable, optOuts, before);
    }
  }

  /**
   * What has to change in Bloomz so that it equals Clever, as far as this kind of run goes.
   *
   * @param roster one whole walk; a walk that misses anything must never come here
   * @param bloomz all that the school has
   */
  public static Decision decide(CleverRoster roster, BloomzRoster bloomz, Options options) {
    OptOuts optOuts = options.optOuts();
    if (optOuts.isEmpty()) {
      return decide(roster, roster, bloomz, options);
    }
    Decision free = decide(roster, roster, bloomz, options.without(OptOuts.NONE));
    Options named = options.without(optOuts.naming(Removal.among(free.changes())));
    CleverRoster wanted = roster;
    while (true) {
      Decision decision = decide(wanted, roster, bloomz, named);
      CleverRoster less = LeftOut.of(wanted, optOuts, decision, bloomz);
      if (less.equals(wanted)) {
        return decision.telling(LeftOut.issues(optOuts, roster, bloomz));
      }
      wanted = less;
    }
  }

  private static Decision decide(
      CleverRoster roster, CleverRoster whole, BloomzRoster bloomz, Options options) {
    return decision(settle(roster, whole, bloomz, options));
  }

  /**
   * The same decision, with what it leaves as it is and why (X 4). What an admin leaves out of one
   * import counts as not left out.
   *
   * @param roster one whole walk; a walk that misses anything must never come here
   * @param bloomz all that the school has
   */
  public static Explanation explain(CleverRoster roster, BloomzRoster bloomz, Options options) {
    Settled settled = settle(roster, roster, bloomz, options.without(OptOuts.NONE));
    return new Explanation(
        decision(settled), Omissions.of(settled, roster.contacts(), options.settings()));
  }

  /** All that a decision found out. */
  record Settled(
      RosterPlan plan, CleverIndex clever, DesiredLinks desired, Protection protection) {}

  private static Decision decision(Settled settled) {
    RosterPlan plan = settled.plan();
    CleverIndex clever = settled.clever();
    DesiredLinks desired = settled.desired();
    Protection protection = settled.protection();
    Absences absences = new Absences(plan, clever, desired, protection);
    AbsentMembers absent = absences.members();
    Counts counts = Tallies.of(plan, clever, desired, protection).plus(absences.counts(absent));
    return new Decision(
        plan.writes(), List.copyOf(plan.issues()), counts, protection.held(), absent);
  }

  /**
   * @param whole what tells of what is missing, where an admin leaves something out of it
   */
  private static Settled settle(
      CleverRoster roster, CleverRoster whole, BloomzRoster bloomz, Options options) {
    ImportSettings settings = options.settings();
    CleverIndex clever = CleverIndex.of(roster, settings, options.today());
    Protection known =
        Protection.of(
            whole.equals(roster) ? clever : CleverIndex.of(whole, settings, options.today()),
            bloomz,
            options);
    PersonComparison comparison = PersonComparison.of(roster, bloomz);
    RosterPlan people =
        RosterPlan.of(bloomz)
            .with(Part.of(options.earlier()))
            .with(Part.of(roster.issues()))
            .then(People.stages(bloomz, new People.Input(clever, settings, known, comparison)));
    DesiredLinks desired = DesiredLinks.of(clever, people);
    Protection protection = known.ofParents(clever, people.members(), desired);
    RosterPlan plan =
        people
            .with(Part.of(protection.issues()))
            .then(new Returning(desired))
            .then(new Guardianships(desired, protection))
            .then(new GoneSections(clever, protection))
            .then(new Classes(clever, settings, protection))
            .then(new Enrolments(clever, desired, protection))
            .then(new RestoredPlaces())
            .then(new Leaving(protection, desired))
            .then(new RestoredParents())
            .then(new HandRemovals(desired, protection))
            .then(new UndoneEdits(options.byHand()))
            .then(new UnchosenValues(roster, options))
            .then(new DataIssues(clever))
            .then(new PeopleIssues(comparison))
            .then(new RaisedRoles(protection));
    return new Settled(plan, clever, desired, protection);
  }
}
