package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two rosters field by field, knowing nothing of how either came to be. */
public final class RosterDiff {
  private final SortedMap<String, String> fields = new TreeMap<>();

  private RosterDiff() {}

  /** Every field of a roster, such as {@code CLASSES c-1 name}. */
  public static SortedMap<String, String> fields(BloomzRoster roster) {
    var differ = new RosterDiff();
    roster.classes().values().forEach(differ::add);
    roster.members().values().forEach(differ::add);
    return differ.fields;
  }

  /** Every field that differs, with its value in both. */
  public static SortedSet<String> between(BloomzRoster before, BloomzRoster after) {
    SortedMap<String, String> had = fields(before);
    SortedMap<String, String> has = fields(after);
    var differences = new TreeSet<String>();
    had.forEach((field, value) -> differences.addAll(difference(field, value, has.get(field))));
    has.forEach((field, value) -> differences.addAll(difference(field, had.get(field), value)));
    return differences;
  }

  /** What the changes say they change, in the words of {@link #between}. */
  public static SortedMap<String, Long> told(Collection<Change> changes) {
    var told = new TreeMap<String, Long>();
    for (Change change : changes) {
      var names = new TreeSet<>(change.before().keySet());
      names.addAll(change.after().keySet());
      for (String name : names) {
        String field = name.equals("active") ? "active-" + change.entity() : name;
        difference(thing(change) + " " + field, change.before().get(name), change.after().get(name))
            .forEach(line -> told.merge(line, 1L, Long::sum));
      }
    }
    return told;
  }

  /** What a change is about. */
  public static String thing(Change change) {
    return switch (change.entity()) {
      case CLASSES -> "CLASSES " + change.subject();
      case STUDENTS, STAFF, PARENTS -> "MEMBERS " + change.subject();
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          "ENROLMENTS " + change.subject() + " in " + change.within();
      case GUARDIANSHIPS -> "GUARDIANSHIPS " + change.subject() + " of " + change.within();
    };
  }

  private static SortedSet<String> difference(
      String field, @Nullable String before, @Nullable String after) {
    var lines = new TreeSet<String>();
    if (before == null ? after != null : !before.equals(after)) {
      lines.add(field + ": " + before + " > " + after);
    }
    return lines;
  }

  private void add(RosterClass each) {
    String thing = "CLASSES " + each.id();
    put(thing, "name", each.name());
    put(thing, "cleverName", each.cleverName());
    put(thing, "archived", each.archived());
    put(thing, "renamed", each.renamed());
    put(thing, "source", each.source());
    put(thing, "section", each.section());
    for (Enrolment enrolment : each.enrolments()) {
      String place = "ENROLMENTS " + enrolment.member() + " in " + each.id();
      put(place, "place", enrolment.place());
      put(place, "source", enrolment.source());
    }
  }

  private void add(Member each) {
    String thing = "MEMBERS " + each.id();
    put(thing, "firstName", each.name().first());
    put(thing, "lastName", each.name().last());
    put(thing, "email", each.email() == null ? null : each.email().value());
    put(thing, "phone", each.phone() == null ? null : each.phone().value());
    put(thing, "cleverName", each.cleverSaid(EditedField.NAME));
    put(thing, "cleverEmail", each.cleverSaid(EditedField.EMAIL));
    put(thing, "cleverPhone", each.cleverSaid(EditedField.PHONE));
    put(thing, "source", each.source());
    put(thing, "edited", each.edited());
    put(thing, each.removal());
    if (each.student() != null) {
      add(each, each.student());
    }
    if (each.staff() != null) {
      put(thing, Entity.STAFF.name(), "worn");
      put(thing, "active-" + Entity.STAFF, each.staff().active());
      put(thing, "roleEnded", each.staff().roleEnded() ? "true" : null);
      put(thing, "cleverId", each.staff().cleverId());
      put(thing, "role", each.staff().role());
    }
    if (each.parent() != null) {
      put(thing, Entity.PARENTS.name(), "worn");
      put(thing, "active-" + Entity.PARENTS, each.parent().active());
      put(
          thing,
          "contacts",
          each.parent().contacts().stream().map(CleverId::value).collect(Collectors.joining(" ")));
    }
  }

  private void add(Member each, Hat.OfStudent hat) {
    String thing = "MEMBERS " + each.id();
    put(thing, Entity.STUDENTS.name(), "worn");
    put(thing, "active-" + Entity.STUDENTS, hat.active());
    put(thing, "cleverId", hat.cleverId());
    put(thing, "studentId", hat.studentId());
    put(thing, "studentIdField", hat.idField());
    put(thing, "homeLanguage", hat.homeLanguage());
    hat.removedParents()
        .forEach((parent, removal) -> put("GUARDIANSHIPS " + parent + " of " + each.id(), removal));
    for (Guardianship guardianship : hat.guardianships()) {
      String link = "GUARDIANSHIPS " + guardianship.parent() + " of " + each.id();
      put(link, "relationship", guardianship.relationship());
      put(link, "type", guardianship.type());
      put(link, "source", guardianship.source());
    }
  }

  private void put(String thing, @Nullable HandRemoval removal) {
    if (removal != null) {
      put(thing, "removedByHand", removal.since());
      put(thing, "removedBy", removal.by());
      put(thing, "keptOut", removal.keptOut() ? "true" : null);
    }
  }

  private void put(String thing, String field, @Nullable Object value) {
    if (value != null) {
      fields.put(thing + " " + field, value.toString());
    }
  }
}
