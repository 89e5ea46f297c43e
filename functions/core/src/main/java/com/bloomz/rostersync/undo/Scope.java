package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.ImportedChanges.PlaceKey;
import com.bloomz.rostersync.undo.ImportedChanges.TieKey;
import java.util.HashSet;
import java.util.Set;

/**
 * What of an import is undone.
 *
 * @param part as asked for
 * @param people of a class those who have a place in it; of a person that one
 * @param parents of those
 */
record Scope(UndoPart part, Set<MemberId> people, Set<MemberId> parents) {
  static Scope of(UndoPart part, ImportedChanges imported, BloomzRoster now) {
    Set<MemberId> people = new HashSet<>();
    switch (part) {
      case UndoPart.Whole _ -> {}
      case UndoPart.OfPerson(MemberId id) -> people.add(id);
      case UndoPart.OfClass(ClassId id) -> {
        imported.places().keySet().stream()
            .filter(each -> each.in().equals(id))
            .forEach(each -> people.add(each.member()));
        RosterClass of = now.classes().get(id);
        if (of != null) {
          of.enrolments().forEach(each -> people.add(each.member()));
        }
      }
    }
    Set<MemberId> parents = new HashSet<>();
    for (TieKey each : imported.ties().keySet()) {
      if (people.contains(each.child())) {
        parents.add(each.parent());
      }
    }
    for (MemberId each : people) {
      Member member = now.members().get(each);
      if (member != null && member.student() != null) {
        member.student().guardianships().stream().map(Guardianship::parent).forEach(parents::add);
      }
    }
    return new Scope(part, people, parents);
  }

  boolean isWhole() {
    return part instanceof UndoPart.Whole;
  }

  boolean has(ClassId id) {
    return switch (part) {
      case UndoPart.Whole _ -> true;
      case UndoPart.OfClass(ClassId of) -> of.equals(id);
      case UndoPart.OfPerson _ -> false;
    };
  }

  boolean has(PlaceKey place) {
    return switch (part) {
      case UndoPart.Whole _ -> true;
      case UndoPart.OfClass(ClassId of) -> of.equals(place.in());
      case UndoPart.OfPerson(MemberId of) -> of.equals(place.member());
    };
  }

  /** Whether what that person has goes back, beside what hats are active. */
  boolean hasValues(MemberId id) {
    return switch (part) {
      case UndoPart.Whole _ -> true;
      case UndoPart.OfClass _ -> false;
      case UndoPart.OfPerson(MemberId of) -> of.equals(id);
    };
  }

  boolean has(HatKey hat) {
    return isWhole()
        || people.contains(hat.member())
        || (hat.kind() == Entity.PARENTS && parents.contains(hat.member()));
  }

  /**
   * Whether that tie goes back; of a class those of children who come or leave with it.
   *
   * @param turned whether the undo makes the child active or inactive
   */
  boolean has(TieKey tie, boolean turned) {
    return switch (part) {
      case UndoPart.Whole _ -> true;
      case UndoPart.OfClass _ -> turned && people.contains(tie.child());
      case UndoPart.OfPerson(MemberId of) -> of.equals(tie.child()) || of.equals(tie.parent());
    };
  }

  /**
   * Whether somebody whom the undo makes active has to be in something by it: a part brings nobody
   * back for what it does not bring back.
   */
  boolean needsReason(HatKey hat) {
    return switch (part) {
      case UndoPart.Whole _ -> false;
      case UndoPart.OfClass _ -> true;
      case UndoPart.OfPerson(MemberId of) -> !of.equals(hat.member());
    };
  }
}
