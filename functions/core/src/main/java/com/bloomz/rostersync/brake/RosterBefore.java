package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Removal;
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
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
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

/**
 * The roster as it stood before an import stored its first change, as far as the brake looks at it:
 * who and what was there, under which names, Clever ids, roles and relationships. So an import that
 * was cut off counts and explains what it holds as if nothing had cut it off (A 3).
 */
final class RosterBefore {
  private final Map<ClassId, RosterClass> classes;
  private final Map<MemberId, Member> members;
  private final Map<ClassId, Map<MemberId, Enrolment>> places = new HashMap<>();

  private RosterBefore(BloomzRoster now) {
    classes = new HashMap<>(now.classes());
    members = new HashMap<>(now.members());
  }

  /**
   * Takes the changes back. Whoever and whatever was created by them and is to leave again stays:
   * it can only be measured by what there is.
   *
   * @param stored oldest first
   * @param leaving what is to leave now
   */
  static BloomzRoster of(BloomzRoster now, List<Change> stored, Collection<Removal> leaving) {
    if (stored.isEmpty()) {
      return now;
    }
    RosterBefore before = new RosterBefore(now);
    Leaving stays = new Leaving(leaving);
    stored.reversed().stream()
        .filter(each -> each.verb() != Verb.CREATED || !stays.needs(each))
        .forEach(before::takeBack);
    before.places.forEach(
        (id, all) ->
            before.classes.computeIfPresent(id, (_, each) -> each.withEnrolments(all.values())));
    return new BloomzRoster(new TreeMap<>(before.classes), new TreeMap<>(before.members));
  }

  /** What is to leave, whatever is in that, and what that is in. */
  private static final class Leaving {
    private final Set<Removal> removals;
    private final Set<String> whole = new HashSet<>();
    private final Set<String> around = new HashSet<>();

    Leaving(Collection<Removal> removals) {
      this.removals = Set.copyOf(removals);
      for (Removal each : removals) {
        if (each.within().isEmpty()) {
          whole.add(each.subject());
        } else {
          around.add(each.within());
        }
      }
    }

    boolean needs(Change created) {
      String subject = created.subject();
      String within = created.within();
      return removals.contains(new Removal(created.entity(), subject, within))
          || whole.contains(subject)
          || whole.contains(within)
          || (within.isEmpty() && around.contains(subject));
    }
  }

  private void takeBack(Change change) {
    switch (change.entity()) {
      case CLASSES -> takeBackClass(new ClassId(change.subject()), change);
      case STUDENTS, STAFF, PARENTS -> takeBackMember(new MemberId(change.subject()), change);
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          takeBackPlace(new ClassId(change.within()), new MemberId(change.subject()), change);
      case GUARDIANSHIPS ->
          takeBackTie(new MemberId(change.within()), new MemberId(change.subject()), change);
    }
  }

  private void takeBackClass(ClassId id, Change change) {
    RosterClass now = classes.get(id);
    if (now == null) {
      return;
    }
    if (change.verb() == Verb.CREATED) {
      classes.remove(id);
      return;
    }
    boolean archived =
        change.before().containsKey("archived")
            ? Boolean.parseBoolean(change.before().get("archived"))
            : now.archived();
    String name = change.before().getOrDefault("name", now.name());
    String cleverName =
        change.after().containsKey("cleverName")
            ? change.before().get("cleverName")
            : now.cleverName();
    classes.put(id, now.withNames(name, cleverName).withArchived(archived));
  }

  private void takeBackMember(MemberId id, Change change) {
    Member now = members.get(id);
    Hat hat = now == null ? null : hat(now, change);
    if (now == null || hat == null) {
      return;
    }
    switch (change.verb()) {
      case CREATED -> {
        Member without = without(now, hat);
        if (without == null) {
          members.remove(id);
        } else {
          members.put(id, without);
        }
      }
      case REMOVED, ARCHIVED -> members.put(id, now.withHat(hat.withActive(true)));
      case RESTORED -> members.put(id, now.withHat(hat.withActive(false)));
      case UPDATED -> members.put(id, named(now.withHat(former(hat, change)), change));
    }
  }

  private static @Nullable Hat hat(Member of, Change change) {
    return switch (change.entity()) {
      case STUDENTS -> of.student();
      case STAFF -> of.staff();
      case PARENTS -> of.parent();
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> null;
    };
  }

  /** The member without a hat; null where there is no other. */
  private static @Nullable Member without(Member member, Hat hat) {
    if (member.hats().size() == 1) {
      return null;
    }
    return hat instanceof Hat.OfStaff ? member.withoutStaff() : member.withoutParent();
  }

  private static Hat former(Hat hat, Change change) {
    SortedMap<String, String> was = change.before();
    return switch (hat) {
      case Hat.OfStudent student ->
          isOf(change, "cleverId") ? student.withCleverId(id(was.get("cleverId"))) : student;
      case Hat.OfStaff staff -> {
        Hat.OfStaff linked =
            isOf(change, "cleverId") ? staff.withCleverId(id(was.get("cleverId"))) : staff;
        String role = was.get("role");
        yield role == null ? linked : linked.withRole(Role.valueOf(role));
      }
      case Hat.OfParent parent ->
          isOf(change, "contacts") ? parent.withContacts(ids(was.get("contacts"))) : parent;
    };
  }

  private static boolean isOf(Change change, String field) {
    return change.before().containsKey(field) || change.after().containsKey(field);
  }

  private static @Nullable CleverId id(@Nullable String value) {
    return value == null ? null : new CleverId(value);
  }

  private static SortedSet<CleverId> ids(@Nullable String values) {
    SortedSet<CleverId> ids = new TreeSet<>();
    if (values != null && !values.isBlank()) {
      for (String each : values.split(" ", -1)) {
        ids.add(new CleverId(each));
      }
    }
    return ids;
  }

  private static Member named(Member now, Change change) {
    String first = change.before().getOrDefault("firstName", now.name().first());
    String last = change.before().getOrDefault("lastName", now.name().last());
    return now.withReach(new PersonName(first, last), now.email(), now.phone());
  }

  private void takeBackPlace(ClassId id, MemberId member, Change change) {
    RosterClass now = classes.get(id);
    if (now == null) {
      return;
    }
    Map<MemberId, Enrolment> all = places.computeIfAbsent(id, _ -> byMember(now));
    Enrolment current = all.get(member);
    if (change.verb() == Verb.CREATED) {
      all.remove(member);
      return;
    }
    String place = change.before().get("place");
    String source = change.before().get("source");
    if (place != null && source != null) {
      all.put(member, new Enrolment(member, Place.valueOf(place), Source.valueOf(source)));
    } else if (place != null && current != null) {
      all.put(member, new Enrolment(member, Place.valueOf(place), current.source()));
    }
  }

  private static Map<MemberId, Enrolment> byMember(RosterClass of) {
    Map<MemberId, Enrolment> all = new HashMap<>();
    of.enrolments().forEach(each -> all.put(each.member(), each));
    return all;
  }

  private void takeBackTie(MemberId child, MemberId parent, Change change) {
    Member now = members.get(child);
    Hat.OfStudent hat = now == null ? null : now.student();
    if (now == null || hat == null) {
      return;
    }
    SortedMap<MemberId, Guardianship> all = new TreeMap<>();
    hat.guardianships().forEach(each -> all.put(each.parent(), each));
    Guardianship current = all.remove(parent);
    if (change.verb() != Verb.CREATED) {
      Guardianship or = current == null ? new Guardianship(parent, "", "", Source.CLEVER) : current;
      if (current != null || change.verb() == Verb.REMOVED) {
        all.put(parent, former(or, change.before()));
      }
    }
    members.put(child, now.withStudent(hat.withGuardianships(List.copyOf(all.values()))));
  }

  private static Guardianship former(Guardianship now, SortedMap<String, String> was) {
    return new Guardianship(
        now.parent(),
        was.getOrDefault("relationship", now.relationship()),
        was.getOrDefault("type", now.type()),
        Source.valueOf(was.getOrDefault("source", now.source().name())));
  }
}
