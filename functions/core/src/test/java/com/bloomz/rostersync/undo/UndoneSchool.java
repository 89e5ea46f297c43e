package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.evolution.AdminAtWork;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Losses;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A school of a seed with one import to be undone: up to three imports before it, people's edits
 * between them, and at times an attempt that stopped half-way.
 */
final class UndoneSchool {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Instant START = Rosters.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final int[] SIZES = {1, 2, 3, 4, 6, 9};

  private static final Map<Long, UndoneSchool> BY_SEED = new ConcurrentHashMap<>();

  private final Random dice;
  private final InMemoryImportStore store = new InMemoryImportStore();
  private final AdminAtWork admin;
  private final List<Change> journal = new ArrayList<>();
  private final BloomzRoster before;
  private final BloomzRoster after;
  private Instant now = START;
  private ImportSettings settings;
  private CleverRoster clever;
  private @Nullable Edited edited;

  private UndoneSchool(long seed) {
    this.dice = new Random(seed * 0x9E3779B97F4A7C15L);
    this.settings = Rosters.settings(seed);
    this.clever = Rosters.clever(seed, SIZES[Math.floorMod(seed, SIZES.length)]);
    this.admin = new AdminAtWork(store, SCHOOL, () -> settings, () -> now, dice);
    edit();
    int earlier = dice.nextInt(4);
    for (int year = 0; year < earlier; year++) {
      var unused = imported();
      clever = Rosters.evolved(clever, seed * 31 + year);
      settings = Rosters.settings(seed / 2 + year);
      edit();
    }
    before = roster();
    journal.addAll(imported());
    after = roster();
  }

  /** The school of that seed, the same for every property. */
  static UndoneSchool of(long seed) {
    return BY_SEED.computeIfAbsent(seed, UndoneSchool::new);
  }

  BloomzRoster before() {
    return before;
  }

  /** What the import, and nothing else, left. */
  BloomzRoster after() {
    return after;
  }

  List<Change> journal() {
    return journal;
  }

  private BloomzRoster roster() {
    return store.load(SCHOOL).roster();
  }

  /** What people make of it after the import. */
  synchronized Edited edited() {
    Edited made = edited;
    if (made == null) {
      now = now.plusSeconds(60);
      Instant began = now;
      edit();
      for (int merges = dice.nextInt(3); merges > 0; merges--) {
        now = now.plusSeconds(1);
        admin.merge();
      }
      made = new Edited(roster(), store.changedByHand(SCHOOL, began));
      edited = made;
    }
    return made;
  }

  /** A roster after edits, and the edits. */
  record Edited(BloomzRoster roster, List<Change> changes) {}

  private void edit() {
    int edits = dice.nextInt(6);
    for (int i = 0; i < edits; i++) {
      now = now.plusSeconds(1);
      admin.edit(clever);
    }
  }

  private List<Change> imported() {
    RunKind kind = List.of(RunKind.values()).get(dice.nextInt(RunKind.values().length));
    List<Change> changes = new ArrayList<>();
    boolean stops = dice.nextInt(4) == 0;
    if (stops) {
      List<Write> writes = decided(kind, List.of()).writes();
      writes.subList(0, writes.size() / 2).forEach(each -> store(each, changes));
    }
    decided(kind, List.copyOf(changes)).writes().forEach(each -> store(each, changes));
    return changes;
  }

  private Decision decided(RunKind kind, List<Change> stored) {
    return Reconciler.decide(
        clever,
        roster(),
        new Reconciler.Options(
            settings, kind, Rosters.TODAY, Losses.of(stored, roster()), List.of(), null));
  }

  private void store(Write write, List<Change> changes) {
    switch (write) {
      case Write.OfClass(RosterClass to, var _) -> store.put(SCHOOL, to);
      case Write.OfDeletedClass(var id, var _) -> store.delete(SCHOOL, id);
      case Write.OfMember(Member to, var _) -> store.put(SCHOOL, to);
    }
    changes.addAll(write.changes());
  }

  /** The roster once those writes are stored. */
  static BloomzRoster stored(BloomzRoster roster, List<Write> writes) {
    var classes = new TreeMap<>(roster.classes());
    SortedMap<MemberId, Member> members = new TreeMap<>(roster.members());
    for (Write write : writes) {
      switch (write) {
        case Write.OfClass(RosterClass to, var _) -> classes.put(to.id(), to);
        case Write.OfDeletedClass(var id, var _) -> classes.remove(id);
        case Write.OfMember(Member to, var _) -> members.put(to.id(), to);
      }
    }
    return new BloomzRoster(classes, members);
  }
}
