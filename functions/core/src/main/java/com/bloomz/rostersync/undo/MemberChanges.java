package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The changes of a member, as the journal keeps them: all that is needed to take them back. */
final class MemberChanges {
  private final Member from;
  private final Member to;
  private final List<Change> changes = new ArrayList<>();

  private MemberChanges(Member from, Member to) {
    this.from = from;
    this.to = to;
  }

  static List<Change> between(Member from, Member to) {
    MemberChanges all = new MemberChanges(from, to);
    all.addPerson();
    all.addHats();
    all.addTies();
    return all.changes;
  }

  static Fields fields(Map<String, String> from, Map<String, String> to) {
    Fields fields = new Fields();
    for (String each : Values.differing(from, to)) {
      fields.changed(each, from.get(each), to.get(each));
    }
    return fields;
  }

  private void add(Entity entity, Verb verb, Fields fields) {
    if (!fields.isEmpty()) {
      changes.add(fields.change(entity, verb, to.id(), Rule.X_3));
    }
  }

  private void addPerson() {
    Fields fields = fields(MemberValues.ofPerson(from), MemberValues.ofPerson(to));
    add(Draft.kind(to.hats().getFirst()), Verb.UPDATED, fields);
  }

  private void addHats() {
    for (Entity kind : List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)) {
      Hat had = kind.hatOf(from);
      Hat has = kind.hatOf(to);
      SortedMap<String, String> before = new TreeMap<>(MemberValues.of(had));
      SortedMap<String, String> after = new TreeMap<>(MemberValues.of(has));
      if (had != null && has != null) {
        String was = before.remove("active");
        String is = after.remove("active");
        add(kind, Verb.UPDATED, fields(before, after));
        add(
            kind,
            has.active() ? Verb.RESTORED : Verb.REMOVED,
            new Fields().changed("active", was, is));
      } else {
        add(kind, has == null ? Verb.REMOVED : Verb.CREATED, fields(before, after));
      }
    }
  }

  private void addTies() {
    SortedMap<MemberId, Guardianship> had = ties(from);
    SortedMap<MemberId, Guardianship> has = ties(to);
    SortedMap<MemberId, HandRemoval> removedBefore = removals(from);
    SortedMap<MemberId, HandRemoval> removed = removals(to);
    SortedSet<MemberId> parents = new TreeSet<>(had.keySet());
    parents.addAll(has.keySet());
    parents.addAll(removedBefore.keySet());
    parents.addAll(removed.keySet());
    for (MemberId each : parents) {
      Guardianship before = had.get(each);
      Guardianship after = has.get(each);
      Fields fields =
          fields(MemberValues.of(before), MemberValues.of(after))
              .removal(removedBefore.get(each), removed.get(each));
      if (!fields.isEmpty()) {
        changes.add(
            fields
                .within(to.id())
                .change(Entity.GUARDIANSHIPS, verb(before, after), each, Rule.X_3));
      }
    }
  }

  private static Verb verb(@Nullable Guardianship before, @Nullable Guardianship after) {
    if ((before == null) == (after == null)) {
      return Verb.UPDATED;
    }
    return before == null ? Verb.CREATED : Verb.REMOVED;
  }

  private static SortedMap<MemberId, Guardianship> ties(Member of) {
    SortedMap<MemberId, Guardianship> all = new TreeMap<>();
    if (of.student() != null) {
      of.student().guardianships().forEach(each -> all.put(each.parent(), each));
    }
    return all;
  }

  private static SortedMap<MemberId, HandRemoval> removals(Member of) {
    return of.student() == null ? Collections.emptySortedMap() : of.student().removedParents();
  }
}
