package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who must not be in the school, and who must not become whose parent (P 13): somebody kept out of
 * the child, and somebody new whose name can be that of a parent kept out of the child, as a new
 * contact record is likelier the same person than another.
 *
 * @param school who is kept out of the school
 * @param namesByChild the names of those who are kept out of a child; only of such children
 */
record KeptOut(
    Map<MemberId, Member> members,
    Set<MemberId> school,
    Map<MemberId, List<PersonName>> namesByChild) {

  static KeptOut of(Map<MemberId, Member> members) {
    var keptOut = new KeptOut(members, new HashSet<>(), new HashMap<>());
    for (Member each : members.values()) {
      if (each.keptOut()) {
        keptOut.school.add(each.id());
      }
      Hat.OfStudent hat = each.student();
      if (hat != null && !hat.removedParents().isEmpty()) {
        List<PersonName> names =
            hat.removedParents().keySet().stream()
                .filter(parent -> hat.keepsOut(parent) && members.containsKey(parent))
                .map(parent -> keptOut.member(parent).name())
                .toList();
        keptOut.namesByChild.put(each.id(), names);
      }
    }
    return keptOut;
  }

  /** Whether that member must not become a parent of that student. */
  boolean keepsOut(MemberId student, MemberId parent) {
    if (school.contains(parent)) {
      return true;
    }
    List<PersonName> names = namesByChild.get(student);
    if (names == null) {
      return false;
    }
    Hat.OfStudent hat = member(student).student();
    return hat != null
        && (hat.keepsOut(parent)
            || (!isParent(hat, parent)
                && names.stream().anyMatch(name -> canBeOne(name, member(parent).name()))));
  }

  private Member member(MemberId id) {
    return Objects.requireNonNull(members.get(id), "every matched person is a member");
  }

  private static boolean isParent(Hat.OfStudent hat, MemberId parent) {
    return hat.guardianships().stream().map(Guardianship::parent).anyMatch(parent::equals);
  }

  private static boolean canBeOne(PersonName one, PersonName other) {
    return NameMatch.of(one, other).canBeOne();
  }
}
