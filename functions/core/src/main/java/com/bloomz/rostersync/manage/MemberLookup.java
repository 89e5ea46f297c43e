package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Answer;
import com.bloomz.rostersync.manage.edit.Answer.Declined;
import com.bloomz.rostersync.manage.edit.Answer.Given;
import com.bloomz.rostersync.manage.edit.Reason;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.List;

/** What is read off members. */
final class MemberLookup {
  private MemberLookup() {}

  static Answer<StoredItem<Member>> find(ManageStore store, SchoolId school, MemberId id) {
    return store
        .member(school, id)
        .<Answer<StoredItem<Member>>>map(Given::new)
        .orElseGet(() -> new Declined<>(Reason.NOT_FOUND));
  }

  /** A student's parents; nobody's where it is not a student. */
  static List<MemberId> parents(Member of) {
    Hat.OfStudent hat = of.student();
    return hat == null
        ? List.of()
        : hat.guardianships().stream().map(Guardianship::parent).toList();
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
