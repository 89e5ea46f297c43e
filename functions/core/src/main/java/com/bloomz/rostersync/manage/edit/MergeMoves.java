package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.manage.edit.MergeEdits.Around;
import com.bloomz.rostersync.manage.edit.MergeEdits.Pair;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.Member.Merge.Gain;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a merge moves in the children and classes of the other member, and how it is moved back.
 *
 * @param children the other's ties, by child
 * @param places the other's places, by class
 * @param gained what the member who is kept did not have
 */
record MergeMoves(
    List<Step> steps,
    SortedMap<MemberId, Guardianship> children,
    SortedMap<ClassId, Enrolment> places,
    SortedSet<String> gained) {

  static MergeMoves of(Pair pair, Around around) {
    var moves =
        new MergeMoves(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    around.students().forEach(each -> moves.takeChild(each, pair));
    around.classes().classes().forEach(each -> moves.takePlace(each, pair));
    return moves;
  }

  private void takeChild(StoredItem<Member> child, Pair pair) {
    Hat.OfStudent hat = child.value().student();
    if (hat == null) {
      return;
    }
    Optional<Guardianship> tie = hat.guardianship(pair.otherId());
    Optional<Guardianship> own = hat.guardianship(pair.keptId());
    HandRemoval removal = hat.removedParents().get(pair.otherId());
    Hat.OfStudent next = hat;
    if (removal != null && !hat.removedParents().containsKey(pair.keptId()) && own.isEmpty()) {
      next = next.withRemoval(pair.keptId(), removal);
    }
    if (tie.isPresent()) {
      children.put(child.value().id(), tie.get());
      Guardianship moved =
          own.isPresent() || next.keepsOut(pair.keptId()) ? null : to(tie.get(), pair.keptId());
      if (moved != null) {
        gained.add(Gain.CHILD.of(child.value().id()));
      }
      next = next.withGuardianships(replaced(next.guardianships(), tie.get(), moved));
    }
    if (!next.equals(hat)) {
      steps.add(GuardianEdits.put(child, next));
    }
  }

  private void takePlace(StoredItem<RosterClass> in, Pair pair) {
    Enrolment place = ClassEdits.find(in.value(), pair.otherId()).orElse(null);
    if (place == null) {
      return;
    }
    places.put(in.value().id(), place);
    boolean own = ClassEdits.find(in.value(), pair.keptId()).isPresent();
    if (!own) {
      gained.add(Gain.PLACE.of(in.value().id()));
    }
    Enrolment moved = own ? null : new Enrolment(pair.keptId(), place.place(), place.source());
    steps.add(ClassEdits.moved(in, place, moved));
  }

  /** The steps that take it back, as far as the other member's ties are still to be given back. */
  static List<Step> back(Merge merge, Pair pair, Around around) {
    List<Step> steps = new ArrayList<>();
    for (StoredItem<Member> child : around.students()) {
      Guardianship tie = merge.children().get(child.value().id());
      Hat.OfStudent hat = child.value().student();
      if (tie != null && hat != null && !hat.keepsOut(pair.otherId())) {
        boolean gained = merge.gained().contains(Gain.CHILD.of(child.value().id()));
        Guardianship now = hat.guardianship(pair.keptId()).orElse(null);
        steps.add(
            GuardianEdits.put(
                child,
                hat.withGuardianships(replaced(hat.guardianships(), gained ? now : null, tie))));
      }
    }
    for (StoredItem<RosterClass> in : around.classes().classes()) {
      Enrolment place = merge.places().get(in.value().id());
      if (place != null) {
        boolean gained = merge.gained().contains(Gain.PLACE.of(in.value().id()));
        Enrolment now = ClassEdits.find(in.value(), pair.keptId()).orElse(null);
        steps.add(ClassEdits.moved(in, gained ? now : null, place));
      }
    }
    return steps;
  }

  private static Guardianship to(Guardianship tie, MemberId parent) {
    return new Guardianship(parent, tie.relationship(), tie.type(), tie.source());
  }

  private static List<Guardianship> replaced(
      List<Guardianship> all, @Nullable Guardianship from, @Nullable Guardianship to) {
    List<Guardianship> next = new ArrayList<>(all);
    next.remove(from);
    if (to != null) {
      next.add(to);
    }
    return next;
  }
}
