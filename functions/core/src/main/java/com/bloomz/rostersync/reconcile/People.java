package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.List;

/** Decides which member each person is, makes those that are missing, and lets them follow (P). */
final class People {
  private People() {}

  /**
   * The stages in their order. Those who are known follow first, so that all others are matched
   * with what stands then.
   */
  static List<RosterPlan.Stage> stages(
      CleverIndex clever, BloomzRoster bloomz, ImportSettings settings, Protection protection) {
    MemberSync staff = MemberSync.of(new StaffMembers(clever, protection), bloomz);
    MemberSync students = MemberSync.of(new StudentMembers(clever, settings), bloomz);
    MemberSync parents = MemberSync.of(new ParentMembers(clever, protection), bloomz);
    return List.of(
        staff::followKnown,
        students::followKnown,
        parents::followKnown,
        staff::addUnknown,
        students::addUnknown,
        parents::addUnknown);
  }
}
