package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what previews have found, as long as other imports leave something (X 1, X 5; {@link
 * com.bloomz.rostersync.imports.ImportRecords#KEPT}).
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface Plans {
  /** How many changes are read at once of a plan that is read to its end. */
  int MANY = 5_000;

  /**
   * Keeps the plan of the import that is claimed, in the place of what an earlier claim of it has
   * kept. What an earlier claim keeps later is passed over.
   */
  void keep(Claim claim, ImportPlan plan);

  /** A plan without its changes; empty where nothing was kept. */
  Optional<PlanHead> head(SchoolId school, ImportId id);

  /**
   * A part of a plan's changes, in order: none that is not shown, at least one but at the end.
   *
   * @param cursor where the part before ended; null for the beginning
   * @throws IllegalArgumentException if the cursor is none
   */
  PlanPage page(SchoolId school, ImportId id, PlanFilter filter, PageAt at);

  /** All changes of a plan, in order; none where no plan was kept. */
  default List<Change> changes(SchoolId school, ImportId id) {
    List<Change> changes = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      PlanPage page = page(school, id, PlanFilter.ALL, new PageAt(cursor, MANY));
      page.changes().stream().map(PlannedChange::change).forEach(changes::add);
      cursor = page.cursor();
    } while (cursor != null);
    return changes;
  }

  /** What the import would leave as it is, in order (X 4); nothing where no plan was kept. */
  List<Omission> omissions(SchoolId school, ImportId id);

  /** Where a page begins, and how many changes it has at most. */
  record PageAt(@Nullable String cursor, int limit) {}

  /**
   * A part of a plan's changes.
   *
   * @param cursor where the next part begins; null where nothing follows
   */
  record PlanPage(List<PlannedChange> changes, @Nullable String cursor) {
    public PlanPage {
      changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
      return "PlanPage " + changes.size();
    }
  }

  /**
   * Keeps what an approval is going to write, where that is not the whole plan: its digest.
   *
   * @param claim of the approval
   */
  void fix(Claim claim, String digest);

  /** What {@link #fix} has kept for that approval. */
  Optional<String> fixed(SchoolId school, ImportId approval);
}
