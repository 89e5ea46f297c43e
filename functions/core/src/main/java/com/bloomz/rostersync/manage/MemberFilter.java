package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a list are wanted (M). What is null does not matter.
 *
 * @param role the role that staff have, or had when they left
 * @param source who brought the member
 * @param rosterClass the class that students and staff are in, and parents through their children
 *     (G 4)
 */
public record MemberFilter(
    @Nullable Role role, @Nullable Source source, @Nullable ClassId rosterClass) {
  /** Every member. */
  public static final MemberFilter NONE = new MemberFilter(null, null, null);

  /** Whether a member is wanted, apart from the class. */
  boolean fits(Member member) {
    Hat.OfStaff staff = member.staff();
    return (source == null || source == member.source())
        && (role == null || (staff != null && role == staff.role()));
  }

  /** Whether the members themselves matter, not only their class. */
  boolean isOfMembers() {
    return role != null || source != null;
  }
}
