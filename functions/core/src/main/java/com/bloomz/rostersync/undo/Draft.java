package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.ImportedChanges.PlaceKey;
import com.bloomz.rostersync.undo.ImportedChanges.TieKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The roster as an undo is about to leave it, and what stays as it is. */
final class Draft {
  final BloomzRoster now;
  final ImportedChanges imported;
  final Scope scope;
  final MergedSince merged;
  final SortedMap<ClassId, RosterClass> classes;
  final SortedMap<MemberId, Member> members;
  private final SortedSet<Kept> kept = new TreeSet<>();
  private final Set<String> byHand = new HashSet<>();
  private final Set<TieKey> tiesByHand = new HashSet<>();

  /**
   * @param handChanges what people have changed since the import began
   */
  Draft(BloomzRoster now, ImportedChanges imported, Scope scope, List<Change> handChanges) {
    this.now = now;
    this.imported = imported;
    this.scope = scope;
    this.merged = new MergedSince(now, imported, handChanges);
    this.classes = new TreeMap<>(now.classes());
    this.members = new TreeMap<>(now.members());
    for (Change each : handChanges) {
      byHand.add(thing(each.entity(), each.subject(), each.within()));
      if (each.entity() == Entity.GUARDIANSHIPS) {
        tiesByHand.add(new TieKey(new MemberId(each.within()), new MemberId(each.subject())));
      }
    }
  }

  private static String thing(Entity entity, String subject, String within) {
    return switch (entity) {
      case CLASSES -> "class " + subject;
      case STUDENTS, STAFF, PARENTS -> "member " + subject;
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> "place " + subject + " in " + within;
      case GUARDIANSHIPS -> "tie " + subject + " of " + within;
    };
  }

  SortedSet<Kept> kept() {
    return kept;
  }

  void put(RosterClass each) {
    classes.put(each.id(), each);
  }

  void put(Member each) {
    members.put(each.id(), each);
  }

  void keep(ClassId id, Collection<String> fields, Reason reason) {
    kept.add(new Kept(Entity.CLASSES, id.value(), "", new TreeSet<>(fields), reason));
  }

  void keep(Member person, Collection<String> fields, Reason reason) {
    keep(new HatKey(person.id(), kind(person.hats().getFirst())), fields, reason);
  }

  void keep(HatKey hat, Collection<String> fields, Reason reason) {
    kept.add(new Kept(hat.kind(), hat.member().value(), "", new TreeSet<>(fields), reason));
  }

  /**
   * @param kind of enrolments
   */
  void keep(PlaceKey place, Entity kind, Collection<String> fields, Reason reason) {
    String member = place.member().value();
    kept.add(new Kept(kind, member, place.in().value(), new TreeSet<>(fields), reason));
  }

  void keep(TieKey tie, Collection<String> fields, Reason reason) {
    String parent = tie.parent().value();
    String child = tie.child().value();
    kept.add(new Kept(Entity.GUARDIANSHIPS, parent, child, new TreeSet<>(fields), reason));
  }

  /** Why something differs from what the import made of it. */
  Reason changer(Entity entity, Object subject, Object within) {
    return byHand.contains(thing(entity, subject.toString(), within.toString()))
        ? Reason.CHANGED_BY_HAND
        : Reason.CHANGED_BY_IMPORT;
  }

  /** Whether a person has changed that tie since. */
  boolean isTiedByHand(TieKey tie) {
    return tiesByHand.contains(tie);
  }

  static Entity kind(Hat hat) {
    return switch (hat) {
      case Hat.OfStudent _ -> Entity.STUDENTS;
      case Hat.OfStaff _ -> Entity.STAFF;
      case Hat.OfParent _ -> Entity.PARENTS;
    };
  }

  @Nullable Hat hat(MemberId member, Entity kind) {
    return kind.hatOf(members.get(member));
  }

  boolean isActive(MemberId member, Entity kind) {
    Hat hat = hat(member, kind);
    return hat != null && hat.active();
  }

  /** The kind as which somebody has that place. */
  static Entity kind(Enrolment place) {
    return place.place().teaches() ? Entity.STAFF : Entity.STUDENTS;
  }

  /** By member the classes that are not archived, as students or as staff. */
  Map<MemberId, Set<Entity>> placed() {
    Map<MemberId, Set<Entity>> placed = new HashMap<>();
    for (RosterClass each : classes.values()) {
      if (!each.archived()) {
        for (Enrolment place : each.enrolments()) {
          placed.computeIfAbsent(place.member(), _ -> new HashSet<>(2)).add(kind(place));
        }
      }
    }
    return placed;
  }

  /** By parent the children, inactive ones too. */
  Map<MemberId, Set<MemberId>> children() {
    Map<MemberId, Set<MemberId>> children = new HashMap<>();
    for (Member each : members.values()) {
      if (each.student() != null) {
        for (Guardianship tie : each.student().guardianships()) {
          children.computeIfAbsent(tie.parent(), _ -> new HashSet<>(2)).add(each.id());
        }
      }
    }
    return children;
  }
}
