package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.ClassValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.undo.ImportedChanges.PlaceKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what the import did to classes. One that it made is deleted, as its section becomes
 * the same class again whenever an import wants it (C 5), and would not if it were archived (C 4).
 */
final class ClassesStage {
  private static final List<Set<String>> FIELDS =
      List.of(Set.of("archived"), Set.of("name"), Set.of("cleverName"));

  private final Draft draft;

  ClassesStage(Draft draft) {
    this.draft = draft;
  }

  void decide() {
    draft
        .imported
        .classes()
        .forEach(
            (id, net) -> {
              if (draft.scope.has(id)) {
                decide(id, net);
              }
            });
    settleNames();
  }

  private void decide(ClassId id, NetChange net) {
    RosterClass now = draft.classes.get(id);
    if (net.created()) {
      if (now != null) {
        delete(now, net);
      }
    } else if (net.ended()) {
      if (now == null) {
        bringBack(id, net);
      } else {
        draft.keep(id, Set.of(), draft.changer(Entity.CLASSES, id, ""));
      }
    } else if (net.existed()) {
      if (now == null) {
        draft.keep(id, Set.of(), Reason.DELETED);
      } else {
        change(now, net);
      }
    }
  }

  private void delete(RosterClass now, NetChange net) {
    boolean stands =
        !now.archived()
            && !now.renamed()
            && net.stands(Set.of("name", "section"), ClassValues.of(now));
    boolean ownPlaces = now.enrolments().stream().allMatch(each -> isImported(now.id(), each));
    if (stands && ownPlaces) {
      draft.classes.remove(now.id());
    } else {
      draft.keep(
          now.id(),
          Set.of(),
          stands ? Reason.CHANGED_BY_HAND : draft.changer(Entity.CLASSES, now.id(), ""));
    }
  }

  private boolean isImported(ClassId in, Enrolment place) {
    PlaceKey key = new PlaceKey(in, place.member());
    NetChange net = draft.imported.places().get(key);
    return net != null
        && net.created()
        && net.stands(ClassValues.PLACE, ClassValues.of(place))
        && !draft.merged.hadPlace(key);
  }

  private void bringBack(ClassId id, NetChange net) {
    RosterClass back = ClassValues.rosterClass(id, net.before());
    boolean taken =
        back.section() != null
            && draft.classes.values().stream()
                .anyMatch(each -> Objects.equals(each.section(), back.section()));
    if (taken) {
      draft.keep(id, Set.of(), Reason.ID_TAKEN);
    } else {
      draft.put(back);
    }
  }

  private void change(RosterClass now, NetChange net) {
    SortedMap<String, String> had = ClassValues.of(now);
    SortedMap<String, String> next = had;
    for (Set<String> each : FIELDS) {
      SortedSet<String> fields = net.changed(each);
      if (fields.isEmpty() || net.isBack(fields, had)) {
        continue;
      }
      if (net.stands(fields, had) && !(fields.contains("name") && now.renamed())) {
        next = net.back(fields, next);
      } else {
        draft.keep(now.id(), fields, draft.changer(Entity.CLASSES, now.id(), ""));
      }
    }
    if (!next.equals(had)) {
      RosterClass back = ClassValues.rosterClass(now.id(), next);
      draft.put(back.withEnrolments(now.enrolments()));
    }
  }

  /** Leaves a class as it is whose name another one has by now (I 8). */
  private void settleNames() {
    boolean settled = false;
    while (!settled) {
      settled = true;
      Map<NameKey, ClassId> names = new HashMap<>();
      for (RosterClass each : inOrder()) {
        if (!each.archived() && names.putIfAbsent(each.nameKey(), each.id()) != null) {
          revert(each.id());
          settled = false;
        }
      }
    }
  }

  /** Those first that the undo leaves as they are. */
  private List<RosterClass> inOrder() {
    List<RosterClass> all = new ArrayList<>();
    List<RosterClass> changed = new ArrayList<>();
    for (RosterClass each : draft.classes.values()) {
      (hasOtherName(each, draft.now.classes().get(each.id())) ? changed : all).add(each);
    }
    all.addAll(changed);
    return all;
  }

  private static boolean hasOtherName(RosterClass next, @Nullable RosterClass now) {
    return now == null
        || now.archived() != next.archived()
        || !now.nameKey().equals(next.nameKey());
  }

  private void revert(ClassId id) {
    RosterClass now = draft.now.classes().get(id);
    if (now == null) {
      draft.classes.remove(id);
      draft.keep(id, Set.of(), Reason.NAME_TAKEN);
      return;
    }
    RosterClass had = Objects.requireNonNull(draft.classes.get(id));
    draft.put(now);
    draft.keep(id, Values.differing(ClassValues.of(now), ClassValues.of(had)), Reason.NAME_TAKEN);
  }

  /** Whoever cannot be in a class that the undo makes active is in it no more (I 8). */
  static void dropInactive(Draft draft) {
    for (RosterClass each : List.copyOf(draft.classes.values())) {
      RosterClass now = draft.now.classes().get(each.id());
      if (each.archived() || (now != null && !now.archived())) {
        continue;
      }
      List<Enrolment> left = new ArrayList<>(each.enrolments());
      left.removeIf(
          place -> {
            boolean out = !draft.isActive(place.member(), Draft.kind(place));
            if (out) {
              draft.keep(
                  new PlaceKey(each.id(), place.member()),
                  place.place().teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS,
                  Set.of(),
                  Reason.REMOVED_BY_HAND);
            }
            return out;
          });
      if (left.size() < each.enrolments().size()) {
        draft.put(each.withEnrolments(left));
      }
    }
  }
}
