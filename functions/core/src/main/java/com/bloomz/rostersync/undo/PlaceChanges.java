package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.journal.ClassValues;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The changes of the places in a class, as the journal keeps them. */
final class PlaceChanges {
  private PlaceChanges() {}

  static void add(ClassId in, List<Enrolment> from, List<Enrolment> to, List<Change> changes) {
    SortedMap<MemberId, Enrolment> had = byMember(from);
    SortedMap<MemberId, Enrolment> has = byMember(to);
    SortedSet<MemberId> all = new TreeSet<>(had.keySet());
    all.addAll(has.keySet());
    for (MemberId each : all) {
      Enrolment before = had.get(each);
      Enrolment after = has.get(each);
      if (!Objects.equals(before, after)) {
        changes.add(change(in, each, before, after));
      }
    }
  }

  private static SortedMap<MemberId, Enrolment> byMember(List<Enrolment> places) {
    SortedMap<MemberId, Enrolment> all = new TreeMap<>();
    places.forEach(each -> all.put(each.member(), each));
    return all;
  }

  private static Change change(
      ClassId in, MemberId member, @Nullable Enrolment before, @Nullable Enrolment after) {
    boolean teaches =
        after != null ? after.place().teaches() : before != null && before.place().teaches();
    return MemberChanges.fields(ClassValues.of(before), ClassValues.of(after))
        .within(in)
        .change(
            teaches ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS,
            before == null ? Verb.CREATED : after == null ? Verb.REMOVED : Verb.UPDATED,
            member,
            Rule.X_3);
  }
}
