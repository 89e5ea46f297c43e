package com.bloomz.rostersync.plan.testing;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plans that last as long as the process. */
public final class InMemoryPlans implements Plans {
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, String> fixed = new HashMap<>();

  private boolean dies;

  private record Kept(long epoch, ImportPlan plan) {}

  @Override
  public synchronized void keep(Claim claim, ImportPlan plan) {
    kept.merge(
        key(claim.school(), claim.request().id()),
        new Kept(claim.epoch(), plan),
        (before, now) -> before.epoch() > now.epoch() ? before : now);
    if (dies) {
      dies = false;
      throw new IllegalStateException("the worker dies");
    }
  }

  @Override
  public synchronized Optional<PlanHead> head(SchoolId school, ImportId id) {
    return Optional.ofNullable(kept.get(key(school, id))).map(each -> each.plan().head());
  }

  @Override
  public synchronized PlanPage page(SchoolId school, ImportId id, PlanFilter filter, PageAt at) {
    String cursor = at.cursor();
    if (cursor != null && !cursor.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("no cursor");
    }
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    Kept found = kept.get(key(school, id));
    List<PlannedChange> shown =
        found == null ? List.of() : found.plan().changes().stream().filter(filter::shows).toList();
    int end = Math.min(shown.size(), from + at.limit());
    return new PlanPage(
        shown.subList(Math.min(from, end), end), end < shown.size() ? Integer.toString(end) : null);
  }

  @Override
  public synchronized List<Omission> omissions(SchoolId school, ImportId id) {
    Kept found = kept.get(key(school, id));
    return found == null ? List.of() : found.plan().omissions();
  }

  @Override
  public synchronized void fix(Claim claim, String digest) {
    fixed.put(key(claim.school(), claim.request().id()), digest);
  }

  @Override
  public synchronized Optional<String> fixed(SchoolId school, ImportId approval) {
    return Optional.ofNullable(fixed.get(key(school, approval)));
  }

  /** What is kept becomes another plan. */
  public synchronized void change(SchoolId school, ImportId id, UnaryOperator<ImportPlan> how) {
    kept.computeIfPresent(
        key(school, id), (_, each) -> new Kept(each.epoch(), how.apply(each.plan())));
  }

  /** The worker that keeps a plan next dies as soon as it is kept. */
  public synchronized void dieOnceKept() {
    dies = true;
  }

  /** Keeps that plan no longer. */
  public synchronized void forget(SchoolId school, ImportId id) {
    kept.remove(key(school, id));
  }

  private static String key(SchoolId school, ImportId id) {
    return school + " " + id;
  }
}
