package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes back what people and their hats have: names, addresses, ids, roles, Clever users. */
final class ValuesStage {
  private final Draft draft;

  ValuesStage(Draft draft) {
    this.draft = draft;
  }

  void decide() {
    draft.imported.people().forEach(this::decidePerson);
    Map<HatKey, Hat> had = new LinkedHashMap<>();
    draft
        .imported
        .hats()
        .forEach(
            (key, net) -> {
              Hat hat = draft.hat(key.member(), key.kind());
              if (net.existed() && hat != null && draft.scope.hasValues(key.member())) {
                decideHat(key, net, hat);
                had.put(key, hat);
              }
            });
    settleCleverIds(had);
  }

  private void decidePerson(MemberId id, NetChange net) {
    Member member = draft.members.get(id);
    if (member == null || !net.existed() || !draft.scope.hasValues(id)) {
      return;
    }
    SortedMap<String, String> now = MemberValues.ofPerson(member);
    SortedMap<String, String> next = now;
    for (Set<String> each : MemberValues.PERSON) {
      SortedSet<String> fields = net.changed(each);
      if (fields.isEmpty() || net.isBack(fields, now)) {
        continue;
      }
      if (!net.stands(fields, now) || isEdited(member, fields)) {
        draft.keep(member, fields, draft.changer(Entity.STUDENTS, id, ""));
      } else if (isUnrecorded(net, fields)) {
        draft.keep(member, fields, Reason.NOT_RECORDED);
      } else {
        next = net.back(fields, next);
      }
    }
    if (!next.equals(now)) {
      draft.put(MemberValues.person(member, next));
    }
  }

  /** Whether it needs who removed somebody, and the journal does not say it. */
  static boolean isUnrecorded(NetChange net, Set<String> fields) {
    return fields.contains("removedByHand")
        && net.before().containsKey("removedByHand")
        && !net.before().containsKey("removedBy");
  }

  /** Whether an admin gave that field its value, which imports leave alone (P 5). */
  private static boolean isEdited(Member member, Set<String> fields) {
    return (member.keeps(EditedField.NAME) && MemberValues.NAME.containsAll(fields))
        || (member.keeps(EditedField.EMAIL) && fields.contains("email"))
        || (member.keeps(EditedField.PHONE) && fields.contains("phone"))
        || (!member.keeps(EditedField.NAME) && fields.contains("cleverName"))
        || (!member.keeps(EditedField.EMAIL) && fields.contains("cleverEmail"))
        || (!member.keeps(EditedField.PHONE) && fields.contains("cleverPhone"));
  }

  private void decideHat(HatKey key, NetChange net, Hat hat) {
    SortedMap<String, String> now = MemberValues.of(hat);
    SortedMap<String, String> next = now;
    for (Set<String> each : MemberValues.HAT) {
      SortedSet<String> fields = net.changed(each);
      if (fields.isEmpty() || net.isBack(fields, now)) {
        continue;
      }
      if (net.stands(fields, now)) {
        next = net.back(fields, next);
      } else {
        draft.keep(key, fields, draft.changer(key.kind(), key.member(), ""));
      }
    }
    if (!next.equals(now)) {
      putHat(key, MemberValues.hat(hat, next));
    }
  }

  private void putHat(HatKey key, Hat hat) {
    Member member = draft.members.get(key.member());
    if (member != null) {
      draft.put(member.withHat(hat));
    }
  }

  /**
   * A Clever user is one member: whom the import gave it loses it again, and where somebody else
   * has it now, it stays there.
   */
  private void settleCleverIds(Map<HatKey, Hat> had) {
    Map<Entity, Map<CleverId, SortedSet<MemberId>>> holders = new HashMap<>();
    for (Member each : draft.members.values()) {
      if (each.merge() == null) {
        for (Hat hat : each.hats()) {
          for (CleverId id : hat.cleverIds()) {
            holders
                .computeIfAbsent(Draft.kind(hat), _ -> new HashMap<>())
                .computeIfAbsent(id, _ -> new TreeSet<>())
                .add(each.id());
          }
        }
      }
    }
    had.forEach(
        (key, former) -> {
          Hat hat = draft.hat(key.member(), key.kind());
          if (hat != null) {
            settle(key, former, others(key, hat, holders.getOrDefault(key.kind(), Map.of())));
          }
        });
  }

  /** Who else has a user that the member had before the import and has again. */
  private SortedMap<MemberId, SortedSet<CleverId>> others(
      HatKey key, Hat hat, Map<CleverId, SortedSet<MemberId>> holders) {
    List<String> before = ids(Objects.requireNonNull(draft.imported.hats().get(key)).before());
    SortedMap<MemberId, SortedSet<CleverId>> others = new TreeMap<>();
    for (CleverId id : hat.cleverIds()) {
      for (MemberId holder : holders.getOrDefault(id, Collections.emptySortedSet())) {
        if (!holder.equals(key.member()) && before.contains(id.value())) {
          others.computeIfAbsent(holder, _ -> new TreeSet<>()).add(id);
        }
      }
    }
    return others;
  }

  private void settle(HatKey key, Hat former, SortedMap<MemberId, SortedSet<CleverId>> others) {
    boolean given =
        others.entrySet().stream()
            .allMatch(each -> isGiven(new HatKey(each.getKey(), key.kind()), each.getValue()));
    Hat hat = draft.hat(key.member(), key.kind());
    if (given) {
      others.forEach((holder, ids) -> strip(new HatKey(holder, key.kind()), ids));
    } else if (hat != null
        && !List.copyOf(hat.cleverIds()).equals(List.copyOf(former.cleverIds()))) {
      Set<String> field = Set.of(key.kind() == Entity.PARENTS ? "contacts" : "cleverId");
      NavigableMap<String, String> values = new TreeMap<>(MemberValues.of(hat));
      values.keySet().removeAll(field);
      Map<String, String> was = MemberValues.of(former);
      field.stream().filter(was::containsKey).forEach(each -> values.put(each, was.get(each)));
      putHat(key, MemberValues.hat(former, values));
      draft.keep(key, field, Reason.ID_TAKEN);
    }
  }

  /** Whether the import that is undone gave them those users. */
  private boolean isGiven(HatKey holder, SortedSet<CleverId> ids) {
    NetChange net = draft.imported.hats().get(holder);
    if (net == null) {
      return false;
    }
    List<String> before = ids(net.before());
    List<String> after = ids(net.after());
    return net.created()
        || ids.stream()
            .map(CleverId::value)
            .allMatch(id -> after.contains(id) && !before.contains(id));
  }

  private static List<String> ids(Map<String, String> values) {
    return List.of(
        (Values.text(values, "cleverId") + " " + Values.text(values, "contacts")).split(" "));
  }

  private void strip(HatKey holder, Collection<CleverId> ids) {
    Hat hat = draft.hat(holder.member(), holder.kind());
    switch (hat) {
      case null -> {}
      case Hat.OfStudent student -> putHat(holder, student.withCleverId(null));
      case Hat.OfStaff staff -> putHat(holder, staff.withCleverId(null));
      case Hat.OfParent parent -> {
        SortedSet<CleverId> left = new TreeSet<>(parent.contacts());
        left.removeAll(ids);
        putHat(holder, parent.withContacts(left));
      }
    }
  }
}
