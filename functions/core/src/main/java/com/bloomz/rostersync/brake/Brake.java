package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.BrakeSettings;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what an import does, with what would leave held where that is too much (X 2). */
public final class Brake {
  private Brake() {}

  /** What the brake asks for where too much would leave; nothing is asked before. */
  public interface Memory {
    /** What an admin has approved; it leaves whatever the limit. */
    Set<Removal> approved();

    /** What Clever said before of those who are gone. */
    RosterTraits traits();
  }

  /**
   * A decision.
   *
   * @param held null where nothing is held
   */
  public record Braked(Decision decision, @Nullable HeldRemovals held) {
    /** Whether anyone or anything leaves, or would if it were not held. */
    public boolean wouldRemove() {
      return held != null || decision.removes();
    }

    /** What is held, in order; empty where nothing is. */
    public List<Removal> heldRemovals() {
      return held == null ? List.of() : held.removals();
    }
  }

  /**
   * Decides.
   *
   * @param options of an import that may remove whatever its kind removes
   * @param now since when what is held is held, unless it was before
   */
  public static Braked decide(
      CleverRoster roster, BloomzRoster bloomz, Reconciler.Options options, Asked asked) {
    if (asked.stored().isEmpty()) {
      return brake(roster, bloomz, options, asked);
    }
    Reconciler.Options first = goingOn(bloomz, options, asked.stored(), List.of());
    List<Removal> leaving = Removal.among(Reconciler.decide(roster, bloomz, first).changes());
    return brake(roster, bloomz, goingOn(bloomz, options, asked.stored(), leaving), asked);
  }

  /**
   * What Clever's answer lacks is told by what Bloomz had before the import stored anything, and by
   * what it has created and would let leave again (A 3, I 6).
   */
  private static Reconciler.Options goingOn(
      BloomzRoster bloomz, Reconciler.Options options, List<Change> stored, List<Removal> leaving) {
    return options.goingOnFrom(RosterBefore.of(bloomz, stored, leaving));
  }

  private static Braked brake(
      CleverRoster roster, BloomzRoster bloomz, Reconciler.Options options, Asked asked) {
    Decision free = Reconciler.decide(roster, bloomz, options);
    List<Removal> leaving = Removal.among(free.changes());
    if (leaving.isEmpty()) {
      return new Braked(free, null);
    }
    BloomzRoster before = RosterBefore.of(bloomz, asked.stored(), leaving);
    List<Change> changes = Stream.concat(asked.stored().stream(), free.changes().stream()).toList();
    List<Removal> all = Removal.among(changes);
    if (!over(all, before, options).isAny()) {
      return new Braked(free, null);
    }
    Set<Removal> approved = asked.memory().approved();
    List<Removal> others = all.stream().filter(each -> !approved.contains(each)).toList();
    Overrun overrun = over(others, before, options);
    if (!overrun.isAny()) {
      return new Braked(free, null);
    }
    Decision decision = Reconciler.decide(roster, bloomz, options.removingOnly(approved));
    Set<Removal> done = new HashSet<>(Removal.among(decision.changes()));
    List<Removal> kept = leaving.stream().filter(each -> !done.contains(each)).toList();
    List<Removal> causing = causing(kept, asked.stored(), approved);
    var missing = new Missing(roster, before, changes, causing, overrun);
    HeldCause cause = CauseFinder.cause(missing, asked.memory().traits(), options.settings());
    var held =
        new HeldRemovals(
            kept, Overrun.losses(kept, before), cause, names(kept, before), asked.now());
    return new Braked(decision.holding(held.losses().keySet(), counts(held), issue(held)), held);
  }

  /**
   * What else the brake needs.
   *
   * @param now since when what is held is held
   * @param stored what the import has stored already, oldest first: it counts as if it were still
   *     to be done
   */
  public record Asked(Memory memory, Instant now, List<Change> stored) {
    public Asked {
      stored = List.copyOf(stored);
    }

    /** Of an import that has stored nothing. */
    public Asked(Memory memory, Instant now) {
      this(memory, now, List.of());
    }
  }

  /** What is held, and what has left already without an approval: both went over the limit. */
  private static List<Removal> causing(
      List<Removal> kept, List<Change> stored, Set<Removal> approved) {
    return Stream.concat(
            Removal.among(stored).stream().filter(each -> !approved.contains(each)), kept.stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static SortedMap<String, String> names(List<Removal> removals, BloomzRoster bloomz) {
    SortedMap<String, String> names = new TreeMap<>();
    for (Removal each : removals) {
      for (String id : List.of(each.subject(), each.within())) {
        Member member = id.isEmpty() ? null : bloomz.members().get(new MemberId(id));
        RosterClass rosterClass = id.isEmpty() ? null : bloomz.classes().get(new ClassId(id));
        if (member != null) {
          names.put(id, member.name().whole());
        } else if (rosterClass != null) {
          names.put(id, rosterClass.name());
        }
      }
    }
    return names;
  }

  private static Overrun over(
      List<Removal> removals, BloomzRoster bloomz, Reconciler.Options options) {
    BrakeSettings limits = options.settings().brake();
    return Overrun.of(removals, bloomz, limits, options.today());
  }

  private static Counts counts(HeldRemovals held) {
    SortedMap<Entity, Tally> tallies = new TreeMap<>();
    held.losses()
        .forEach((kind, loss) -> tallies.put(kind, Tally.ZERO.withNotInClever(loss.removed())));
    return new Counts(tallies);
  }

  private static Issue issue(HeldRemovals held) {
    return new Issue(
        IssueCode.REMOVALS_HELD, Issue.Subject.SCHOOL, "", held.cause().text(), held.numbers());
  }
}
