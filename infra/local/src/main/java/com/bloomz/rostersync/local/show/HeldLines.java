package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.local.admin.PlanPages.HeldBack;
import java.io.PrintStream;
import java.util.Map;

/** What the brake holds: the numbers, the cause, who would leave. */
public final class HeldLines {
  private static final int SHOWN = 20;

  private final PrintStream out;

  public HeldLines(PrintStream out) {
    this.out = out;
  }

  /** Prints what an import holds. */
  public void print(HeldBack back) {
    out.println("Held:      by " + back.of() + ", " + back.state());
    lines(back.held());
  }

  /** Prints what a preview would hold. */
  void print(HeldRemovals held) {
    out.println("Held:      these would not leave before you approve them, with --held approve");
    lines(held);
  }

  private void lines(HeldRemovals held) {
    out.println("  " + held.numbers());
    out.println("  Cause: " + held.cause().text());
    held.removals().stream()
        .limit(SHOWN)
        .forEach(each -> out.println("  " + line(each, held.names())));
    long all = held.losses().values().stream().mapToLong(loss -> loss.removed()).sum();
    if (all > SHOWN) {
      out.println("  and more");
    }
  }

  private static String line(Removal removal, Map<String, String> names) {
    String within = removal.within().isEmpty() ? "" : " in " + name(removal.within(), names);
    return Labels.of(removal.kind()) + ": " + name(removal.subject(), names) + within;
  }

  private static String name(String id, Map<String, String> names) {
    String name = names.getOrDefault(id, "");
    return name.isEmpty() ? id : name;
  }
}
