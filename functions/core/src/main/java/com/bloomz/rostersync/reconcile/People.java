package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.List;

/** Decides which member each person is, makes those that are missing, and lets them follow (P). */
final class People {
  private People() {}

  /** What the stages decide from. */
  record Input(
      CleverIndex clever,
      ImportSettings settings,
      Protection protection,
      PersonComparison comparison) {}

  /**
   * The stages in their order. Those who are known follow first, so that all others are matched
   * with what stands then.
   */
  static List<RosterPlan.Stage> stages(BloomzRoster bloomz, Input input) {
    CleverIndex clever = input.clever();
    PersonComparison comparison = input.comparison();
    MembersByKind all = MembersByKind.of(bloomz);
    MemberSync staff =
        MemberSync.of(new StaffMembers(clever, input.protection(), comparison), bloomz, all);
    MemberSync students =
        MemberSync.of(new StudentMembers(clever, input.settings(), comparison), bloomz, all);
    MemberSync parents =
        MemberSync.of(new ParentMembers(clever, input.protection(), comparison), bloomz, all);
    return List.of(
        staff::followKnown,
        students::followKnown,
        parents::followKnown,
        staff::addUnknown,
        students::addUnknown,
        parents::addUnknown);
  }
}
