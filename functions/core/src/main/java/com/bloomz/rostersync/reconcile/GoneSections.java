package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;

/** Archives or reports the classes whose section is gone, as the kind of run says (I 4). */
final class GoneSections implements RosterPlan.Stage {
  private final CleverIndex clever;
  private final Protection protection;

  GoneSections(CleverIndex clever, Protection protection) {
    this.clever = clever;
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    if (protection.lacksSections()) {
      return part.build();
    }
    for (RosterClass each : plan.classes().values()) {
      if (!isGone(each)) {
        continue;
      }
      if (protection.archives(each.id())) {
        part.put(
            plan.rosterClass(each.id()).with(each.withArchived(true), List.of(archived(each))));
        each.enrolments().forEach(enrolment -> part.losesPlace(enrolment.member()));
      } else {
        part.report(
            new Issue(
                IssueCode.SECTION_GONE, Issue.Subject.CLASS, each.id().value(), each.name(), ""));
      }
    }
    return part.build();
  }

  private boolean isGone(RosterClass each) {
    return each.section() != null
        && !each.archived()
        && !clever.sections().containsKey(each.section());
  }

  private static Change archived(RosterClass each) {
    return new Fields()
        .changed("archived", "false", "true")
        .change(Entity.CLASSES, Verb.ARCHIVED, each.id(), Rule.I_4);
  }
}
