package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.local.admin.PlanPages.ShownHealth;
import com.bloomz.rostersync.local.admin.PlanPages.ShownPlan;
import com.bloomz.rostersync.plan.ClassLine;
import com.bloomz.rostersync.plan.PlannedChange;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What a preview has found: data health, classes, changes by name, what would be held. */
public final class PlanLines {
  private static final int CLASSES = 20;

  private final PrintStream out;

  public PlanLines(PrintStream out) {
    this.out = out;
  }

  /** Prints it; the counts and the issues are in the preview's report. */
  public void print(ShownPlan plan) {
    plan.health().ifPresent(this::health);
    classes(plan);
    changes(plan);
    plan.invited().ifPresent(invited -> out.println("Invites:   " + invited));
    plan.held().ifPresent(held -> new HeldLines(out).print(held));
    out.println("Nothing has changed. To do this, call again with --approve.");
  }

  private void health(ShownHealth health) {
    String kinds =
        health.kinds().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    out.println("Health:    " + health.score() + " of 100: " + kinds);
    health.improvements().forEach(each -> out.println("  " + each));
  }

  private void classes(ShownPlan plan) {
    out.println("Classes:   " + plan.classes().size() + " would change");
    plan.classes().stream().limit(CLASSES).forEach(each -> out.println("  " + line(each)));
    more(plan.classes().size() - CLASSES);
  }

  private static String line(ClassLine line) {
    return "%s: %d added, %d changed, %d removed"
        .formatted(line.name(), line.added(), line.changed(), line.removed());
  }

  private void changes(ShownPlan plan) {
    out.println("Plan:      " + plan.total() + " change(s)");
    plan.changes().forEach(each -> out.println("  " + line(each)));
    more(plan.total() - plan.changes().size());
  }

  private static String line(PlannedChange planned) {
    return JournalLines.line(planned.change(), planned.name(), planned.withinName());
  }

  private void more(int count) {
    if (count > 0) {
      out.println("  and " + count + " more");
    }
  }
}
