package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says that a person's invitation is due in a round; what it says and whether it is still to be
 * sent is read from the store. It carries ids and nothing else of people.
 *
 * @param children where the person's children are found, at the time of planning
 * @param classes where the person's and the children's classes are found, at that time
 */
public record InvitationDue(
    SchoolId school,
    MemberId person,
    int round,
    SortedSet<MemberId> children,
    SortedSet<ClassId> classes) {
  public InvitationDue {
    children = Collections.unmodifiableSortedSet(new TreeSet<>(children));
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
  }
}
