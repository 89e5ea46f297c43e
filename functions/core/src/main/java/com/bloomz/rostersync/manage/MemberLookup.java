package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;
import java.util.List;

/** What is read off members. */
final class MemberLookup {
  private MemberLookup() {}

  static Reply<StoredItem<Member>> find(ManageStore store, SchoolId school, MemberId id) {
    return store
        .member(school, id)
        .<Reply<StoredItem<Member>>>map(Granted::new)
        .orElseGet(() -> new Refused<>(Refusal.NOT_FOUND));
  }

  /** A student's parents; nobody's where it is not a student. */
  static List<MemberId> parents(Member of) {
    Hat.OfStudent hat = of.student();
    return hat == null
        ? List.of()
        : hat.guardianships().stream().map(Guardianship::parent).toList();
  }

  /** That somebody is removed by that editor now. */
  static HandRemoval removal(boolean keepOut, Editor editor, InstantSource clock) {
    return new HandRemoval(keepOut, editor.subject(), clock.instant());
  }

  /** Whether a person took that parent off that student. */
  static boolean isRemoved(Member student, MemberId parent) {
    Hat.OfStudent hat = student.student();
    return hat != null && hat.removedParents().containsKey(parent);
  }

  /** Whether Clever may show the member. */
  static boolean isLinked(Member member) {
    Hat.OfStudent student = member.student();
    Hat.OfStaff staff = member.staff();
    Hat.OfParent parent = member.parent();
    return (student != null && !student.cleverIds().isEmpty())
        || (staff != null && !staff.cleverIds().isEmpty())
        || (parent != null && !parent.cleverIds().isEmpty());
  }

  /** What lists are ordered by. */
  static String order(Member member) {
    return SearchName.lastFirst(member.name()) + "\u0001" + member.id();
  }
}
