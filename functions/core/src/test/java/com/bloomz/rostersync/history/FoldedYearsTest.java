package com.bloomz.rostersync.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.evolution.AdminAtWork;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.reconcile.Losses;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.reconcile.RosterDiff;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * X 5: the journals of some imports, with what people did between, fold to what differs between the
 * rosters before and after. {@code -Dfolded=2000} checks that many schools instead of the usual
 * ones.
 */
class FoldedYearsTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Instant START = Rosters.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final int BLOCK = 20;

  /** What a new class or member has without saying so; what ends has it no longer. */
  private static final Set<String> IMPLIED =
      Set.of(
          "active-STUDENTS",
          "active-STAFF",
          "active-PARENTS",
          "source",
          "edited",
          "cleverId",
          "studentIdField",
          "cleverName",
          "archived",
          "renamed",
          "STUDENTS",
          "STAFF",
          "PARENTS");

  /** What edits by hand and imports tell of a member in other words, or not at all. */
  private static final Set<String> TOLD_OTHERWISE =
      Set.of("source", "edited", "cleverName", "cleverEmail", "cleverPhone");

  static LongStream blocks() {
    return LongStream.range(0, Long.getLong("folded", 100) / BLOCK);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void x5JournalsFoldToWhatDiffers(long block) {
    List<String> broken = new ArrayList<>();
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      for (String line : new Years(seed).broken()) {
        broken.add("seed " + seed + ": " + line);
      }
    }
    assertThat(broken).isEmpty();
  }

  /** A school of a seed, and what happens to it. */
  private static final class Years {
    private final Random dice;
    private final InMemoryImportStore store = new InMemoryImportStore();
    private final AdminAtWork admin;
    private final JournalFold fold = new JournalFold();
    private final BloomzRoster before;
    private final BloomzRoster after;
    private ImportSettings settings;
    private CleverRoster clever;
    private Instant now = START;

    Years(long seed) {
      this.dice = new Random(seed * 0x9E3779B97F4A7C15L);
      this.settings = Rosters.settings(seed);
      this.clever = Rosters.clever(seed, 1 + dice.nextInt(6));
      this.admin = new AdminAtWork(store, SCHOOL, () -> settings, () -> now, dice);
      if (dice.nextBoolean()) {
        imports();
      }
      edits();
      before = store.load(SCHOOL).roster();
      int years = 1 + dice.nextInt(4);
      for (int year = 0; year < years; year++) {
        imports().forEach(each -> fold.add(each, false));
        clever = Rosters.evolved(clever, seed * 31 + year);
        settings = Rosters.settings(seed / 2 + year);
        edits().forEach(each -> fold.add(each, true));
      }
      after = store.load(SCHOOL).roster();
    }

    private List<Change> edits() {
      now = now.plusSeconds(60);
      Instant began = now;
      int edits = dice.nextInt(6);
      for (int i = 0; i < edits; i++) {
        now = now.plusSeconds(1);
        admin.edit(clever);
      }
      return store.changedByHand(SCHOOL, began);
    }

    private List<Change> imports() {
      RunKind kind = List.of(RunKind.values()).get(dice.nextInt(RunKind.values().length));
      List<Change> changes = new ArrayList<>();
      Reconciler.decide(
              clever,
              store.load(SCHOOL).roster(),
              new Reconciler.Options(settings, kind, Rosters.TODAY, Losses.NONE, List.of(), null))
          .writes()
          .forEach(each -> store(each, changes));
      return changes;
    }

    private void store(Write write, List<Change> changes) {
      switch (write) {
        case Write.OfClass(RosterClass to, var _) -> store.put(SCHOOL, to);
        case Write.OfDeletedClass(var id, var _) -> store.delete(SCHOOL, id);
        case Write.OfMember(Member to, var _) -> store.put(SCHOOL, to);
      }
      changes.addAll(write.changes());
    }

    Collection<String> broken() {
      List<String> broken = new ArrayList<>(broken(false, before, after));
      broken(true, after, before).forEach(each -> broken.add("backwards " + each));
      return broken;
    }

    private Collection<String> broken(boolean backwards, BloomzRoster from, BloomzRoster to) {
      List<Change> told = fold.differences(backwards).stream().map(Difference::change).toList();
      Set<String> lines = RosterDiff.told(told).keySet();
      Set<String> differences = RosterDiff.between(from, to);
      Set<String> whole =
          told.stream()
              .filter(each -> each.verb() == Verb.CREATED || each.verb() == Verb.REMOVED)
              .map(RosterDiff::thing)
              .collect(Collectors.toSet());
      Set<String> broken = new TreeSet<>();
      lines.stream()
          .filter(each -> !differences.contains(each) && !isToldOtherwise(each))
          .forEach(each -> broken.add("told, and not so: " + each));
      differences.stream()
          .filter(each -> !lines.contains(each) && !isImplied(each, whole))
          .filter(each -> !isToldOtherwise(each))
          .forEach(each -> broken.add("so, and not told: " + each));
      return broken;
    }

    private static boolean isToldOtherwise(String difference) {
      String field = difference.substring(0, difference.indexOf(": "));
      return difference.endsWith(" contacts: null > ")
          || difference.endsWith(" contacts:  > null")
          || (field.startsWith("CLASSES ") && field.endsWith(" renamed"))
          || (field.startsWith("MEMBERS ")
              && TOLD_OTHERWISE.contains(field.substring(field.lastIndexOf(' ') + 1)));
    }

    private static boolean isImplied(String difference, Set<String> whole) {
      String field = difference.substring(0, difference.indexOf(": "));
      int name = field.lastIndexOf(' ');
      return whole.contains(field.substring(0, name))
          && IMPLIED.contains(field.substring(name + 1))
          && (difference.contains(": null > ") || difference.endsWith(" > null"));
    }
  }
}
