package com.bloomz.rostersync.journal;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A roster as the changes of an import leave it, made from what a journal or a plan tells. Who made
 * a member or class, what an admin edited and the field of a student id are not told, and stay as
 * they are or as an import makes them.
 */
public final class JournaledRoster {
  private final SortedMap<ClassId, RosterClass> classes;
  private final SortedMap<MemberId, Member> members;
  private final Map<ClassId, SortedMap<MemberId, SortedMap<String, String>>> places =
      new HashMap<>();
  private final Map<MemberId, SortedMap<MemberId, SortedMap<String, String>>> ties =
      new HashMap<>();
  private final Map<MemberId, SortedMap<String, String>> people = new HashMap<>();
  private final Map<MemberId, Map<Entity, SortedMap<String, String>>> hats = new HashMap<>();
  private final Map<ClassId, SortedMap<String, String>> named = new HashMap<>();

  private JournaledRoster(BloomzRoster before) {
    this.classes = new TreeMap<>(before.classes());
    this.members = new TreeMap<>(before.members());
  }

  /** The roster after those changes, which are in any order, one for each field of a thing. */
  public static BloomzRoster after(BloomzRoster before, List<Change> changes) {
    if (changes.isEmpty()) {
      return before;
    }
    var after = new JournaledRoster(before);
    changes.forEach(after::add);
    after.named.forEach(after::put);
    after.hats.keySet().forEach(after::putMember);
    after.places.forEach(after::putPlaces);
    after.ties.forEach(after::putTies);
    return new BloomzRoster(after.classes, after.members);
  }

  private void add(Change change) {
    switch (change.entity()) {
      case CLASSES -> {
        var id = new ClassId(change.subject());
        change(named.computeIfAbsent(id, this::valuesOf), change);
        if (change.verb() == Verb.REMOVED) {
          named.put(id, new TreeMap<>());
        }
      }
      case STUDENTS, STAFF, PARENTS -> addMember(change);
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          change(
              places
                  .computeIfAbsent(new ClassId(change.within()), this::placesOf)
                  .computeIfAbsent(new MemberId(change.subject()), _ -> new TreeMap<>()),
              change);
      case GUARDIANSHIPS -> {
        if (Values.hasAny(MemberValues.TIE, change.before())
            || Values.hasAny(MemberValues.TIE, change.after())) {
          change(
              ties.computeIfAbsent(new MemberId(change.within()), this::tiesOf)
                  .computeIfAbsent(new MemberId(change.subject()), _ -> new TreeMap<>()),
              change);
        }
      }
    }
  }

  private void addMember(Change change) {
    var id = new MemberId(change.subject());
    Member had = members.get(id);
    change(
        people.computeIfAbsent(id, _ -> had == null ? new TreeMap<>() : MemberValues.ofPerson(had)),
        change);
    SortedMap<String, String> hat =
        hats.computeIfAbsent(id, _ -> new HashMap<>())
            .computeIfAbsent(
                change.entity(), kind -> new TreeMap<>(MemberValues.of(kind.hatOf(had))));
    hat.putIfAbsent("active", "true");
    change(hat, change);
  }

  private static void change(Map<String, String> values, Change change) {
    change.before().keySet().forEach(values::remove);
    values.putAll(change.after());
  }

  private SortedMap<String, String> valuesOf(ClassId id) {
    RosterClass had = classes.get(id);
    return had == null ? new TreeMap<>() : ClassValues.of(had);
  }

  private SortedMap<MemberId, SortedMap<String, String>> placesOf(ClassId id) {
    SortedMap<MemberId, SortedMap<String, String>> all = new TreeMap<>();
    RosterClass had = classes.get(id);
    if (had != null) {
      had.enrolments().forEach(each -> all.put(each.member(), new TreeMap<>(ClassValues.of(each))));
    }
    return all;
  }

  private SortedMap<MemberId, SortedMap<String, String>> tiesOf(MemberId child) {
    SortedMap<MemberId, SortedMap<String, String>> all = new TreeMap<>();
    Member had = members.get(child);
    Hat.OfStudent hat = had == null ? null : had.student();
    if (hat != null) {
      hat.guardianships()
          .forEach(each -> all.put(each.parent(), new TreeMap<>(MemberValues.of(each))));
    }
    return all;
  }

  private void put(ClassId id, SortedMap<String, String> values) {
    if (values.isEmpty()) {
      classes.remove(id);
      return;
    }
    RosterClass had = classes.get(id);
    if (had == null && values.containsKey("section")) {
      values.putIfAbsent("cleverName", Values.text(values, "name"));
    }
    RosterClass made = ClassValues.rosterClass(id, values);
    classes.put(id, had == null ? made : made.withEnrolments(had.enrolments()));
  }

  private void putMember(MemberId id) {
    Member member = members.get(id);
    for (Map.Entry<Entity, SortedMap<String, String>> each :
        new TreeMap<>(hats.getOrDefault(id, Map.of())).entrySet()) {
      Hat hat =
          MemberValues.hat(
              hat(id, each.getKey().hatOf(member), each.getKey()), known(id, each.getValue()));
      member =
          member == null ? Member.imported(id, new PersonName("", ""), hat) : member.withHat(hat);
    }
    if (member != null) {
      members.put(id, MemberValues.person(member, people.getOrDefault(id, new TreeMap<>())));
    }
  }

  /** Imports make an id of Clever's, and do not tell it again. */
  private static SortedMap<String, String> known(MemberId id, SortedMap<String, String> values) {
    SortedMap<String, String> all = new TreeMap<>(values);
    if (id.value().startsWith("m-")) {
      all.putIfAbsent("cleverId", id.value().substring(2));
    }
    return all;
  }

  private static Hat hat(MemberId id, @Nullable Hat had, Entity kind) {
    if (had != null) {
      return had;
    }
    return switch (kind) {
      case STUDENTS -> new Hat.OfStudent(null, null, List.of());
      case STAFF -> new Hat.OfStaff(null, Role.SCHOOL_SUPPORT_STAFF);
      case PARENTS -> new Hat.OfParent(new TreeSet<CleverId>());
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS ->
          throw new IllegalArgumentException(kind + " is no hat, of " + id);
    };
  }

  private void putPlaces(ClassId id, SortedMap<MemberId, SortedMap<String, String>> all) {
    RosterClass of = classes.get(id);
    if (of != null) {
      classes.put(
          id,
          of.withEnrolments(
              all.entrySet().stream()
                  .filter(each -> each.getValue().containsKey("place"))
                  .map(each -> place(each.getKey(), each.getValue()))
                  .toList()));
    }
  }

  private static Enrolment place(MemberId member, SortedMap<String, String> values) {
    values.putIfAbsent("source", "CLEVER");
    return ClassValues.place(member, values);
  }

  private void putTies(MemberId id, SortedMap<MemberId, SortedMap<String, String>> all) {
    Member child = members.get(id);
    Hat.OfStudent hat = child == null ? null : child.student();
    if (child != null && hat != null) {
      List<Guardianship> left =
          all.entrySet().stream()
              .filter(each -> !each.getValue().isEmpty())
              .map(each -> tie(each.getKey(), each.getValue()))
              .toList();
      members.put(id, child.withStudent(hat.withGuardianships(left)));
    }
  }

  private static Guardianship tie(MemberId parent, SortedMap<String, String> values) {
    values.putIfAbsent("source", "CLEVER");
    return MemberValues.tie(parent, values);
  }
}
