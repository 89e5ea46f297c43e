package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.journal.ClassValues;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import did, by thing.
 *
 * @param people names, addresses and numbers, and that a person removed somebody
 * @param hats by member and kind
 * @param removals of parents off a child (P 13)
 */
record ImportedChanges(
    SortedMap<ClassId, NetChange> classes,
    SortedMap<MemberId, NetChange> people,
    SortedMap<HatKey, NetChange> hats,
    SortedMap<PlaceKey, NetChange> places,
    SortedMap<TieKey, NetChange> ties,
    SortedMap<TieKey, NetChange> removals) {

  /** A member's hat. */
  record HatKey(MemberId member, Entity kind) {}

  /** A member's place in a class. */
  record PlaceKey(ClassId in, MemberId member) {}

  /** A parent of a student. */
  record TieKey(MemberId child, MemberId parent) {}

  /**
   * @param journal in the order in which it was written
   */
  static ImportedChanges of(List<Change> journal) {
    Comparator<TieKey> ties = Comparator.comparing(TieKey::child).thenComparing(TieKey::parent);
    var all =
        new ImportedChanges(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(Comparator.comparing(HatKey::member).thenComparing(HatKey::kind)),
            new TreeMap<>(Comparator.comparing(PlaceKey::in).thenComparing(PlaceKey::member)),
            new TreeMap<>(ties),
            new TreeMap<>(ties));
    journal.forEach(all::add);
    return all;
  }

  private void add(Change next) {
    switch (next.entity()) {
      case CLASSES -> add(classes, new ClassId(next.subject()), next, ClassValues.CLASS);
      case STUDENTS, STAFF, PARENTS -> addMember(next);
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          add(
              places,
              new PlaceKey(new ClassId(next.within()), new MemberId(next.subject())),
              next,
              ClassValues.PLACE);
      case GUARDIANSHIPS -> {
        var tie = new TieKey(new MemberId(next.within()), new MemberId(next.subject()));
        if (tells(next, MemberValues.TIE)) {
          add(ties, tie, next, MemberValues.TIE);
        }
        if (tells(next, MemberValues.REMOVAL)) {
          add(removals, tie, next, MemberValues.REMOVAL);
        }
      }
    }
  }

  private void addMember(Change next) {
    var member = new MemberId(next.subject());
    if (tells(next, MemberValues.OF_PERSON)) {
      add(people, member, next, MemberValues.OF_PERSON);
    }
    boolean creates = next.verb() == Verb.CREATED;
    if (creates || tells(next, MemberValues.OF_HAT) || !tells(next, MemberValues.OF_PERSON)) {
      add(hats, new HatKey(member, next.entity()), next, MemberValues.OF_HAT);
    }
  }

  private static boolean tells(Change of, Set<String> fields) {
    return Values.hasAny(fields, of.before()) || Values.hasAny(fields, of.after());
  }

  private static <K> void add(SortedMap<K, NetChange> to, K key, Change next, Set<String> fields) {
    to.computeIfAbsent(key, _ -> new NetChange()).add(next, fields);
  }

  /** Whether the import made that member. */
  boolean made(MemberId member) {
    NetChange person = people.get(member);
    return person != null && person.created() && person.after().containsKey("lastName");
  }
}
