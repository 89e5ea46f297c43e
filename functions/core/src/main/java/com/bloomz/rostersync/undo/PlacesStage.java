package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.ClassValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.undo.ImportedChanges.PlaceKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes back who is in which class. */
final class PlacesStage {
  private final Draft draft;

  PlacesStage(Draft draft) {
    this.draft = draft;
  }

  void decide() {
    SortedMap<ClassId, Map<MemberId, NetChange>> byClass = new TreeMap<>();
    draft
        .imported
        .places()
        .forEach(
            (key, net) -> {
              if (draft.scope.has(key)) {
                byClass
                    .computeIfAbsent(key.in(), _ -> new LinkedHashMap<>())
                    .put(key.member(), net);
              }
            });
    byClass.forEach(this::decide);
  }

  private void decide(ClassId id, Map<MemberId, NetChange> nets) {
    RosterClass rosterClass = draft.classes.get(id);
    if (rosterClass == null) {
      reportGone(id, nets);
      return;
    }
    SortedMap<MemberId, Enrolment> had = places(rosterClass);
    SortedMap<MemberId, Enrolment> next = new TreeMap<>(had);
    nets.forEach((member, net) -> decide(rosterClass, member, net, next));
    keepOnePrimary(id, had, next);
    if (!next.equals(had)) {
      draft.put(rosterClass.withEnrolments(next.values()));
    }
  }

  /** Of a class that is not there, and was not before the import either, nothing is to be told. */
  private void reportGone(ClassId id, Map<MemberId, NetChange> nets) {
    nets.forEach(
        (member, net) -> {
          if (net.existed()) {
            draft.keep(new PlaceKey(id, member), entity(net), Set.of(), Reason.DELETED);
          }
        });
  }

  private static SortedMap<MemberId, Enrolment> places(RosterClass of) {
    SortedMap<MemberId, Enrolment> places = new TreeMap<>();
    of.enrolments().forEach(each -> places.put(each.member(), each));
    return places;
  }

  private static Entity entity(NetChange net) {
    String place = Values.text(net.existed() ? net.before() : net.after(), "place");
    return place.equals(Place.STUDENT.name()) ? Entity.STUDENT_ENROLMENTS : Entity.STAFF_ENROLMENTS;
  }

  private void decide(
      RosterClass in, MemberId member, NetChange net, SortedMap<MemberId, Enrolment> places) {
    PlaceKey key = new PlaceKey(in.id(), member);
    Enrolment now = places.get(member);
    SortedMap<String, String> values = ClassValues.of(now);
    SortedSet<String> fields = net.changed(ClassValues.PLACE);
    if (fields.isEmpty() || (net.created() && now == null) || isBack(net, fields, values)) {
      return;
    }
    if ((now == null) == net.exists() || !net.stands(fields, values)) {
      keep(key, net, fields, draft.changer(entity(net), member, in.id()));
    } else if (net.existed()) {
      Enrolment back = ClassValues.place(member, net.back(fields, values));
      Reason reason = reasonToStay(in, back);
      if (reason == null) {
        places.put(member, back);
      } else {
        keep(key, net, fields, reason);
      }
    } else if (draft.merged.hadPlace(key)) {
      keep(key, net, fields, Reason.MERGED);
    } else {
      places.remove(member);
    }
  }

  private void keep(PlaceKey key, NetChange net, Set<String> fields, Reason reason) {
    draft.keep(key, entity(net), net.ended() ? Set.of() : fields, reason);
  }

  private static boolean isBack(
      NetChange net, SortedSet<String> fields, Map<String, String> values) {
    return net.existed() && !values.isEmpty() && net.isBack(fields, values);
  }

  /** Why somebody cannot have that place; null where nothing speaks against it. */
  private @Nullable Reason reasonToStay(RosterClass in, Enrolment place) {
    Member member = draft.members.get(place.member());
    if (in.archived() || draft.isActive(place.member(), Draft.kind(place))) {
      return null;
    }
    return member != null && member.merge() != null ? Reason.MERGED : Reason.REMOVED_BY_HAND;
  }

  /** A class has one primary teacher: whoever became that since stays it. */
  private void keepOnePrimary(
      ClassId id, SortedMap<MemberId, Enrolment> had, SortedMap<MemberId, Enrolment> next) {
    long most = Math.max(1, had.values().stream().filter(PlacesStage::isPrimary).count());
    for (Enrolment each : Map.copyOf(next).values()) {
      Enrolment before = had.get(each.member());
      boolean becomes = isPrimary(each) && (before == null || !isPrimary(before));
      if (becomes && next.values().stream().filter(PlacesStage::isPrimary).count() > most) {
        if (before == null) {
          next.remove(each.member());
        } else {
          next.put(each.member(), before);
        }
        draft.keep(
            new PlaceKey(id, each.member()),
            Entity.STAFF_ENROLMENTS,
            Set.of("place"),
            draft.changer(Entity.STAFF_ENROLMENTS, each.member(), id));
      }
    }
  }

  private static boolean isPrimary(Enrolment place) {
    return place.place() == Place.PRIMARY_TEACHER;
  }
}
